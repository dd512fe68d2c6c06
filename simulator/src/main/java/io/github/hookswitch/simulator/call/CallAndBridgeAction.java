package io.github.hookswitch.simulator.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Calls a second party and, when it answers, connects it with LEG-A. */
final class CallAndBridgeAction implements ActionType {
    private final CallRouting routing;

    CallAndBridgeAction(CallRouting routing) {
        this.routing = routing;
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
    public Leg selectLeg(ObjectNode parameters, Leg invoking, Legs legs) throws ActionRefusedException {
        if (!legs.first().isLive()) {
            throw ActionRefusedException.invalidParameter("LEG-A is disconnected; there is nobody to bridge to");
        }
        return legs.first();
    }

    @Override
    public void start(ActionRun run) throws ActionRefusedException {
        BridgeRequest request = BridgeRequest.read(run.parameters(), run.leg(), routing);
        if (run.call().legs().bridged()) {
            throw ActionRefusedException.invalidParameter("The call is already bridged; hang up LEG-B first");
        }
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
        dialling.start();
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
    record BridgeRequest(String callerId, String uri, Duration timeout) {

        static BridgeRequest read(ActionParameters parameters, Leg first, CallRouting routing)
                throws ActionRefusedException {
            int seconds = parameters.integerOr("CallTimeoutSeconds", 1, 120, 30);
            String callerId = parameters.requiredText("CallerIdNumber");
            if (!routing.ownsNumber(callerId) && !callerId.equals(first.from())) {
                throw ActionParameters.invalid(
                        "CallerIdNumber", "it must be a number of the account or the From of LEG-A");
            }
            String uri = BridgeEndpoint.read(parameters).uri();
            SipHeaders.check(parameters);
            if (parameters.given("RingbackTone").isPresent()) {
                AudioSource.of("RingbackTone", parameters.node().get("RingbackTone"));
            }
            return new BridgeRequest(callerId, uri, Duration.ofSeconds(seconds));
        }
    }
}
