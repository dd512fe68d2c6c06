package io.github.hookswitch.handler.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.hookswitch.handler.Fixtures;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MalformedEventTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                        | it is not a JSON object",
                "null                                      | it is not a JSON object",
                "[]                                        | it is not a JSON object",
                "{\"InvocationEventType\":\"HANGUP\"}      | it has no object CallDetails",
                "{\"InvocationEventType\":\"HANGUP\",\"CallDetails\":[]} | it has no object CallDetails",
                "{\"CallDetails\":{}}                      | it has no string InvocationEventType",
                "{\"InvocationEventType\":{},\"CallDetails\":{}} | it has no string InvocationEventType",
                "{\"InvocationEventType\":\"HANGUP\",\"CallDetails\":{}} x | there is more text after the event"
            })
    void theReasonIsNamed(String json, String reason) {
        assertThat(failure(json.getBytes(StandardCharsets.UTF_8)).reason()).startsWith(reason);
    }

    @Test
    void moreTextAfterTheEventIsRefused() {
        String event = "{\"InvocationEventType\":\"HANGUP\",\"CallDetails\":{}}";

        MalformedEventException failure = failure((event + "{}").getBytes(StandardCharsets.UTF_8));

        assertThat(failure.reason()).isEqualTo("there is more text after the event");
        assertThat(failure.offset()).isEqualTo(event.length());
    }

    @Test
    void theOffsetOfASyntaxErrorIsNamed() {
        MalformedEventException failure = failure("{\"Sequence\":1,\n oops}".getBytes(StandardCharsets.UTF_8));

        assertThat(failure.offset()).isBetween(15L, 21L);
        assertThat(failure).hasMessageContaining("at byte " + failure.offset());
    }

    @Test
    void anEventThatWasCutOffIsRefusedWhereverTheCutIs() {
        byte[] whole = Fixtures.bytes("events/HANGUP/hangup-bridged-leg-b.json");
        int end = new String(whole, StandardCharsets.UTF_8).lastIndexOf('}');

        for (int length = 0; length <= end; length++) {
            assertThat(failure(Arrays.copyOf(whole, length)).reason()).isNotEmpty();
        }
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] json = "{\"InvocationEventType\":\"?\",\"CallDetails\":{}}".getBytes(StandardCharsets.UTF_8);
        json[24] = (byte) 0xff;

        assertThat(failure(json).reason()).contains("UTF-8");
    }

    @Test
    void nestingWithoutEndIsRefused() {
        String deep = "{\"x\":" + "[".repeat(100_000);

        assertThat(failure(deep.getBytes(StandardCharsets.UTF_8)).reason()).contains("nesting depth");
    }

    private static MalformedEventException failure(byte[] json) {
        return catchThrowableOfType(MalformedEventException.class, () -> CallEvent.parse(json));
    }
}
