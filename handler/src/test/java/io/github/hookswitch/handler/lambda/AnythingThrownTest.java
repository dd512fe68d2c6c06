package io.github.hookswitch.handler.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.handler.CallHandler;
import io.github.hookswitch.handler.Fixtures;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Actions;
import io.github.hookswitch.handler.event.CallEvent;
import io.github.hookswitch.handler.event.MalformedEventException;
import io.github.hookswitch.handler.hangup.EndCallArgument;
import io.github.hookswitch.handler.hangup.HangupAwareness;
import io.github.hookswitch.handler.hangup.HangupPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is thrown, the service is told, or the call ends; and the log says why, or at least costs no answer. */
class AnythingThrownTest {

    /** The most that Lambda takes for one line is 256 KB. */
    private static final int MOST_BYTES = 200 * 1024;

    private static final String BRIDGED = "ACTION_SUCCESSFUL/action-successful-call-and-bridge.json";
    private static final String NEW_CALL = "NEW_INBOUND_CALL/new-inbound-call.json";

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @ParameterizedTest
    @EnumSource
    void whatIsThrownLaterInACallHangsUpEveryLeg(Thrown thrown) {
        JsonNode response = invoke(thrown.handler(), BRIDGED, log);

        assertThat(response.get("Actions")).hasSize(2);
        assertThat(response.get("Actions"))
                .allSatisfy(action -> assertThat(action.get("Type").textValue()).isEqualTo("Hangup"));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsThrownAtANewInboundCallIsPassedOnInAFormThatAnyRuntimeCanReport(Thrown thrown) {
        Throwable passedOn = catchThrowable(() -> invoke(thrown.handler(), NEW_CALL, log));

        assertThat(passedOn).isInstanceOfAny(HandlerFailedException.class, OutOfMemoryError.class);
        assertThat(passedOn.getMessage())
                .hasSizeLessThan(2100)
                .contains(thrown.failure().getClass().getName());
        assertThat(passedOn.getCause()).isNull();
        assertThat(passedOn.getStackTrace()).hasSizeLessThanOrEqualTo(100);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsThrownHasALineThatLambdaTakesAndAMetric(Thrown thrown) {
        invoke(thrown.handler(), BRIDGED, log);

        JsonNode line = lines().get(0);
        assertThat(line.toString().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
        assertThat(line.get("level").textValue()).isEqualTo("ERROR");
        assertThat(line.get("error").textValue())
                .contains(thrown.failure().getClass().getName());
        assertThat(line.get("HandlerErrors").intValue()).isEqualTo(1);
    }

    @Test
    void causesAreListedUntilTheyRepeat() {
        invoke(Thrown.CYCLIC.handler(), BRIDGED, log);

        assertThat(lines().get(0).get("causes"))
                .extracting(JsonNode::textValue)
                .containsExactly("java.lang.Exception: first");
    }

    @ParameterizedTest
    @MethodSource("brokenOutputs")
    void aLogThatCannotBeWrittenCostsNoAnswer(OutputStream broken) {
        assertThat(invoke(event -> Response.of(Actions.hangup()), NEW_CALL, broken)
                        .get("Actions"))
                .hasSize(1);
        assertThat(invoke(Thrown.ASSERTION.handler(), BRIDGED, broken).get("Actions"))
                .hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("brokenOutputs")
    void aLogThatCannotBeWrittenHidesNoFailure(OutputStream broken) {
        assertThat(catchThrowable(() -> invoke(Thrown.ASSERTION.handler(), NEW_CALL, broken)))
                .isInstanceOf(HandlerFailedException.class)
                .hasMessage("java.lang.AssertionError: not so");
        assertThat(catchThrowable(() -> invoke(broken, new ByteArrayInputStream(new byte[] {'{'}))))
                .isInstanceOf(MalformedEventException.class);
    }

    @Test
    void anEventThatCannotBeReadLeavesItsLineAndItsMetric() {
        byte[] text = "{\"InvocationEventType\": +12065550100".getBytes(StandardCharsets.UTF_8);

        assertThat(catchThrowable(() -> invoke(log, new ByteArrayInputStream(text))))
                .isInstanceOf(MalformedEventException.class);
        JsonNode line = lines().get(0);
        assertThat(line.get("level").textValue()).isEqualTo("ERROR");
        assertThat(line.get("message").textValue()).isEqualTo("An event cannot be read, so it has no answer");
        assertThat(line.get("error").textValue()).startsWith(MalformedEventException.class.getName());
        assertThat(line.get("HandlerErrors").intValue()).isEqualTo(1);
        assertThat(line.get("SipMediaApplicationId").textValue()).isEqualTo("unknown");
        assertThat(line.at("/_aws/CloudWatchMetrics/0/Namespace").textValue()).isEqualTo("Hookswitch");
    }

    @Test
    void anInputThatBreaksLeavesItsLine() throws IOException {
        InputStream broken = InputStream.nullInputStream();
        broken.close();

        assertThat(catchThrowable(() -> invoke(log, broken)))
                .isInstanceOf(IOException.class)
                .hasMessage("Stream closed");
        assertThat(lines()).hasSize(1);
    }

    @Test
    void anAnswerThatCannotBeSentIsNotLoggedAsSent() {
        LambdaCallHandler handler = new Own(event -> Response.of(Actions.hangup()), log);

        assertThat(catchThrowable(() -> Invocation.invoke(
                        handler, new ByteArrayInputStream(bytes(NEW_CALL)), new Broken(new IOException("gone")))))
                .isInstanceOf(IOException.class);
        assertThat(lines())
                .singleElement()
                .satisfies(line -> assertThat(line.get("level").textValue()).isEqualTo("ERROR"));
    }

    @Test
    void whoIsToldOfAFailureCannotKeepTheLegsConnected() {
        CallHandler aware = new HangupAwareness(
                Thrown.ASSERTION.handler(), HangupPolicy.END_CALL, EndCallArgument.DEFAULT, (event, failure) -> {
                    throw new IllegalStateException("not listening");
                });

        assertThat(aware.handle(CallEvent.parse(bytes(BRIDGED))).actions()).hasSize(2);
    }

    static List<OutputStream> brokenOutputs() {
        PrintStream closed = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        closed.close();
        return List.of(
                new Broken(new IOException("No space left on device")),
                new Broken(new IllegalStateException("closed")),
                new Broken(new OutOfMemoryError("none left")),
                closed);
    }

    private static JsonNode invoke(CallHandler handler, String file, OutputStream log) {
        return Invocation.invoke(new Own(handler, log), bytes(file));
    }

    private static void invoke(OutputStream log, InputStream input) throws IOException {
        Invocation.invoke(new Own(event -> Response.none(), log), input, OutputStream.nullOutputStream());
    }

    private List<JsonNode> lines() {
        return log.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> Fixtures.tree(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static byte[] bytes(String file) {
        return Fixtures.bytes("events/" + file);
    }

    private static final class Own extends LambdaCallHandler {
        Own(CallHandler handler, OutputStream log) {
            super(handler, Invocation.loggingTo(log));
        }
    }

    /** An output that fails in one way or another. */
    private static final class Broken extends OutputStream {
        private final Throwable failure;

        Broken(Throwable failure) {
            this.failure = failure;
        }

        @Override
        public void write(int b) throws IOException {
            if (failure instanceof IOException broken) {
                throw broken;
            }
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        }
    }
}
