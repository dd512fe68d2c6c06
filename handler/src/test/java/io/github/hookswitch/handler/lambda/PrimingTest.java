package io.github.hookswitch.handler.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.crac.Core;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.handler.CallFlow;
import io.github.hookswitch.handler.CallHandler;
import io.github.hookswitch.handler.Fixtures;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Actions;
import io.github.hookswitch.handler.event.NewInboundCall;
import java.io.ByteArrayOutputStream;
import java.lang.ref.Reference;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The hook in the context of Lambda's own runtime, which calls it before a snapshot. */
class PrimingTest {

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final Set<String> asked = new LinkedHashSet<>();

    @Test
    void beforeTheSnapshotTheHandlerAnswersACall() throws Exception {
        LambdaCallHandler handler = new Own(remembering(), "snap-start");

        takeSnapshot(handler);

        assertThat(asked).containsExactly("NEW_INBOUND_CALL", "ACTION_SUCCESSFUL", "HANGUP");
    }

    @Test
    void nothingIsLoggedBeforeTheSnapshot() throws Exception {
        LambdaCallHandler handler = new Own(remembering(), "snap-start");

        takeSnapshot(handler);

        assertThat(log.size()).isZero();
    }

    @Test
    void aStartWithoutSnapshotIsNotPrimed() throws Exception {
        LambdaCallHandler handler = new Own(remembering(), "on-demand");

        takeSnapshot(handler);

        assertThat(asked).isEmpty();
    }

    @Test
    void aFailureOfPrimingIsLoggedAndNotFatal() throws Exception {
        LambdaCallHandler handler = new Own(new Failing(), "snap-start");

        takeSnapshot(handler);

        JsonNode line = Fixtures.tree(log.toByteArray());
        assertThat(line.get("level").textValue()).isEqualTo("WARN");
        assertThat(line.get("error").textValue()).isEqualTo("java.lang.IllegalStateException: not today");
    }

    @Test
    void aHandlerOfOnesOwnIsNotAskedBeforeTheSnapshot() throws Exception {
        CallHandler own = remembering();
        LambdaCallHandler handler =
                new LambdaCallHandler(own, Invocation.loggingTo(log), event -> Response.none(), "snap-start") {};

        takeSnapshot(handler);

        assertThat(asked).isEmpty();
    }

    @Test
    void theBundledHandlerAnswersAfterTheSnapshotAsWithoutOne() throws Exception {
        Map<String, String> settings = Map.of("HOOKSWITCH_GREETING", "Hello.", "HOOKSWITCH_FORWARD_TO", "+12065550100");
        BundledCallHandler handler = new BundledCallHandler(settings, Invocation.loggingTo(log), "snap-start");
        byte[] event = Fixtures.bytes("events/HANGUP/hangup-bridged-leg-b.json");

        takeSnapshot(handler);
        assertThat(log.size()).isZero();

        assertThat(Invocation.invoke(handler, event))
                .isEqualTo(
                        Invocation.invoke(Invocation.bundled(Map.of("HOOKSWITCH_FORWARD_TO", "+12065550100")), event));
    }

    @SuppressWarnings("NullAway") // as the runtime does
    private static void takeSnapshot(LambdaCallHandler handler) throws Exception {
        try {
            Core.getGlobalContext().beforeCheckpoint(null);
        } catch (UnsatisfiedLinkError afterTheHooks) {
            // The runtime then clears its resolver's cache in native code, which only it has loaded.
            assertThat(afterTheHooks).hasMessageContaining("DNSManager");
        } finally {
            // The runtime holds the handler, and the context the hook only weakly.
            Reference.reachabilityFence(handler);
        }
        Core.getGlobalContext().afterRestore(null);
    }

    private CallHandler remembering() {
        return event -> {
            asked.add(event.envelope().type());
            return event instanceof NewInboundCall ? Response.of(Actions.hangup()) : Response.none();
        };
    }

    private static final class Failing extends CallFlow {
        @Override
        public Response onNewInboundCall(NewInboundCall event) {
            throw new IllegalStateException("not today");
        }
    }

    private final class Own extends LambdaCallHandler {
        Own(CallHandler handler, @Nullable String initializationType) {
            super(handler, Invocation.loggingTo(log), handler, initializationType);
        }
    }
}
