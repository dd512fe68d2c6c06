package io.github.hookswitch.examples.hello;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.handler.CallHandler;
import io.github.hookswitch.infra.SipMediaApplication;
import io.github.hookswitch.local.LocalAws;
import io.github.hookswitch.simulator.testing.TestPhone;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The jars that a user of the library gets, as the JDK's module system sees them. */
class PublishedJarsTest {

    /** A type of each jar, by the package that all packages of the jar are in. */
    private static final Map<String, Class<?>> PUBLISHED = Map.of(
            "io.github.hookswitch.handler", CallHandler.class,
            "io.github.hookswitch.infra", SipMediaApplication.class,
            "io.github.hookswitch.simulator", TestPhone.class,
            "io.github.hookswitch.local", LocalAws.class);

    static Set<Map.Entry<String, Class<?>>> published() {
        return PUBLISHED.entrySet();
    }

    @ParameterizedTest
    @MethodSource("published")
    void aJarIsAModuleNamedAfterItsPackages(Map.Entry<String, Class<?>> published) {
        assertThat(ModuleFinder.of(jarOf(published.getValue())).find(published.getKey()))
                .isPresent();
    }

    @Test
    void noTwoJarsShareAPackage() {
        Path[] jars = PUBLISHED.values().stream().map(PublishedJarsTest::jarOf).toArray(Path[]::new);

        Configuration modules =
                Configuration.empty().resolve(ModuleFinder.of(jars), ModuleFinder.ofSystem(), PUBLISHED.keySet());

        assertThat(modules.modules()).extracting(ResolvedModule::name).containsAll(PUBLISHED.keySet());
    }

    private static Path jarOf(Class<?> type) {
        try {
            Path jar = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            assertThat(Files.isRegularFile(jar)).as("%s is a jar", jar).isTrue();
            return jar;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
