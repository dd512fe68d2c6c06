package io.github.hookswitch.handler.lambda;

import static io.github.hookswitch.handler.lambda.Invocation.bundled;
import static io.github.hookswitch.handler.lambda.Invocation.invoke;
import static io.github.hookswitch.handler.lambda.Invocation.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.handler.Fixtures;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The two events of the service's page on ending a call, from bytes to bytes through the bundled handler.
 *
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/case-5.html">Ending a call</a>
 */
class FoundingDocumentTest {

    private static final BundledCallHandler HANDLER = bundled(Map.of("HOOKSWITCH_FORWARD_TO", "+12065550100"));

    @Test
    void theFirstEventIsAnsweredWithNoActions() {
        assertThat(invoke(HANDLER, Fixtures.bytes("events/HANGUP/hangup-single-leg.json")))
                .isEqualTo(json("{'SchemaVersion':'1.0','Actions':[]}"));
    }

    @Test
    void theSecondEventIsAnsweredWithOneHangupForTheOtherLegAndNothingElse() {
        assertThat(invoke(HANDLER, Fixtures.bytes("events/HANGUP/hangup-bridged-leg-b.json")))
                .isEqualTo(json("{'SchemaVersion':'1.0','Actions':"
                        + "[{'Type':'Hangup','Parameters':{'CallId':'call-id-1'}}]}"));
    }
}
