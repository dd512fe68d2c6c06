package io.github.hookswitch.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.local.lambda.runtime.RuntimeMain;
import io.github.hookswitch.simulator.internal.lambda.TypedHandler;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuntimeBootstrapTest {

    @ParameterizedTest
    @ValueSource(classes = {RuntimeMain.class, TypedHandler.class})
    void everyClassOfAPackageThatTheRuntimeNeedsIsCopied(Class<?> member) throws Exception {
        Path place = Path.of(
                member.getProtectionDomain().getCodeSource().getLocation().toURI());
        String folder = member.getPackageName().replace('.', '/');

        assertThat(Files.isDirectory(place) ? inFolder(place.resolve(folder)) : inJar(place, folder))
                .containsExactlyInAnyOrderElementsOf(RuntimeBootstrap.CLASSES.get(member));
    }

    private static List<String> inJar(Path jar, String folder) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            return inFolder(files.getPath(folder));
        }
    }

    private static List<String> inFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replace(".class", ""))
                    .filter(name -> !name.equals("package-info"))
                    .toList();
        }
    }
}
