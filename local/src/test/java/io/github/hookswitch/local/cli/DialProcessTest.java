package io.github.hookswitch.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keyboard as a phone, in real time but in no hurry: each call ends by what is typed. */
class DialProcessTest {
    private static final String DESK = Run.app("desk");

    @Test
    void theCallerHangsUpFromTheKeyboard() {
        Run run = Run.typing(List.of(now("1"), new Typed("presses 1", "h")), "dial-in", "-q", DESK);

        assertThat(run.status()).isZero();
        assertThat(run.err()).startsWith("Type and press Enter:");
        assertThat(run.out())
                .contains("LEG-A   ********0101 calls")
                .contains("LEG-A   ended by the caller (0)")
                .contains("legs still connected: 0");
    }

    @Test
    void theEndOfTheInputHangsUp() {
        Run run = Run.typing(List.of(), "dial-in", "-q", DESK);

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("LEG-A   ended by the caller (0)");
    }

    @Test
    void aKeyThatDoesNothingSaysWhichDo() {
        Run run = Run.typing(List.of(now("x"), now("b"), now("u"), now("q")), "dial-in", "-q", DESK);

        assertThat(run.status()).isZero();
        assertThat(run.err())
                .contains("'x' is not a key of this phone.")
                .contains("Nobody is on LEG-B to hang up")
                .contains("write u EndCall=true");
    }

    @Test
    void theAppCallsOutAndIsRejected(@TempDir Path folder) {
        Path ladder = folder.resolve("call.svg");

        Run run = Run.typing(List.of(new Typed("rings", "r")), "dial-out", "-q", "--ladder", ladder.toString(), DESK);

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("LEG-A   ended by the called party (603)");
        assertThat(Files.exists(ladder)).isTrue();
    }

    @Test
    void asJsonTheTimelineScrollsBesideTheResult() {
        Run run = Run.typing(List.of(), "dial-in", "-q", "--json", DESK);

        assertThat(run.out()).startsWith("{").contains("\"ended\" : true");
        assertThat(run.err()).contains("LEG-A   ********0101 calls");
    }

    @Test
    void theWebPhoneIsServedUntilEnter() {
        Run run = Run.typing(List.of(new Typed("http://", "")), "phone", "-q", DESK);

        assertThat(run.status()).isZero();
        assertThat(run.out()).matches("http://[^/]+/\\R");
        assertThat(run.err()).contains("Press Enter to delete the app");
    }

    @Test
    void anUpdateEndsTheCallThatWasAnswered() {
        Run run = Run.typing(
                List.of(
                        new Typed("rings", "a"),
                        new Typed("CALL_ANSWERED", "u EndCall=true"),
                        new Typed("LEG-A   ended", "")),
                "dial-out",
                "-q",
                DESK);

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("CALL_UPDATE_REQUESTED").contains("LEG-A   ended by the application (0)");
    }

    private static Typed now(String line) {
        return new Typed("", line);
    }
}
