package io.github.hookswitch.handler.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.handler.Fixtures;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The numbers that a handler asks for most. */
class CallerTest {

    @Test
    void theCallerAndTheDialledNumberAreThoseOfTheFirstLegWhereverItStands() {
        ObjectNode event = bridged();
        ArrayNode legs = (ArrayNode) event.at("/CallDetails/Participants");
        legs.add(legs.remove(0));

        CallEvent parsed = parse(event);

        Participant first = Objects.requireNonNull(parsed.call().leg(LegTag.A));
        assertThat(parsed.caller()).isEqualTo(first.from()).startsWith("+");
        assertThat(parsed.dialled()).isEqualTo(first.to()).startsWith("+");
    }

    @Test
    void aNumberThatTheServiceDidNotGiveIsNull() {
        ObjectNode event = bridged();
        ((ObjectNode) event.at("/CallDetails/Participants/0")).put("From", " ").remove("To");

        assertThat(parse(event).caller()).isNull();
        assertThat(parse(event).dialled()).isNull();
    }

    @Test
    void anEventWithoutTheFirstLegHasNeither() {
        ObjectNode event = bridged();
        ((ArrayNode) event.at("/CallDetails/Participants")).remove(0);

        assertThat(parse(event).caller()).isNull();
        assertThat(parse(event).dialled()).isNull();
    }

    @Test
    void aReportIsComparedWithAConstant() {
        ActionSuccessful event = (ActionSuccessful) parse(bridged());

        assertThat(event.isFor(ActionType.CALL_AND_BRIDGE)).isTrue();
        assertThat(event.isFor(ActionType.SPEAK)).isFalse();
    }

    private static ObjectNode bridged() {
        return (ObjectNode)
                Fixtures.tree(Fixtures.bytes("events/ACTION_SUCCESSFUL/action-successful-call-and-bridge.json"));
    }

    private static CallEvent parse(ObjectNode event) {
        return CallEvent.parse(event.toString().getBytes(StandardCharsets.UTF_8));
    }
}
