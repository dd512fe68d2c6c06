package io.github.hookswitch.handler.action;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A value that the service would refuse is refused where it is given, by name, value and rule. */
class ActionLimitsTest {

    private static final String NUMBER = "+12065550100";

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("Text is ' '", () -> Actions.speak(" ")),
                mistake("Text has 1001 characters: at most 1000", () -> Actions.speak("a".repeat(1001))),
                mistake(
                        "Text does not begin with <speak>",
                        () -> Speech.builder("Hello")
                                .textType(Speech.TextType.SSML)
                                .build()),
                mistake(
                        "DurationInMilliseconds is 99: it must be between 100 and 30000",
                        () -> Actions.pause(Duration.ofMillis(99))),
                mistake("DurationInMilliseconds is 30001", () -> Actions.pause(Duration.ofMillis(30_001))),
                mistake(
                        "CallerIdNumber is '**********' (digits are not shown): it must be an E.164 number",
                        () -> Actions.callAndBridge("2065550100", NUMBER)),
                mistake("CallerIdNumber is ''", () -> Actions.callAndBridge("", NUMBER)),
                mistake("CallerIdNumber is '+*'", () -> Actions.callAndBridge("+1", NUMBER)),
                mistake("Endpoints.Uri is '+***********'", () -> Actions.callAndBridge(NUMBER, "+02065550100")),
                mistake("Endpoints.Uri is '+*******O***'", () -> Actions.callAndBridge(NUMBER, "+1206555O100")),
                mistake(
                        "Endpoints.Uri is '+****************'",
                        () -> Actions.callAndBridge(NUMBER, "+1234567890123456")),
                mistake(
                        "CallTimeoutSeconds is 0: it must be between 1 and 120 seconds",
                        () -> bridge().callTimeout(Duration.ZERO).build()),
                mistake(
                        "CallTimeoutSeconds is 121",
                        () -> bridge().callTimeout(Duration.ofSeconds(121)).build()),
                mistake(
                        "SipHeaders has 'Subject'",
                        () -> bridge().sipHeaders(Map.of("Subject", "x")).build()),
                mistake(
                        "SipHeaders has 'X-AMZN-Trace': headers that begin with x-amzn are reserved",
                        () -> bridge().sipHeaders(Map.of("X-AMZN-Trace", "x")).build()),
                mistake("SipHeaders has 'x-': a header must begin with x- and go on", () -> header("x-", "1")),
                mistake(
                        "SipHeaders has 'x-foo bar', of which character 6 is not allowed",
                        () -> header("x-foo bar", "1")),
                mistake("SipHeaders has 'X-\u00dcni', of which character 3", () -> header("X-\u00dcni", "1")),
                mistake("SipHeaders has 'x-a?Via', of which character 4", () -> header("x-a\nVia", "1")),
                mistake("SipHeaders has 'x-a:b'", () -> header("x-a:b", "1")),
                mistake("SipHeaders has ''", () -> header("", "1")),
                mistake(
                        "SipHeaders.x-a is '*??Via: x', of which character 2 is a control",
                        () -> header("x-a", "1\r\nVia: x")),
                mistake("SipHeaders.x-a is 'a?', of which character 2 is a control", () -> header("x-a", "a\0")),
                mistake("SipHeaders.x-a is 'a?', of which character 2 is a control", () -> header("x-a", "a\u0085")),
                mistake("SipHeaders.User-to-User is", () -> header("User-to-User", "00FA\t")),
                mistake("of which character 2 is half a character", () -> header("x-a", "a\ud83d")),
                mistake(
                        "SipHeaders.x-long has 2049 characters",
                        () -> bridge().sipHeaders(Map.of("x-long", "x".repeat(2049)))
                                .build()),
                mistake(
                        "Endpoints.Arn is '7A12': an AWS endpoint must have the ARN",
                        () -> BridgeEndpoint.voiceConnector("7A12", "5550")),
                mistake("Endpoints.Uri is 'a b'", () -> BridgeEndpoint.voiceConnector("arn:aws:chime:x", "a b")),
                mistake(
                        "Endpoints.Uri has 37 characters",
                        () -> BridgeEndpoint.voiceConnector("arn:aws:chime:x", "a".repeat(37))),
                mistake(
                        "PlaybackTerminators has 'A' (digits are not shown): each must be one of 0 to 9, # and *",
                        () -> prompt().playbackTerminators("A").build()),
                mistake(
                        "PlaybackTerminators has '**'",
                        () -> prompt().playbackTerminators("12").build()),
                mistake("Repeat is 0", () -> prompt().repeat(0).build()),
                mistake("AudioSource.Key is ''", () -> AudioSource.s3("bucket", "")),
                mistake("CallId is ''", () -> LegRef.callId("")),
                mistake(
                        "Text begins with <speak>, which plain text would read out",
                        () -> Actions.speak("<speak>Hello</speak>")),
                mistake("RepeatDurationInMilliseconds is 0", () -> Digits.exactly(4, Duration.ZERO)),
                mistake("Repeat is 0", () -> digits().repeat(0).build()),
                mistake(
                        "MinNumberOfDigits is 129: it must be between 0 and 128",
                        () -> digits().minNumberOfDigits(129).build()),
                mistake(
                        "MaxNumberOfDigits is 2: it must be between 3 and 128",
                        () -> digits().minNumberOfDigits(3).maxNumberOfDigits(2).build()),
                mistake(
                        "InBetweenDigitsDurationInMilliseconds is 0",
                        () -> digits().inBetweenDigits(Duration.ZERO).build()),
                mistake(
                        "TerminatorDigits has 'x'",
                        () -> digits().terminatorDigits("x").build()),
                mistake(
                        "InputDigitsRegex is not a regular expression, at its character 1: Unclosed character class",
                        () -> digits().inputDigitsRegex("[").build()),
                mistake(
                        "InputDigitsRegex is ''",
                        () -> Actions.receiveDigits("", Duration.ofSeconds(1), Duration.ofSeconds(2))),
                mistake(
                        "FlushDigitsDurationInMilliseconds is 1000: it must be between 1001",
                        () -> Actions.receiveDigits("1", Duration.ofSeconds(1), Duration.ofSeconds(1))),
                mistake("Digits has 51 characters", () -> Actions.sendDigits("1".repeat(51))),
                mistake(
                        "Digits is '**E' (digits are not shown), of which character 3 is not allowed",
                        () -> Actions.sendDigits("12E")),
                mistake(
                        "ToneDurationInMilliseconds is 49: it must be between 50 and 24000",
                        () -> Actions.sendDigits("1", Duration.ofMillis(49))),
                mistake(
                        "DurationInSeconds is 0",
                        () -> recording().duration(Duration.ZERO).build()),
                mistake(
                        "SilenceDurationInSeconds is 1001",
                        () -> recording()
                                .silenceDuration(Duration.ofSeconds(1001))
                                .build()),
                mistake(
                        "SilenceThreshold is 0",
                        () -> recording().silenceThreshold(0).build()),
                mistake(
                        "RecordingTerminators is empty",
                        () -> recording().recordingTerminators().build()),
                mistake(
                        "RecordingDestination.Prefix is 980: it must be between 0 and 979 bytes",
                        () -> recording().prefix("a".repeat(980)).build()),
                mistake(
                        "AttendeeList is 0: it must be between 1 and 100 attendees",
                        () -> Actions.mute("meeting", List.of())),
                mistake("AttendeeList is 101", () -> Actions.unmute("meeting", Collections.nCopies(101, "a"))),
                mistake("JoinToken is ''", () -> Actions.joinChimeMeeting("meeting", "")),
                mistake(
                        "BotAliasArn is 'bot': it must be the ARN of a Lex V2 bot alias",
                        () -> Actions.startBotConversation("bot")),
                mistake("LocaleId is 'en-US'", () -> bot().inLocale("en-US")),
                mistake(
                        "SessionState.DialogAction.Type is not set: WelcomeMessages need ElicitIntent",
                        () -> new BotConfiguration(
                                Map.of(), null, BotConfiguration.welcoming("Hi").welcomeMessages())),
                mistake(
                        "Configuration has 10318 bytes as JSON: at most 10240",
                        () -> bot().withConfiguration(BotConfiguration.welcoming("a".repeat(10_200)))),
                mistake("Destination.Location begins with s3:", () -> Actions.startCallRecording("s3://bucket")),
                mistake("Type is ''", () -> new RawAction("", "{}")),
                mistake("Parameters do not begin with {", () -> new RawAction("X", "[]")),
                mistake("Parameters are not JSON", () -> new RawAction("X", "{")),
                mistake("Parameters have more text after the object", () -> new RawAction("X", "{}{}")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aMistakeIsNamedWhereItIsMade(String message, ThrowingCallable mistake) {
        assertThatThrownBy(mistake).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }

    private static Arguments mistake(String message, ThrowingCallable mistake) {
        return Arguments.of(message, mistake);
    }

    private static Action header(String name, String value) {
        return bridge().sipHeaders(Map.of(name, value)).build();
    }

    private static CallAndBridge.Builder bridge() {
        return CallAndBridge.builder(NUMBER, BridgeEndpoint.pstn(NUMBER));
    }

    private static Digits.Builder digits() {
        return Digits.builder(Duration.ofSeconds(10));
    }

    private static RecordAudio.Builder recording() {
        return RecordAudio.builder("bucket");
    }

    private static StartBotConversation bot() {
        return Actions.startBotConversation("arn:aws:lex:us-east-1:111122223333:bot-alias/65144CE073/908528A0CE");
    }

    private static PlayAudio.Builder prompt() {
        return PlayAudio.builder(AudioSource.s3("bucket", "key.wav"));
    }
}
