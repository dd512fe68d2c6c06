package io.github.hookswitch.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.local.deployment.CloudAssembly;
import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands at another terminal than the instance's, on an app that it has. */
class InstanceProcessTest {
    private final Screen screen = new Screen();
    private final Console console = new Console(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(screen, true, StandardCharsets.UTF_8),
            new PrintStream(screen, true, StandardCharsets.UTF_8),
            ZoneOffset.UTC);
    private final Instance instance = Instance.start(
            new StartOptions(),
            0,
            console,
            new EventLines(console.out(), ZoneOffset.UTC, InstantSource.system(), () -> {}));
    private final String port = Integer.toString(instance.endpoint().getPort());

    @BeforeEach
    void deploy() throws InterruptedException {
        assertThat(instance.aws()
                        .deploy(CloudAssembly.read(Path.of(Run.app("desk"))))
                        .succeeded())
                .isTrue();
    }

    @AfterEach
    void end() {
        instance.close();
    }

    @Test
    void aCallIsPlacedInTheInstance() throws InterruptedException {
        Run run = Run.of("call", "--port", port, "--hang-up-after", "90s");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("90.000 s  LEG-A   ended by the caller (0)")
                .contains("legs still connected: 0");
        assertThat(instance.aws().engine().calls()).hasSize(1);
        assertThat(screen.shows("| call 1 |")).isTrue();
    }

    @Test
    void aLadderIsWrittenWhereTheCommandWasGiven(@TempDir Path folder) {
        Path picture = folder.resolve("call.svg");

        Run.of("call", "--port", port, "--callee", "busy", "--ladder", picture.toString());

        assertThat(picture).content().startsWith("<svg");
    }

    @Test
    void aCallThatNobodyEndsFailsAsElsewhere() {
        Run run = Run.of("call", "--port", port);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("the call did not end within 3600 s");
    }

    @Test
    void timeDoesNotJumpInTheMiddleOfAnotherCall() {
        instance.desk()
                .pacer()
                .act(() -> instance.aws()
                        .engine()
                        .dial("+15105550101", instance.numbers().get(0)));

        Run run = Run.of("call", "--port", port, "--hang-up-after", "90s");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("a call is in progress in the instance").contains("use dial-in");
    }

    @Test
    void theKeyboardIsAPhoneOfTheInstance() {
        Run run = Run.typing(
                List.of(new Typed("LEG-A", "1"), new Typed("presses 1", "x"), new Typed("presses 1", "h")),
                "dial-in",
                "--port",
                port);

        assertThat(run.status()).isZero();
        assertThat(run.err()).startsWith("Type and press Enter:").contains("'x' is not a key of this phone.");
        assertThat(run.out())
                .contains("LEG-A   ********0101 calls")
                .contains("LEG-A   ended by the caller (0)")
                .contains("legs still connected: 0");
    }

    @Test
    void theAppCallsOutAndTheCallCanBeUpdated() {
        Run run = Run.typing(
                List.of(
                        new Typed("rings", "a"),
                        new Typed("CALL_ANSWERED", "u EndCall=true"),
                        new Typed("LEG-A   ended", "")),
                "dial-out",
                "--port",
                port);

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("CALL_UPDATE_REQUESTED").contains("LEG-A   ended by the application (0)");
    }

    @Test
    void theLogIsThatOfTheCallsSoFar() {
        Run.of("call", "--port", port, "--callee", "busy");

        Run run = Run.of("log", "--port", port);

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("desk: NEW_INBOUND_CALL").contains("desk: HANGUP");
        assertThat(instance.aws().engine().calls()).hasSize(1);
    }

    @Test
    void theAddressOfTheInstancesWebPhoneIsPrinted() {
        Run run = Run.of("phone", "--port", port);

        assertThat(run.status()).isZero();
        assertThat(run.out().strip()).isEqualTo(instance.desk().phone().toString());
    }

    @Test
    void anAppThatIsNamedIsNotTheInstances() {
        Run run = Run.of("call", "--port", port, Run.app("desk"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("leave one of them out");
    }
}
