package io.github.hookswitch.local.cli;

import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.CallLeg;
import io.github.hookswitch.simulator.call.RealTimePacer;
import io.github.hookswitch.simulator.call.SimulatedCall;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What the lines that somebody types at the console do to a call. */
final class ConsoleCall {
    static final String KEYS = String.join(
            System.lineSeparator(),
            "Type and press Enter:",
            "  0-9 * # A-D   press keys           s WORDS   say something",
            "  a             the callee answers   r         the callee rejects",
            "  h             hang up              b         the other party hangs up",
            "  u KEY=VALUE   update the call      q         hang up everywhere and leave");

    private final SimulatedCall call;
    private final RealTimePacer pacer;
    private final Consumer<Map<String, String>> updates;

    ConsoleCall(SimulatedCall call, RealTimePacer pacer, Consumer<Map<String, String>> updates) {
        this.call = call;
        this.pacer = pacer;
        this.updates = updates;
    }

    /** Does what a line says; returns what is wrong with it, if anything. */
    Optional<String> type(String line) {
        String text = line.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return pacer.act(() -> act(text));
        } catch (IllegalStateException | IllegalArgumentException impossible) {
            return String.valueOf(impossible.getMessage()).lines().findFirst();
        }
    }

    /** Everybody hangs up. */
    void end() {
        pacer.act(() -> {
            call.legs().stream().filter(leg -> leg.disconnectedAt() == null).forEach(this::hangUp);
            return call;
        });
    }

    private Optional<String> act(String text) {
        String word = text.substring(0, 1).toLowerCase(Locale.ROOT);
        String rest = text.substring(1).strip();
        if (text.matches("[0-9*#A-D]+")) {
            call.press(LegTag.A, text);
            return Optional.empty();
        }
        switch (word) {
            case "a" -> call.answer(ringing());
            case "r" -> call.reject(ringing());
            case "h" -> call.hangUp(LegTag.A);
            case "b" -> call.hangUp(LegTag.B);
            case "s" -> call.say(LegTag.A, rest);
            case "u" -> updates.accept(argument(rest));
            default -> {
                return Optional.of("'" + text + "' is not a key of this phone. " + KEYS);
            }
        }
        return Optional.empty();
    }

    /** The phone that rings: that of the bridged party, or of the party that the application calls. */
    private LegTag ringing() {
        return call.leg(LegTag.B) == null ? LegTag.A : LegTag.B;
    }

    private void hangUp(CallLeg leg) {
        CallLeg now = call.leg(leg.tag());
        if (now != null && now.disconnectedAt() == null) {
            call.hangUp(leg.tag());
        }
    }

    private static Map<String, String> argument(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("'u " + text + "' has no argument; write u EndCall=true");
        }
        return Map.of(text.substring(0, equals), text.substring(equals + 1));
    }
}
