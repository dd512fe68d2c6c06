package io.github.hookswitch.examples.hello;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.handler.CallHandler;
import io.github.hookswitch.infra.SipMediaApplication;
import io.github.hookswitch.simulator.Simulator;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The jars that a user of the library gets, as the JDK's module system sees them. */
class PublishedJarsTest {

    static List<Class<?>> published() {
        return List.of(CallHandler.class, SipMediaApplication.class, Simulator.class);
    }

    @ParameterizedTest
    @MethodSource("published")
    void aJarIsAModuleNamedAfterItsPackages(Class<?> type) {
        assertThat(ModuleFinder.of(jarOf(type)).find(type.getPackageName())).isPresent();
    }

    @Test
    void noTwoJarsShareAPackage() {
        Path[] jars = published().stream().map(PublishedJarsTest::jarOf).toArray(Path[]::new);
        Set<String> names = Set.of("io.github.hookswitch.handler", "io.github.hookswitch.infra");

        Configuration modules = Configuration.empty().resolve(ModuleFinder.of(jars), ModuleFinder.ofSystem(), names);

        assertThat(modules.modules())
                .extracting(ResolvedModule::name)
                .contains(
                        "io.github.hookswitch.handler", "io.github.hookswitch.infra", "io.github.hookswitch.simulator");
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
