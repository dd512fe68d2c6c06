package io.github.hookswitch.handler.hangup;

import static io.github.hookswitch.handler.hangup.Answers.SILENT;
import static io.github.hookswitch.handler.hangup.Answers.SURVEY;
import static io.github.hookswitch.handler.hangup.Answers.ending;
import static io.github.hookswitch.handler.hangup.Answers.hangups;
import static io.github.hookswitch.handler.hangup.Events.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hookswitch.handler.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An update asks for the end of the call. */
class EndCallArgumentTest {

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE"})
    void theEndCallArgumentHangsUpEveryLeg(String value) {
        assertThat(ending(event -> Response.of(SURVEY), update("EndCall", value, "A+", "B+"))
                        .actions())
                .isEqualTo(hangups("call-A", "call-B").actions());
    }

    @Test
    void theEndCallArgumentDoesNothingAfterTheCallHasEnded() {
        assertThat(ending(SILENT, update("EndCall", "true", "A-", "B-"))).isEqualTo(Response.none());
    }

    @Test
    void anotherArgumentIsLeftToTheHandler() {
        assertThat(ending(event -> Response.of(SURVEY), update("Other", "true", "A+")))
                .isEqualTo(Response.of(SURVEY));
    }

    @Test
    void theEndCallArgumentWithAnotherValueIsLeftToTheHandler() {
        assertThat(ending(event -> Response.of(SURVEY), update("EndCall", "false", "A+")))
                .isEqualTo(Response.of(SURVEY));
    }

    @Test
    void anEndCallArgumentNeedsAName() {
        assertThatThrownBy(() -> new EndCallArgument(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is blank");
    }
}
