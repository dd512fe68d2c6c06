package io.github.hookswitch.infra.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.s3.assets.Asset;
import software.amazon.awscdk.services.s3.assets.AssetProps;

class BundledJarTest {
    @TempDir
    private Path output;

    private Stack stack(String name) {
        App app = new App(
                AppProps.builder().outdir(output.resolve(name).toString()).build());
        return new Stack(app, "Stack");
    }

    private static Asset asset(Stack stack, BundledJar jar) {
        return new Asset(
                stack,
                "Asset",
                AssetProps.builder().path(jar.code(stack).getPath()).build());
    }

    @ParameterizedTest
    @EnumSource
    void theAssetIsTheJarOfTheClassPath(BundledJar jar) throws IOException {
        Stack stack = stack("out");
        Asset asset = asset(stack, jar);

        Path staged = output.resolve("out").resolve("asset." + asset.getAssetHash() + ".jar");
        String resource = jar == BundledJar.HANDLER ? "handler.jar" : "provider.jar";
        try (InputStream expected = Objects.requireNonNull(BundledJar.class.getResourceAsStream(resource))) {
            assertThat(staged).hasBinaryContent(expected.readAllBytes());
        }
        try (JarFile file = new JarFile(staged.toFile())) {
            assertThat(file.stream()).anyMatch(entry -> entry.getName().endsWith(".class"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theJarCarriesItsLicencesAndNothingThatNoJvmReads(BundledJar jar) throws IOException {
        try (JarFile file = new JarFile(jar.code(stack("out")).getPath())) {
            assertThat(file.stream().map(JarEntry::getName))
                    .contains("META-INF/LICENSE", "META-INF/NOTICE")
                    .anyMatch(name -> name.startsWith("META-INF/licenses/"))
                    .noneMatch(name -> name.startsWith("META-INF/versions/"))
                    .noneMatch(name -> name.endsWith("module-info.class"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theHashDependsOnTheContentAlone(BundledJar jar) {
        Asset first = asset(stack("first"), jar);
        Asset second = asset(stack("second"), jar);

        assertThat(first.getAssetHash()).isEqualTo(second.getAssetHash());
    }

    @Test
    void eachCopyHasADirectoryThatOthersCannotWrite() throws IOException {
        Path copy = Path.of(BundledJar.HANDLER.code(stack("out")).getPath());

        assertThat(Files.getPosixFilePermissions(Objects.requireNonNull(copy.getParent())))
                .noneMatch(permission -> !permission.name().startsWith("OWNER"));
    }
}
