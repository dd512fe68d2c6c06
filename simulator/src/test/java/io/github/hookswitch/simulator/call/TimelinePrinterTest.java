package io.github.hookswitch.simulator.call;

import static io.github.hookswitch.simulator.call.Account.CALLER;
import static io.github.hookswitch.simulator.call.Account.SERVICE_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.engine.CallEngineBuilder;
import org.junit.jupiter.api.Test;

class TimelinePrinterTest {
    private final ScriptedFunction function = new ScriptedFunction()
            .on("NEW_INBOUND_CALL", Replies.speak("Hello there, one moment please"), Replies.BRIDGE)
            .onEvent("HANGUP", Replies::hangUpEveryoneConnected);
    private final CallEngine engine = new CallEngineBuilder(Account.withApplications(1), function).build();

    @Test
    void aCallReadsAsAStory() {
        assertThat(TimelinePrinter.masked().print(endedCall()).lines().skip(1))
                .containsExactly(
                        "     0.000 s  LEG-A   ********0100 calls ********0121",
                        "     0.000 s  Lambda  <- NEW_INBOUND_CALL (#1)",
                        "     0.000 s  Lambda  -> Speak, CallAndBridge",
                        "     0.000 s  LEG-A   Speak begins",
                        "     0.000 s  LEG-A   connected, billed from here",
                        "     0.000 s  LEG-A   hears \"Hello there, one moment please\", 2.000 s",
                        "     2.000 s  LEG-A   Speak done",
                        "     2.000 s  LEG-A   CallAndBridge begins",
                        "     2.000 s  LEG-B   ********0121 calls ********0182",
                        "     3.000 s  LEG-B   rings",
                        "     7.000 s  LEG-B   connected, billed from here",
                        "     7.000 s  LEG-A   CallAndBridge done",
                        "     7.000 s  Lambda  <- ACTION_SUCCESSFUL CallAndBridge (#2)",
                        "     7.000 s  Lambda  -> no actions",
                        "     7.000 s  LEG-B   ended by the called party (0)",
                        "     7.000 s  Lambda  <- HANGUP LEG-B (#3)",
                        "     7.000 s  Lambda  -> Hangup LEG-A",
                        "     7.000 s  LEG-A   Hangup begins",
                        "     7.000 s  LEG-A   Hangup done",
                        "     7.000 s  LEG-A   ended by the application (0)",
                        "     7.000 s  Lambda  <- HANGUP LEG-A (#4)",
                        "     7.000 s  Lambda  -> ignored, the call is over",
                        "  leg     from              to                ended by           code     connected   billed",
                        "  LEG-A   ********0100      ********0121      the application       0       7.000 s      7 s",
                        "  LEG-B   ********0121      ********0182      the called party      0       0.000 s      0 s",
                        "  billed 7 s, legs still connected: 0");
    }

    @Test
    void phoneNumbersAreShownInFullOnlyOnRequest() {
        SimulatedCall call = endedCall();

        assertThat(TimelinePrinter.withFullNumbers().print(call)).contains(CALLER + " calls");
        assertThat(call.toString()).doesNotContain(CALLER).doesNotContain(SERVICE_NUMBER);
    }

    private SimulatedCall endedCall() {
        SimulatedCall call = engine.dial(CALLER, SERVICE_NUMBER);
        call.runUntilBridged();
        call.hangUp(LegTag.B);
        return call;
    }
}
