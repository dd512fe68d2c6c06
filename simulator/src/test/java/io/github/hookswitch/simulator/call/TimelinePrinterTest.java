package io.github.hookswitch.simulator.call;

import static io.github.hookswitch.simulator.call.Account.CALLER;
import static io.github.hookswitch.simulator.call.Account.SERVICE_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimelinePrinterTest {
    private final ScriptedFunction function = new ScriptedFunction()
            .on("NEW_INBOUND_CALL", Replies.speak("Hello there, one moment please"), Replies.BRIDGE)
            .onEvent("HANGUP", Replies::hangUpEveryoneConnected);
    private final CallEngine engine =
            CallEngine.builder(Account.withApplications(1), function).build();

    @Test
    void aCallReadsAsAStory() {
        assertThat(TimelinePrinter.masked().print(endedCall()).lines().skip(1))
                .containsExactly(
                        "     0.000 s  LEG-A  call from ********0100 to ********0121",
                        "     0.000 s  event #1 NEW_INBOUND_CALL",
                        "     0.000 s  reply #1 -> Speak, CallAndBridge",
                        "     0.000 s  LEG-A  Speak starts",
                        "     0.000 s  LEG-A  connected",
                        "     2.000 s  LEG-A  Speak done",
                        "     2.000 s  LEG-A  CallAndBridge starts",
                        "     2.000 s  LEG-B  call from ********0121 to ********0182",
                        "     3.000 s  LEG-B  rings",
                        "     7.000 s  LEG-B  connected",
                        "     7.000 s  LEG-A  CallAndBridge done",
                        "     7.000 s  event #2 ACTION_SUCCESSFUL",
                        "     7.000 s  reply #2 -> no actions",
                        "     7.000 s  LEG-B  disconnected by party (0)",
                        "     7.000 s  event #3 HANGUP",
                        "     7.000 s  reply #3 -> Hangup",
                        "     7.000 s  LEG-A  Hangup starts",
                        "     7.000 s  LEG-A  Hangup done",
                        "     7.000 s  LEG-A  disconnected by application (0)",
                        "     7.000 s  event #4 HANGUP",
                        "     7.000 s  reply #4 ignored: the call is over",
                        "LEG-A  ********0100 to ********0121: disconnected by application (0), connected for 7.0 s,"
                                + " billed 7 s",
                        "LEG-B  ********0121 to ********0182: disconnected by party (0), connected for 0.0 s,"
                                + " billed 0 s",
                        "Billed: 7 s");
    }

    @Test
    void phoneNumbersAreShownInFullOnlyOnRequest() {
        SimulatedCall call = endedCall();

        assertThat(TimelinePrinter.withFullNumbers().print(call)).contains("call from " + CALLER);
        assertThat(call.toString()).doesNotContain(CALLER).doesNotContain(SERVICE_NUMBER);
    }

    private SimulatedCall endedCall() {
        SimulatedCall call = engine.dial(CALLER, SERVICE_NUMBER);
        call.runUntilBridged();
        call.hangUp(LegTag.LEG_B);
        return call;
    }
}
