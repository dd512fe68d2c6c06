package io.github.hookswitch.handler.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.handler.Fixtures;
import io.github.hookswitch.handler.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The service takes what a failure text leaves out from the first text. */
class FailureSpeechTest {

    private static final Digits DIGITS = Digits.exactly(1, Duration.ofSeconds(5));

    @Test
    void aPlainFailureTextAfterMarkupSaysThatItIsPlain() {
        JsonNode failure = failure(ssml().build(), Speech.of("Once more, please."));

        assertThat(failure.path("TextType").asText()).isEqualTo("text");
    }

    @Test
    void aPlainFailureTextAfterAPlainOneNeedsNoType() {
        assertThat(failure(Speech.of("Press one."), Speech.of("Once more.")).has("TextType"))
                .isFalse();
    }

    @Test
    void aFailureTextThatNamesNoVoiceIsLeftWithThatOfTheFirst() {
        JsonNode failure = failure(
                ssml().engine(Speech.Engine.NEURAL)
                        .voiceId("Matthew")
                        .languageCode("en-US")
                        .build(),
                Speech.of("Again."));

        assertThat(failure.has("Engine")).isFalse();
        assertThat(failure.has("VoiceId")).isFalse();
        assertThat(failure.has("LanguageCode")).isFalse();
    }

    @Test
    void aVoiceOfItsOwnIsNotSpokenWithTheEngineOfTheFirst() {
        JsonNode failure = failure(
                ssml().engine(Speech.Engine.NEURAL).build(),
                Speech.builder("Again.").voiceId("Geraint").build());

        assertThat(failure.path("Engine").asText()).isEqualTo("standard");
    }

    @Test
    void aVoiceOfItsOwnMustHaveALanguageIfTheFirstTextHasOne() {
        Speech first = ssml().languageCode("en-US").build();
        Speech failure = Speech.builder("Encore.").voiceId("Chantal").build();

        assertThatThrownBy(() -> Actions.speakAndGetDigits(first, failure, DIGITS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("FailureSpeechParameters.LanguageCode is not set")
                .hasMessageContaining("Chantal");
    }

    private static Speech.Builder ssml() {
        return Speech.builder("<speak>Press <emphasis>one</emphasis>.</speak>").textType(Speech.TextType.SSML);
    }

    private static JsonNode failure(Speech first, Speech failure) {
        Response response = Response.of(Actions.speakAndGetDigits(first, failure, DIGITS));
        return Fixtures.written(response).at("/Actions/0/Parameters/FailureSpeechParameters");
    }
}
