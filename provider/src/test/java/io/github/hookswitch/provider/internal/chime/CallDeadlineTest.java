package io.github.hookswitch.provider.internal.chime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;

/** However an answer stays away, the call ends when its time is over, long before the connection would give up. */
class CallDeadlineTest {
    private static final Duration LIMIT = Duration.ofMillis(500);
    private static final Duration MUCH_LATER = VoiceClients.LONGEST_CALL.dividedBy(2);
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    static Stream<Arguments> waysToStayAway() {
        return Stream.of(
                        Named.of("nothing comes", (RawService.Answer) out -> NEVER.await()),
                        Named.of("headers come byte by byte", startingWith(OK + "X-Padding: ", "a")),
                        Named.of("a body comes byte by byte", startingWith(OK + "Content-Length: 99999\r\n\r\n{", " ")),
                        Named.of(
                                "chunks come byte by byte",
                                startingWith(OK + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n", "1\r\n \r\n")),
                        Named.of("a body stops", startingWith(OK + "Content-Length: 99999\r\n\r\n{", "")),
                        Named.of("chunks stop", startingWith(OK + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n", "")),
                        Named.of(
                                "the body of a refusal stops",
                                startingWith("HTTP/1.1 400 Bad\r\nContent-Length: 99999\r\n\r\n{", "")))
                .flatMap(way -> Stream.of(Arguments.of(way, read()), Arguments.of(way, write())));
    }

    private static RawService.Answer startingWith(String start, String rest) {
        return out -> {
            RawService.write(out, start);
            while (!rest.isEmpty()) {
                RawService.write(out, rest);
                NEVER.await(50, TimeUnit.MILLISECONDS);
            }
            NEVER.await();
        };
    }

    private static Named<Consumer<ChimeSdkVoiceClient>> read() {
        return Named.of(
                "a read",
                client -> client.listPhoneNumbers(list -> list.overrideConfiguration(CallDeadlineTest::limit)));
    }

    private static Named<Consumer<ChimeSdkVoiceClient>> write() {
        return Named.of(
                "a write",
                client ->
                        client.createSipRule(rule -> rule.name("rule").overrideConfiguration(CallDeadlineTest::limit)));
    }

    private static void limit(AwsRequestOverrideConfiguration.Builder settings) {
        settings.apiCallTimeout(LIMIT);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("waysToStayAway")
    void aCallEndsWhenItsTimeIsOver(RawService.Answer answer, Consumer<ChimeSdkVoiceClient> call) throws IOException {
        try (RawService service = new RawService(answer)) {
            Instant start = Instant.now();

            assertThatThrownBy(() -> call.accept(service.client)).isInstanceOf(ApiCallTimeoutException.class);
            assertThat(Duration.between(start, Instant.now())).isLessThan(MUCH_LATER);
            assertThat(Thread.interrupted()).isFalse();
        }
    }

    @Test
    void theClientMakesTheNextCallAfterOneThatWasGivenUp() throws IOException {
        try (RawService service = new RawService(out -> NEVER.await())) {
            assertThatThrownBy(() -> service.client.listPhoneNumbers(
                            list -> list.overrideConfiguration(CallDeadlineTest::limit)))
                    .isInstanceOf(ApiCallTimeoutException.class);
            service.answer(RawService.answer(200, "", "{}"));

            assertThat(service.list()).isEmpty();
        }
    }

    @Test
    void anAnswerWithoutAnEndIsGivenUpBeforeItFillsTheMemory() throws IOException {
        try (RawService service = new RawService(CallDeadlineTest::flood)) {
            assertThatThrownBy(service::list)
                    .hasRootCauseInstanceOf(IOException.class)
                    .hasRootCauseMessage("The answer is longer than 8388608 bytes");
        }
    }

    private static void flood(OutputStream out) throws IOException {
        RawService.write(out, OK + "\r\n{\"a\":\"");
        byte[] letters = "a".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        while (true) {
            out.write(letters);
        }
    }

    @Test
    void anInterruptEndsACall() throws Exception {
        CountDownLatch received = new CountDownLatch(1);
        try (RawService service = new RawService(out -> {
            received.countDown();
            NEVER.await();
        })) {
            Thread caller = Thread.currentThread();
            Thread interrupter = new Thread(() -> {
                try {
                    received.await();
                    caller.interrupt();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            interrupter.start();

            assertThatThrownBy(service::list)
                    .isInstanceOf(SdkClientException.class)
                    .hasMessageContaining("interrupted");
            assertThat(Thread.interrupted()).isTrue();
            interrupter.join();
        }
    }
}
