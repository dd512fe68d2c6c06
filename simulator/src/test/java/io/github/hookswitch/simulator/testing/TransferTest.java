package io.github.hookswitch.simulator.testing;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.hookswitch.handler.CallFlow;
import io.github.hookswitch.handler.CallHandler;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Actions;
import io.github.hookswitch.handler.action.LegRef;
import io.github.hookswitch.handler.event.ActionFailed;
import io.github.hookswitch.handler.event.ActionSuccessful;
import io.github.hookswitch.handler.event.CallUpdateRequested;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.handler.event.NewInboundCall;
import io.github.hookswitch.handler.hangup.HangupPolicy;
import io.github.hookswitch.handler.lambda.LambdaCallHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An application that takes a call back from its agent and transfers it to another one, as published ones do. */
class TransferTest {
    private static final String CALLER = "+15105550101";
    private static final String SERVICE = "+12065550199";
    private static final String FIRST = "+12065550101";
    private static final String SECOND = "+12065550102";

    @ParameterizedTest
    @EnumSource(HangupPolicy.class)
    void theCallerHearsTheWordsAndIsBridgedToTheNewNumber(HangupPolicy policy) {
        try (TestPhone phone = phone(policy)) {
            TestCall call = takenBack(phone);
            call.caller().hears("transfer you").isConnected();
            call.callee().rings().answers().waits(Duration.ofMinutes(3)).hangsUp();
            call.caller().isHungUp();
            call.isOver().everyLegIsDown();
        }
    }

    @ParameterizedTest
    @EnumSource(HangupPolicy.class)
    void whoeverLeavesThenEndsTheRest(HangupPolicy policy) {
        try (TestPhone phone = phone(policy)) {
            TestCall call = takenBack(phone);
            call.callee().rings().answers();
            call.isBridged().caller().hangsUp();
            call.isOver().everyLegIsDown();
        }
    }

    @ParameterizedTest
    @EnumSource(HangupPolicy.class)
    void aCallerWhomTheNewNumberRejectsIsToldSo(HangupPolicy policy) {
        try (TestPhone phone = phone(policy)) {
            TestCall call = takenBack(phone);
            call.callee().rings().rejects();
            call.caller().hearsAllOf("Nobody is there").isHungUp();
            call.isOver().everyLegIsDown();
        }
    }

    @ParameterizedTest
    @EnumSource(HangupPolicy.class)
    void aCallerWhoLeavesInTheMiddleLeavesNobodyRinging(HangupPolicy policy) {
        try (TestPhone phone = phone(policy)) {
            TestCall call = takenBack(phone);
            call.callee().rings();
            call.caller().hangsUp();
            call.isOver().everyLegIsDown();
        }
    }

    @Test
    void theSameWorksForRawReplies() {
        try (TestPhone phone =
                TestPhone.forFunction(new RawTransfer()).number(SERVICE).build()) {
            TestCall call = takenBack(phone);
            call.caller().hears("transfer you").isConnected();
            call.callee().rings().answers().waits(Duration.ofMinutes(3)).hangsUp();
            call.isOver().everyLegIsDown();
        }
    }

    private static TestPhone phone(HangupPolicy policy) {
        return TestPhone.forFunction(new Deployed(new Transfer(), policy))
                .number(SERVICE)
                .build();
    }

    private static TestCall takenBack(TestPhone phone) {
        phone.party(FIRST).answersAfter(Duration.ofSeconds(2));
        TestCall call = phone.from(CALLER).dial();
        call.isBridged().waits(Duration.ofMinutes(1)).updates(Map.of("transfer", "true"));
        return call;
    }

    /** Hangs the agent up, and goes on when it hears that the hang-up succeeded. */
    private static final class Transfer extends CallFlow {
        private static final LegRef CALLER_LEG = LegRef.tag(LegTag.A);

        @Override
        public Response onNewInboundCall(NewInboundCall call) {
            return Response.of(Actions.callAndBridge(SERVICE, FIRST));
        }

        @Override
        public Response onCallUpdateRequested(CallUpdateRequested update) {
            return Response.of(Actions.hangup().on(LegRef.tag(LegTag.B)));
        }

        @Override
        public Response onActionSuccessful(ActionSuccessful event) {
            return event.action().type().equals("Hangup")
                    ? Response.of(
                            Actions.speak("We transfer you.").on(CALLER_LEG), Actions.callAndBridge(SERVICE, SECOND))
                    : Response.none();
        }

        @Override
        public Response onActionFailed(ActionFailed event) {
            return Response.of(
                    Actions.speak("Nobody is there.").on(CALLER_LEG),
                    Actions.hangup().on(CALLER_LEG));
        }
    }

    private static final class Deployed extends LambdaCallHandler {
        Deployed(CallHandler handler, HangupPolicy policy) {
            super(handler, Options.DEFAULT.withHangupPolicy(policy).withLogOutput(OutputStream.nullOutputStream()));
        }
    }

    /** The same without this project: JSON in, JSON out, with "" for a leg that is not named. */
    private static final class RawTransfer implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
            String event = new String(input.readAllBytes(), StandardCharsets.UTF_8);
            String answer = "{'SchemaVersion':'1.0','Actions':[" + actions(event) + "]}";
            output.write(answer.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        }

        private static String actions(String event) {
            if (event.contains("NEW_INBOUND_CALL")) {
                return bridge(FIRST);
            }
            if (event.contains("CALL_UPDATE_REQUESTED")) {
                return "{'Type':'Hangup','Parameters':{'SipResponseCode':'0','ParticipantTag':'LEG-B'}}";
            }
            boolean hungUp = event.contains("ACTION_SUCCESSFUL") && event.contains("\"Type\":\"Hangup\"");
            if (hungUp) {
                return "{'Type':'Speak','Parameters':{'Text':'We transfer you.','CallId':'','ParticipantTag':'LEG-A'}},"
                        + bridge(SECOND);
            }
            boolean newPartyLeft = event.contains("HANGUP") && event.contains(SECOND);
            return newPartyLeft ? "{'Type':'Hangup','Parameters':{'ParticipantTag':'LEG-A'}}" : "";
        }

        private static String bridge(String number) {
            return "{'Type':'CallAndBridge','Parameters':{'CallTimeoutSeconds':30,'CallerIdNumber':'" + SERVICE
                    + "','Endpoints':[{'BridgeEndpointType':'PSTN','Uri':'" + number + "'}]}}";
        }
    }
}
