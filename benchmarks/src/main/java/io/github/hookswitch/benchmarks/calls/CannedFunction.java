package io.github.hookswitch.benchmarks.calls;

import io.github.hookswitch.simulator.call.ApplicationEndpoint;
import io.github.hookswitch.simulator.call.CallFunction;
import io.github.hookswitch.simulator.call.Invocation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A handler that costs next to nothing: greets and forwards the caller, and hangs up who is left. */
final class CannedFunction implements CallFunction {
    private static final Invocation GREET_AND_FORWARD = reply("""
            {"Type":"Speak","Parameters":{"Text":"Thank you for calling. One moment please."}},
            {"Type":"CallAndBridge","Parameters":{"CallTimeoutSeconds":30,"CallerIdNumber":"+14485550121",
              "Endpoints":[{"BridgeEndpointType":"PSTN","Uri":"+18355550182"}]}}
            """);
    private static final Invocation HANG_UP_CALLER =
            reply("{\"Type\":\"Hangup\",\"Parameters\":{\"ParticipantTag\":\"LEG-A\"}}");
    private static final Invocation NOTHING = reply("");

    private long invocations;

    @Override
    public Invocation invoke(ApplicationEndpoint endpoint, byte[] event) {
        invocations++;
        // The type stands near the beginning.
        String head = new String(event, 0, Math.min(event.length, 100), StandardCharsets.ISO_8859_1);
        if (head.contains("NEW_INBOUND_CALL")) {
            return GREET_AND_FORWARD;
        }
        return head.contains("HANGUP") ? HANG_UP_CALLER : NOTHING;
    }

    long invocations() {
        return invocations;
    }

    private static Invocation reply(String actions) {
        byte[] json = ("{\"SchemaVersion\":\"1.0\",\"Actions\":[" + actions + "]}").getBytes(StandardCharsets.UTF_8);
        return new Invocation.Answered(json, Duration.ZERO);
    }
}
