package io.github.hookswitch.handler.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.event.MalformedEventException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Gives hostile events to handlers and looks at what comes out. */
final class EntryPointCheck {
    private final HostileEvents events = new HostileEvents();
    private final List<RequestStreamHandler> handlers = FuzzedHandlers.all();
    private final ObjectMapper json = new ObjectMapper(JsonFactory.builder()
                    .disable(JsonFactory.Feature.CHARSET_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private volatile long seed;
    private long answered;
    private long refused;
    private long slowest;

    void check(long eventSeed) {
        seed = eventSeed;
        byte[] event = events.event(eventSeed);
        RequestStreamHandler handler = handlers.get((int) Math.floorMod(eventSeed, (long) handlers.size()));
        long start = System.nanoTime();
        byte[] answer = answer(handler, event.clone());
        slowest = Math.max(slowest, System.nanoTime() - start);
        JsonNode read = read(event);
        if (answer == null) {
            refused++;
            assertThat(isEvent(read)).as("an event was refused").isFalse();
        } else {
            answered++;
            assertThat(answer.length).isPositive();
            checkAnswer(tree(answer), read);
        }
    }

    long seed() {
        return seed;
    }

    long answered() {
        return answered;
    }

    long refused() {
        return refused;
    }

    long slowestMilliseconds() {
        return TimeUnit.NANOSECONDS.toMillis(slowest);
    }

    String describe(long eventSeed) {
        return "-Dhookswitch.fuzz.seed=" + eventSeed + " -Dhookswitch.fuzz.events=1 replays the event\n"
                + new String(events.event(eventSeed), StandardCharsets.UTF_8);
    }

    /** The reply; null if the event was refused in the documented way. */
    @SuppressWarnings("NullAway") // the context is not used
    private static byte @Nullable [] answer(RequestStreamHandler handler, byte[] event) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(event), output, null);
        } catch (MalformedEventException documented) {
            assertThat(output.size()).isZero();
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toByteArray();
    }

    private static void checkAnswer(JsonNode answer, @Nullable JsonNode event) {
        if (event != null && event.path("SchemaVersion").isTextual()) {
            assertThat(answer.get("SchemaVersion")).isEqualTo(event.get("SchemaVersion"));
        }
        assertThat(answer.path("SchemaVersion").isTextual()).isTrue();
        assertThat(answer.path("Actions").size()).isLessThanOrEqualTo(Response.MAX_ACTIONS);
        for (JsonNode action : answer.path("Actions")) {
            assertThat(action.path("Type").isTextual()).isTrue();
            assertThat(action.path("Parameters").isObject()).isTrue();
            assertThat(action.at("/Parameters/CallId").asText("-")).isNotBlank();
        }
    }

    /** Whether it has what an event must have, as another reader sees it. */
    private static boolean isEvent(@Nullable JsonNode event) {
        return event != null
                && event.path("CallDetails").isObject()
                && !event.path("InvocationEventType").isNull()
                && !event.path("InvocationEventType").asText().isBlank();
    }

    private @Nullable JsonNode read(byte[] event) {
        try {
            // Jackson also takes forms of UTF-8 that are too long, or name half a character.
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(event));
            return json.readTree(event);
        } catch (IOException notJson) {
            return null;
        }
    }

    private JsonNode tree(byte[] answer) {
        try {
            return json.readTree(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
