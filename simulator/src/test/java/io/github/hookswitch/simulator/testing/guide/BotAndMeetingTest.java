package io.github.hookswitch.simulator.testing.guide;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.BotIntent;
import io.github.hookswitch.simulator.call.BotTurn;
import io.github.hookswitch.simulator.call.EndedBy;
import io.github.hookswitch.simulator.call.Meetings;
import io.github.hookswitch.simulator.testing.TestCall;
import io.github.hookswitch.simulator.testing.TestPhone;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Calls that talk to a bot, or join a meeting. */
class BotAndMeetingTest {
    private static final String ORDERS = "arn:aws:lex:us-east-1:111122223333:bot-alias/ORDERS/LIVE";
    private static final String CALLER = "+15105550101";

    @Test
    void aBotHearsWhatTheCallerSays() {
        try (TestPhone phone = TestPhone.forFunction(new Talk()).build()) {
            phone.bot(ORDERS, (conversation, said) -> BotTurn.ends(BotIntent.fulfilled("Order", Map.of("Size", said))));

            TestCall call = phone.from(CALLER).dial();
            call.caller().hears("Which size").waits(Duration.ofSeconds(2)).says("large");
            call.caller().hears("large it is").isHungUp();
            call.isOver().everyLegIsDown();
        }
    }

    @Test
    void aBotOfTheSettingsIsThereForEveryTest() {
        try (TestPhone phone = TestPhone.forFunction(new Talk())
                .bot(ORDERS, (conversation, said) -> BotTurn.asks("Pardon?"))
                .build()) {
            TestCall call = phone.renewed().from(CALLER).dial();
            call.caller().hears("Which size").waits(Duration.ofSeconds(2)).says("mumble");
            call.caller().hears("Pardon?").hangsUp();
            call.isOver().everyLegIsDown();
        }
    }

    @Test
    void aMeetingEnds() {
        try (TestPhone phone = TestPhone.forFunction(new Join()).build()) {
            TestCall call = phone.from(CALLER).dial();
            call.isBridged().waits(Duration.ofMinutes(5)).meetingEnds();
            call.party(LegTag.B).isEndedBy(EndedBy.PARTY);
            call.caller().isHungUp();
            call.isOver().everyLegIsDown();
        }
    }

    @Test
    void theCallerIsRemovedFromTheMeeting() {
        try (TestPhone phone = TestPhone.forFunction(new Join()).build()) {
            TestCall call = phone.from(CALLER).dial();
            call.isBridged().isRemovedFromMeeting();
            call.caller().isHungUp();
            call.isOver().everyLegIsDown();
        }
    }

    @Test
    void aMeetingOfTheSettingsDoesNotAdmitTheCaller() {
        try (TestPhone phone =
                TestPhone.forFunction(new Join()).meetings(new Closed()).build()) {
            TestCall call = phone.from(CALLER).dial();
            call.caller().isHungUp();
            call.isOver().everyLegIsDown().performed("JoinChimeMeeting", "Hangup");
        }
    }

    private static final class Talk extends Answering {
        @Override
        String actions(String event) {
            if (event.contains("NEW_INBOUND_CALL")) {
                return "{'Type':'StartBotConversation','Parameters':{'BotAliasArn':'" + ORDERS
                        + "','LocaleId':'en_US','Configuration':{'WelcomeMessages':"
                        + "[{'ContentType':'PlainText','Content':'Which size?'}],"
                        + "'SessionState':{'DialogAction':{'Type':'ElicitIntent'}}}}}";
            }
            return event.contains("'Size'".replace('\'', '"'))
                    ? "{'Type':'Speak','Parameters':{'Text':'large it is'}},{'Type':'Hangup','Parameters':{}}"
                    : "";
        }
    }

    private static final class Join extends Answering {
        @Override
        String actions(String event) {
            if (event.contains("NEW_INBOUND_CALL")) {
                return "{'Type':'JoinChimeMeeting','Parameters':{'JoinToken':'token','MeetingId':'meeting'}}";
            }
            return event.contains("HANGUP") || event.contains("ACTION_FAILED")
                    ? "{'Type':'Hangup','Parameters':{'ParticipantTag':'LEG-A'}}"
                    : "";
        }
    }

    /** A function that answers with actions, written with single quotes. */
    private abstract static class Answering implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
            String event = new String(input.readAllBytes(), StandardCharsets.UTF_8);
            String answer = "{'SchemaVersion':'1.0','Actions':[" + actions(event) + "]}";
            output.write(answer.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        }

        abstract String actions(String event);
    }

    /** Meetings that let nobody in. */
    private static final class Closed implements Meetings {
        @Override
        public boolean admits(String meetingId, String joinToken) {
            return false;
        }

        @Override
        public boolean hasAttendee(String meetingId, String attendeeId) {
            return false;
        }
    }
}
