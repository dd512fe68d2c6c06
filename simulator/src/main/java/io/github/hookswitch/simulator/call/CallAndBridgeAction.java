package io.github.hookswitch.simulator.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Calls a second party and, when it answers, connects it with LEG-A. */
final class CallAndBridgeAction implements ActionType {
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
    public Leg selectLeg(ObjectNode parameters, Leg invoking, Legs legs) {
        return legs.first();
    }

    @Override
    public void start(ActionRun run) throws ActionRefusedException {
        BridgeRequest request = read(run.parameters(), run.leg());
        if (run.call().legs().bridged()) {
            throw ActionRefusedException.invalidParameter("The call is already bridged; hang up LEG-B first");
        }
        Optional<AudioPrompt> ringback = ringback(run.parameters());
        Leg second = run.call().addLegB(request.callerId(), request.uri(), headers(run.parameters()));
        Dialling dialling = new Dialling(run.call(), second, request.timeout());
        dialling.onAnswer(() -> {
            run.answerLeg();
            run.call().connect(second);
            run.succeed();
        });
        dialling.onFailure((by, code) -> {
            run.call().giveUp(second, by, code);
            run.fail(new ActionRefusedException("CallNotAnswered", "Call not answered"));
        });
        run.onCancel(() -> {
            dialling.cancel();
            run.call().giveUp(second, EndedBy.APPLICATION, 487);
        });
        run.call().dialling(dialling);
        ringback.ifPresent(tone -> run.play(Heard.Kind.RINGBACK, tone.name(), null));
        dialling.start();
    }

    private Optional<AudioPrompt> ringback(ActionParameters parameters) throws ActionRefusedException {
        return parameters.given("RingbackTone").isEmpty()
                ? Optional.empty()
                : Optional.of(AudioPrompt.read(parameters, "RingbackTone", audio));
    }

    private BridgeRequest read(ActionParameters parameters, Leg first) throws ActionRefusedException {
        int least = rules.has(ServiceVariant.ZERO_CALL_TIMEOUT_ACCEPTED) ? 0 : 1;
        int seconds = parameters.integerOr("CallTimeoutSeconds", least, 120, 30);
        String callerId = parameters.requiredText("CallerIdNumber");
        if (!routing.ownsNumber(callerId) && !callerId.equals(first.from())) {
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
