package io.github.hookswitch.handler.action;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text of an action carries what would end it, or begin another one, where it is sent on. */
class WireTextTest {

    private static final String NUMBER = "+12065550100";
    private static final String CONNECTOR = "arn:aws:chime:us-east-1:111122223333:vc/abcdef";
    private static final String ALIAS = "arn:aws:lex:us-east-1:111122223333:bot-alias/BOTID/ALIASID";

    static Stream<String> badEndings() {
        return Stream.of("\r\nVia: x", "\n", "\r", "\0", "\u001b", "\u007f", "\u0085", "\ud83d");
    }

    static List<Function<String, Object>> textsOfOneLine() {
        return List.of(
                bad -> Actions.callAndBridge(NUMBER + bad, NUMBER),
                bad -> Actions.callAndBridge(NUMBER, NUMBER + bad),
                bad -> BridgeEndpoint.voiceConnector(CONNECTOR, "desk" + bad),
                bad -> BridgeEndpoint.voiceConnector(CONNECTOR + bad, "desk"),
                bad -> CallAndBridge.builder(NUMBER, BridgeEndpoint.pstn(NUMBER))
                        .sipHeaders(Map.of("x-order", "1" + bad))
                        .build(),
                bad -> CallAndBridge.builder(NUMBER, BridgeEndpoint.pstn(NUMBER))
                        .sipHeaders(Map.of("x-order" + bad, "1"))
                        .build(),
                bad -> AudioSource.s3("bucket" + bad, "key"),
                bad -> AudioSource.s3("bucket", "key" + bad),
                bad -> RecordAudio.builder("bucket" + bad).build(),
                bad -> RecordAudio.builder("bucket").prefix("prefix" + bad).build(),
                bad -> Actions.startCallRecording("bucket/prefix" + bad),
                bad -> Actions.joinChimeMeeting("meeting" + bad, "token"),
                bad -> Actions.joinChimeMeeting("meeting", "token" + bad),
                bad -> Actions.mute("meeting" + bad, List.of("attendee")),
                bad -> Actions.mute("meeting", List.of("attendee" + bad)),
                bad -> Actions.startBotConversation(ALIAS + bad),
                bad -> Actions.startBotConversation(ALIAS).inLocale("en_US" + bad),
                bad -> Actions.sendDigits("1" + bad),
                bad -> Actions.receiveDigits("[0-9]" + bad, Duration.ofSeconds(1), Duration.ofSeconds(2)),
                bad -> Digits.builder(Duration.ofSeconds(1))
                        .terminatorDigits("#" + bad)
                        .build(),
                bad -> Speech.builder("Hello.").voiceId("Joanna" + bad).build(),
                bad -> Speech.builder("Hello.").languageCode("en-US" + bad).build(),
                bad -> new RawAction("Speak" + bad, "{}"));
    }

    @ParameterizedTest
    @MethodSource("badEndings")
    void aTextThatWouldEndTooEarlyIsRefused(String bad) {
        for (Function<String, Object> text : textsOfOneLine()) {
            assertThatThrownBy(() -> text.apply(bad)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theSameTextsWithoutItAreTaken() {
        for (Function<String, Object> text : textsOfOneLine()) {
            assertThatCode(() -> text.apply("")).doesNotThrowAnyException();
        }
    }

    @Test
    void whatIsSpokenMayHaveManyLinesButNoControlCharacters() {
        assertThatCode(() -> Actions.speak("Hello.\r\n\tHow are you? \uD83D\uDE00"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Actions.speak("Hello.\0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BotConfiguration.welcoming("Hello.\u001b"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
