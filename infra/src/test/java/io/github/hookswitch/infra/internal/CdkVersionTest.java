package io.github.hookswitch.infra.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.Stack;

class CdkVersionTest {
    @ParameterizedTest
    @ValueSource(strings = {"2.271.0", "2.263.0", "2.99.1", "1.300.0"})
    void anOlderVersionIsRefusedWithTheCure(String version) {
        assertThatThrownBy(() -> CdkVersion.check(version))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(
                        "aws-cdk-lib " + version, CdkVersion.OLDEST + " or newer", "Raise the version of");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"2.272.0", "2.300.1", "3.0.0", "2.272.0-alpha.0", "unknown"})
    void everyOtherIsTaken(@Nullable String version) {
        assertThatCode(() -> CdkVersion.check(version)).doesNotThrowAnyException();
    }

    @Test
    void theOldestIsTheOneThatTheBuildCompilesAgainst() {
        assertThat(System.getProperty("aws-cdk-lib.oldest")).isEqualTo(CdkVersion.OLDEST);
    }

    @Test
    void theLibraryOnTheClassPathTellsItsVersion() {
        assertThat(Stack.class.getPackage().getImplementationVersion()).matches("2\\.\\d+\\.\\d+");
        assertThatCode(CdkVersion::check).doesNotThrowAnyException();
    }
}
