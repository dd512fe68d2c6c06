package io.github.hookswitch.simulator.call.internal.actions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.simulator.call.ApplicationEndpoint;
import io.github.hookswitch.simulator.call.AudioLibrary;
import io.github.hookswitch.simulator.call.CallRouting;
import io.github.hookswitch.simulator.call.EndedBy;
import io.github.hookswitch.simulator.call.Heard;
import io.github.hookswitch.simulator.call.ServiceRules;
import io.github.hookswitch.simulator.call.ServiceVariant;
import io.github.hookswitch.simulator.call.internal.legs.Dialling;
import io.github.hookswitch.simulator.call.internal.legs.Leg;
import io.github.hookswitch.simulator.call.internal.parameters.ActionParameters;
import io.github.hookswitch.simulator.call.internal.parameters.ActionRefusedException;
import io.github.hookswitch.simulator.call.internal.parameters.AudioPrompt;
import io.github.hookswitch.simulator.call.internal.parameters.BridgeEndpoint;
import io.github.hookswitch.simulator.call.internal.parameters.LegSelection;
import io.github.hookswitch.simulator.call.internal.parameters.SipHeaders;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Calls a second party and, when it answers, connects it with LEG-A. */
final class CallAndBridgeAction implements ActionType {
    private static final int CANCELLED = 487;

    private final ServiceRules rules;
    private final CallRouting routing;
    private final AudioLibrary audio;

    CallAndBridgeAction(ServiceRules rules, CallRouting routing, AudioLibrary audio) {
        this.rules = rules;
        this.routing = routing;
        this.audio = audio;
    }

    @Override
    public String name() {
        return "CallAndBridge";
    }

    @Override
    public boolean alwaysReports() {
        return true;
    }

    @Override
    public Leg selectLeg(ObjectNode parameters, Leg invoking, LegSelection legs) {
        return legs.first();
    }

    @Override
    public void start(ActionRun run) throws ActionRefusedException {
        BridgeRequest request = read(run.parameters(), run.leg(), run.application());
        if (run.legs().bridged()) {
            throw ActionRefusedException.invalidParameter("The call is already bridged; hang up LEG-B first");
        }
        Optional<AudioPrompt> ringback = ringback(run);
        Leg second = run.control().addLegB(request.callerId(), request.uri(), headers(run.parameters()));
        ringback.ifPresent(tone -> run.play(Heard.Kind.RINGBACK, tone.name(), null));
        Dialling dialling = run.control().dial(second, request.timeout(), new Bridging(run, second));
        run.onCancel(() -> {
            dialling.cancel();
            run.control().drop(second, EndedBy.APPLICATION, CANCELLED);
        });
    }

    /** The second party answers or does not. */
    private record Bridging(ActionRun run, Leg second) implements Dialling.Outcome {
        @Override
        public void answered() {
            run.answerLeg();
            run.control().connect(second);
            run.succeed();
        }

        @Override
        public void failed(EndedBy by, int sipResponseCode) {
            run.control().drop(second, by, sipResponseCode);
            run.fail(new ActionRefusedException("CallNotAnswered", "Call not answered"));
        }
    }

    private Optional<AudioPrompt> ringback(ActionRun run) throws ActionRefusedException {
        return run.parameters().given("RingbackTone").isEmpty()
                ? Optional.empty()
                : Optional.of(run.prompt("RingbackTone", audio));
    }

    private BridgeRequest read(ActionParameters parameters, Leg first, ApplicationEndpoint application)
            throws ActionRefusedException {
        int least = rules.has(ServiceVariant.ZERO_CALL_TIMEOUT_ACCEPTED) ? 0 : 1;
        int seconds = parameters.integerOr("CallTimeoutSeconds", least, 120, 30);
        String callerId = parameters.requiredText("CallerIdNumber");
        if (!routing.ownsNumber(application, callerId) && !callerId.equals(first.from())) {
            throw ActionParameters.invalid("CallerIdNumber", "it must be a number of the account or the From of LEG-A");
        }
        BridgeEndpoint endpoint = BridgeEndpoint.read(parameters, rules);
        SipHeaders.check(parameters);
        if (endpoint.pstn()
                && parameters.given("SipHeaders").isPresent()
                && rules.has(ServiceVariant.PSTN_SIP_HEADERS_REFUSED)) {
            throw ActionParameters.invalid("SipHeaders", "headers are for AWS endpoints only");
        }
        return new BridgeRequest(callerId, endpoint.uri(), Duration.ofSeconds(seconds));
    }

    private static Map<String, String> headers(ActionParameters parameters) {
        Map<String, String> headers = new LinkedHashMap<>();
        parameters
                .given("SipHeaders")
                .ifPresent(node -> node.properties()
                        .forEach(header ->
                                headers.put(header.getKey(), header.getValue().asText())));
        return headers;
    }

    /** The checked parameters. */
    private record BridgeRequest(String callerId, String uri, Duration timeout) {}
}
