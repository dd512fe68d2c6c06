package io.github.hookswitch.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Modules that share no code, but a rule, test it with the same table of cases. */
class SharedCasesTest {

    private static final Path PROJECT = Path.of("..");

    @Test
    void everyModuleThatRecognizesPhoneNumbersHasTheSameCases() throws IOException {
        List<Path> tables = tables("e164-cases.csv");

        assertThat(tables)
                .extracting(table -> PROJECT.relativize(table).getName(0).toString())
                .containsExactlyInAnyOrder("handler", "infra", "provider", "simulator");
        assertThat(tables).allSatisfy(table -> assertThat(table).hasSameBinaryContentAs(tables.get(0)));
    }

    private static List<Path> tables(String name) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> modules = Files.list(PROJECT)) {
            for (Path module : modules.toList()) {
                Path resources = module.resolve("src/test/resources");
                if (Files.isDirectory(resources)) {
                    try (Stream<Path> files = Files.walk(resources)) {
                        files.filter(file -> file.endsWith(name)).forEach(found::add);
                    }
                }
            }
        }
        return found;
    }
}
