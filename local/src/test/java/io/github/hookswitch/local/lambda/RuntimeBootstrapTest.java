package io.github.hookswitch.simulator.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.simulator.lambda.runtime.RuntimeMain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuntimeBootstrapTest {

    @Test
    void everyClassOfTheRuntimePackageIsCopied() throws Exception {
        Path classes = Path.of(RuntimeMain.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path folder = classes.resolve(RuntimeMain.class.getPackageName().replace('.', '/'));

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".class", ""))
                            .filter(name -> !name.equals("package-info")))
                    .containsExactlyInAnyOrderElementsOf(RuntimeBootstrap.CLASSES);
        }
    }
}
