package io.github.hookswitch.local.testing;

import io.github.hookswitch.simulator.call.BotIntent;
import io.github.hookswitch.simulator.call.BotTurn;
import io.github.hookswitch.simulator.junit.PhoneExtension;
import io.github.hookswitch.simulator.testing.TestCall;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An app with a Lex bot of its own, whose code hooks are in its functions. */
class PizzeriaBotProcessTest {
    private static final String GUEST = "+15105550101";

    @RegisterExtension
    static final PhoneExtension PHONE = PhoneExtension.of(LocalPhone.forApp(PizzeriaBotProcessTest::pizzeria));

    @Test
    void slotsAreElicitedByPriorityConfirmedAndFulfilled(AppPhone phone) {
        TestCall call = call(phone);
        call.caller()
                .says("I'd like a PIZZA!")
                .hearsAllOf("What size?")
                .says("Really big")
                .hearsAllOf("How many?");
        call.caller().says("twenty two").hearsAllOf("Shall I order?").says("yes please");
        call.caller().hearsAllOf("22 large coming up, Confirmed.");
        call.caller().hears("\"State\":\"Fulfilled\"").isHungUp();
        call.isOver().everyLegIsDown();
    }

    @Test
    void anUtteranceMayHaveItsSlotsInIt(AppPhone phone) {
        TestCall call = call(phone);
        call.caller()
                .says("three small pizzas, please")
                .hearsAllOf("Shall I order?")
                .says("no");
        call.caller()
                .hearsAllOf("Maybe another time.")
                .hears("\"ConfirmationState\":\"Denied\"")
                .isHungUp();
    }

    @Test
    void keysFillASlot(AppPhone phone) {
        TestCall call = call(phone);
        call.caller()
                .says("I'd like a pizza")
                .hearsAllOf("What size?")
                .says("small")
                .hearsAllOf("How many?");
        call.caller().presses("4#").hearsAllOf("Shall I order?").says("yes").hears("4 small coming up");
    }

    @Test
    void whatASlotDoesNotTakeIsAskedForAgain(AppPhone phone) {
        TestCall call = call(phone);
        call.caller()
                .says("I'd like a pizza")
                .hearsAllOf("What size?")
                .says("gigantic")
                .hearsAllOf("What size?");
        call.caller().says("enormous").hears("\"Name\":\"FallbackIntent\"").isHungUp();
    }

    @Test
    void anIntentWithoutHooksIsClosedByItsOwnWords(AppPhone phone) {
        call(phone)
                .caller()
                .says("When are you open?")
                .hearsAllOf("We open at noon .")
                .hears("ReadyForFulfillment");
    }

    @Test
    void theDialogsCodeHookDecides(AppPhone phone) {
        TestCall call = call(phone);
        call.caller().says("book a table").hearsAllOf("Which day?").says("yesterday");
        call.caller()
                .hearsAllOf("That is over. Which day, really?")
                .says("tomorrow")
                .hearsAllOf("Booked.");
        call.caller().hears("\"bot\":\"Pizzeria live 1\"").isHungUp();
    }

    @Test
    void whatTheBotDoesNotKnowIsTheFallbackIntent(AppPhone phone) {
        call(phone)
                .caller()
                .says("tell me a joke")
                .hears("\"Name\":\"FallbackIntent\"")
                .isHungUp();
    }

    @Test
    void aBotWithoutAResourcePolicyIsRefused(AppPhone phone) {
        TestCall call = phone.from("+15105550199").dial();
        call.caller()
                .hears("ResourceAccessDenied: voiceconnector.chime.amazonaws.com is not authorized to perform:"
                        + " lex:StartConversation")
                .isHungUp();
    }

    @Test
    void aScriptedBotComesFirst(AppPhone phone) {
        phone.bot(
                phone.output("Desk", "ClosedBot"),
                (conversation, said) -> BotTurn.ends("Scripted.", BotIntent.fulfilled("Any", Map.of())));

        TestCall call = phone.from("+15105550199").dial();
        call.caller()
                .hears("how can I help")
                .says("hello")
                .hearsAllOf("Scripted.")
                .isHungUp();
    }

    private static TestCall call(AppPhone phone) {
        TestCall call = phone.from(GUEST).dial();
        call.caller().hearsAllOf("how can I help");
        return call;
    }

    private static Path pizzeria() {
        try {
            Path folder = Desk.edited(Files.createTempDirectory("pizza"), PizzeriaBotProcessTest::edit);
            Files.writeString(folder.resolve("asset.desk/desk.mjs"), resource("desk.mjs"));
            Files.writeString(folder.resolve("asset.desk/hook.mjs"), resource("hook.mjs"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String edit(String text) {
        String environment = """
                "Environment": { "Variables": {
                  "BOT": { "Fn::GetAtt": ["Alias", "Arn"] }, "CLOSED": { "Fn::GetAtt": ["ClosedAlias", "Arn"] } } },
                "Runtime": "nodejs22.x", "Timeout": 30""";
        return text.replace("\"Runtime\": \"nodejs22.x\",\n        \"Timeout\": 30", environment)
                .replace("  \"Resources\": {\n", "  \"Resources\": " + resource("Pizza.json"))
                .replace(
                        "\"Outputs\": {",
                        "\"Outputs\": { \"ClosedBot\": { \"Value\": { \"Fn::GetAtt\": [\"ClosedAlias\", \"Arn\"] } },");
    }

    private static String resource(String name) {
        try (InputStream in =
                Objects.requireNonNull(PizzeriaBotProcessTest.class.getResourceAsStream("pizza/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
