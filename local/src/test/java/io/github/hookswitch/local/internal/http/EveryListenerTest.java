package io.github.hookswitch.local.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever listens here does so by {@link LoopbackServer}, with its limits and checks. */
class EveryListenerTest {
    private static final List<String> LISTENING =
            List.of("java/net/ServerSocket", "ServerSocketChannel", "com/sun/net/httpserver", "org/eclipse/jetty");

    @Test
    void nothingElseListens() throws Exception {
        Path classes = Path.of(LoopbackServer.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path own = classes.resolve(LoopbackServer.class.getPackageName().replace('.', '/'));

        assertThat(own.resolve("LoopbackServer.class")).matches(EveryListenerTest::listens);
        try (Stream<Path> files = Files.walk(classes)) {
            assertThat(files.filter(file -> file.toString().endsWith(".class"))
                            .filter(file -> !file.startsWith(own))
                            .filter(EveryListenerTest::listens))
                    .isEmpty();
        }
    }

    /** Names of classes stand in a class file as they are. */
    private static boolean listens(Path classFile) {
        try {
            String text = Files.readString(classFile, StandardCharsets.ISO_8859_1);
            return LISTENING.stream().anyMatch(text::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
