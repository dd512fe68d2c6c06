package io.github.hookswitch.simulator.call;

import static io.github.hookswitch.simulator.call.Account.CALLER;
import static io.github.hookswitch.simulator.call.Account.SERVICE_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.engine.CallEngineBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which language a text is read. */
class SpokenLanguageTest {
    private final ScriptedFunction function = new ScriptedFunction();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'Text':'Hello.'|en-US",
                "'Text':'Hola.','VoiceId':'Lupe'|es-US",
                "'Text':'Guten Tag.','VoiceId':'Vicki','Engine':'neural'|de-DE",
                "'Text':'Namaste.','VoiceId':'Aditi','LanguageCode':'hi-IN'|hi-IN",
                "'Text':'Hello.','VoiceId':'Nobody'|\"\""
            })
    void aTextIsReadInTheLanguageOfItsVoiceUnlessAnotherIsNamed(String parameters, String language) {
        function.on("NEW_INBOUND_CALL", Replies.action("Speak", "{" + parameters + "}"));

        assertThat(heard().get(0).language()).isEqualTo(language);
    }

    @Test
    void thePromptsOfAQuestionHaveTheirLanguages() {
        function.on(
                "NEW_INBOUND_CALL",
                Replies.action(
                        "SpeakAndGetDigits",
                        "{'SpeechParameters':{'Text':'Bonjour.','VoiceId':'Lea'},"
                                + "'FailureSpeechParameters':{'Text':'Encore.'},'RepeatDurationInMilliseconds':1000}"));

        assertThat(heard()).extracting(Heard::what).containsExactly("Bonjour.", "Encore.");
        assertThat(heard()).extracting(Heard::language).containsOnly("fr-FR");
    }

    @Test
    void aBotSpeaksTheLanguageOfItsLocale() {
        String alias = "arn:aws:lex:us-east-1:111122223333:bot-alias/ABCDEFGHIJ/TSTALIASID";
        function.on(
                "NEW_INBOUND_CALL",
                Replies.action(
                        "StartBotConversation",
                        "{'BotAliasArn':'" + alias + "','LocaleId':'de_DE','Configuration':{'SessionState':"
                                + "{'DialogAction':{'Type':'ElicitIntent'}},'WelcomeMessages':"
                                + "[{'ContentType':'PlainText','Content':'Guten Tag.'}]}}"));
        CallEngine engine = new CallEngineBuilder(Account.withApplications(1), function).build();
        engine.setBot(alias, (conversation, text) -> new BotTurn.Asks("Wie bitte?"));

        SimulatedCall call = engine.dial(CALLER, SERVICE_NUMBER);
        call.runFor(ServiceRules.defaults().botStartTimeout().multipliedBy(2));

        assertThat(call.heard(LegTag.A)).extracting(Heard::what).startsWith("Guten Tag.", "Wie bitte?");
        assertThat(call.heard(LegTag.A)).extracting(Heard::language).containsOnly("de-DE");
    }

    @Test
    void otherSoundsHaveNone() {
        function.on(
                "NEW_INBOUND_CALL",
                Replies.action("PlayAudio", "{'AudioSource':{'Type':'S3','BucketName':'prompts','Key':'a.wav'}}"));

        assertThat(heard()).singleElement().extracting(Heard::language).isEqualTo("");
    }

    private List<Heard> heard() {
        CallEngine engine = new CallEngineBuilder(Account.withApplications(1), function).build();
        SimulatedCall call = engine.dial(CALLER, SERVICE_NUMBER);
        call.runUntilIdle();
        return call.heard(LegTag.A);
    }
}
