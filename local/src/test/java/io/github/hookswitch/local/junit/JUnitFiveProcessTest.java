package io.github.hookswitch.local.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.local.testing.DeployedAppProcessTest;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tests of this module, run by JUnit 5 in a process of its own: the extension is compiled with JUnit 6. */
class JUnitFiveProcessTest {

    @Test
    void theExtensionWorksWithAppsAndJUnitFive() throws Exception {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        Path.of("target", "junit-5", "junit-5.jar").toString(),
                        "execute",
                        "--disable-banner",
                        "--disable-ansi-colors",
                        "--details=tree",
                        "--class-path",
                        classPathWithoutJUnit(),
                        "--select-class",
                        DeployedAppProcessTest.class.getName()))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(out).isZero();
        assertThat(out).contains("[         5 tests successful      ]");
    }

    private static String classPathWithoutJUnit() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("junit-") && !entry.contains("opentest4j"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
