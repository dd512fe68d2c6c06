package io.github.hookswitch.simulator.call;

import static io.github.hookswitch.simulator.call.Account.APPLICATION;
import static io.github.hookswitch.simulator.call.Account.CALLEE;
import static io.github.hookswitch.simulator.call.Account.CALLER;
import static io.github.hookswitch.simulator.call.Account.SERVICE_NUMBER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.engine.CallEngineBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Brings the engine to send the event that an example shows, with the example's own action. */
final class EventScenario {
    private static final Duration A_MOMENT = Duration.ofSeconds(2);
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);
    private static final String JOIN =
            Replies.action("JoinChimeMeeting", "{'JoinToken':'token','MeetingId':'copper-618'}");

    private static final String START_RECORDING = Replies.action(
            "StartCallRecording",
            "{'ParticipantTag':'LEG-A','Track':'BOTH','Destination':{'Type':'S3','Location':'recordings'}}");

    private final JsonNode example;
    private final String event;
    private final String action;
    private final ScriptedFunction function = new ScriptedFunction();
    private final CallEngine engine;

    EventScenario(JsonNode example, List<ServiceVariant> variants) {
        this.example = example;
        this.event = example.path("InvocationEventType").asText();
        this.action = example.at("/ActionData/Type").asText();
        engine = new CallEngineBuilder(Account.withApplications(1), function)
                .rules(ServiceRules.defaults().toBuilder()
                        .with(variants.toArray(ServiceVariant[]::new))
                        .build())
                .build();
    }

    /** The first event of the example's type that speaks of the example's action. */
    JsonNode event() {
        switch (event) {
            case "NEW_OUTBOUND_CALL", "RINGING", "CALL_ANSWERED" -> callOut();
            case "HANGUP" -> hangUp();
            case "INVALID_LAMBDA_RESPONSE" -> inbound(tooManyAttributes());
            case "CALL_UPDATE_REQUESTED" -> update(inbound(Replies.actions(Replies.speak("Hello."))));
            default -> act();
        }
        return function.events().stream()
                .filter(sent -> sent.path("InvocationEventType").asText().equals(event))
                .filter(sent ->
                        action.isEmpty() || sent.at("/ActionData/Type").asText().equals(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError(event + " " + action + " is not among " + function.story()));
    }

    private void callOut() {
        engine.createCall(new OutboundCallRequest(APPLICATION, SERVICE_NUMBER, CALLEE));
        engine.runFor(LONG_ENOUGH);
    }

    private void hangUp() {
        if (!example.path("CallDetails").has("SipRuleId")) {
            engine.setRemoteParty(CALLEE, RemoteParty.busy());
            callOut();
        } else if (participants() == 1) {
            inbound(Replies.actions(Replies.speak("Hello."))).hangUp(LegTag.A);
        } else if (action.equals("Hangup")) {
            inbound(Replies.actions(JOIN)).hangUp(LegTag.A);
        } else {
            function.on("ACTION_SUCCESSFUL/CallAndBridge", registration());
            inbound(Replies.actions(Replies.BRIDGE)).hangUp(LegTag.B);
        }
    }

    private static String registration() {
        return Replies.action(
                "ReceiveDigits",
                "{'ParticipantTag':'LEG-B','InputDigitsRegex':'^[0-9]$',"
                        + "'InBetweenDigitsDurationInMilliseconds':1000,'FlushDigitsDurationInMilliseconds':10000}");
    }

    /** An event that tells of an action: it is begun, the parties do their part, and time passes. */
    private void act() {
        boolean isSecond = participants() == 2
                && !List.of("CallAndBridge", "JoinChimeMeeting").contains(action);
        if (isSecond) {
            boolean meeting = List.of("Hangup", "ModifyChimeMeetingAttendees").contains(action);
            function.onEvent("ACTION_SUCCESSFUL/" + (meeting ? "JoinChimeMeeting" : "CallAndBridge"), this::reply);
            prepare();
            act(inbound(Replies.actions(meeting ? JOIN : Replies.BRIDGE)));
        } else {
            function.onEvent("NEW_INBOUND_CALL", this::reply);
            prepare();
            act(dial());
        }
    }

    private void prepare() {
        if (event.equals("ACTION_SUCCESSFUL")) {
            engine.setBot(
                    example.at("/ActionData/Parameters/BotAliasArn").asText(),
                    (conversation, said) -> BotTurn.ends(BotIntent.fulfilled("Order", Map.of("Size", said))));
        } else if (event.equals("ACTION_FAILED") && !action.equals("StartBotConversation")) {
            engine.failNext(action, "SystemException", "System error while running action");
        }
    }

    private void act(SimulatedCall call) {
        if (event.equals("ACTION_INTERRUPTED")) {
            update(call);
        } else if (action.endsWith("Digits") && !action.equals("SendDigits") && !event.equals("ACTION_FAILED")) {
            call.press(LegTag.A, event.equals("DIGITS_RECEIVED") ? "11#" : "1234#");
        } else if (action.equals("RecordAudio")) {
            call.press(LegTag.A, "#");
        } else if (action.equals("StartBotConversation")) {
            engine.runFor(Duration.ofSeconds(2));
            call.say(LegTag.A, "large");
        }
        engine.runFor(LONG_ENOUGH);
    }

    private void update(SimulatedCall call) {
        function.on("CALL_UPDATE_REQUESTED", Replies.pause(1000));
        engine.updateCall(APPLICATION.sipMediaApplicationId(), call.transactionId(), Map.of("key", "value"));
        engine.runFor(A_MOMENT);
    }

    private SimulatedCall inbound(String firstReply) {
        function.onEvent("NEW_INBOUND_CALL", sent -> firstReply);
        return dial();
    }

    private SimulatedCall dial() {
        JsonNode headers = example.at("/CallDetails/Participants/0/SipHeaders");
        SimulatedCall call =
                engine.dial(CALLER, SERVICE_NUMBER, headers.isMissingNode() ? Map.of() : Map.of("X-Test-Value", "1"));
        engine.runFor(participants() == 2 ? Duration.ofSeconds(10) : A_MOMENT);
        return call;
    }

    /** The example's action as a reply, with the ids of the call at hand. */
    private String reply(JsonNode sent) {
        ObjectNode parameters = example.at("/ActionData/Parameters").deepCopy();
        if (action.equals("CallAndBridge")) {
            parameters.setAll(
                    (ObjectNode) ScriptedFunction.parse(Replies.BRIDGE).get("Parameters"));
        }
        if (parameters.has("CallId")) {
            int leg = parameters.path("ParticipantTag").asText().equals("LEG-B") ? 1 : 0;
            parameters.set("CallId", sent.at("/CallDetails/Participants/" + leg + "/CallId"));
        }
        ObjectNode reply = parameters.objectNode().put("SchemaVersion", "1.0");
        ArrayNode actions = reply.putArray("Actions");
        if (event.equals("ACTION_FAILED")) {
            // The examples show failures of calls that had been answered.
            actions.add(ScriptedFunction.parse(action.equals("PlayAudio") ? Replies.speak("Hello.") : Replies.PLAY));
        }
        if (action.equals("StopCallRecording")) {
            actions.add(ScriptedFunction.parse(START_RECORDING));
        }
        if (action.equals("SpeakAndGetDigits")) {
            // The example's own pattern does not match the digits that it shows.
            parameters.put("InputDigitsRegex", "^\\d{4}$");
        }
        actions.addObject().put("Type", action).set("Parameters", parameters);
        if (example.path("CallDetails").has("TransactionAttributes")) {
            reply.putObject("TransactionAttributes").put("key", "value");
        }
        return reply.toString();
    }

    private int participants() {
        return example.at("/CallDetails/Participants").size();
    }

    private static String tooManyAttributes() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i <= 10; i++) {
            attributes.append(i == 0 ? "" : ",").append("'key").append(i).append("':'value'");
        }
        return Replies.json("{'SchemaVersion':'1.0','Actions':[],'TransactionAttributes':{" + attributes + "}}");
    }
}
