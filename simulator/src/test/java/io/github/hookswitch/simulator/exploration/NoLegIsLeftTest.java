package io.github.hookswitch.simulator.exploration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.simulator.call.RemoteParty;
import io.github.hookswitch.simulator.call.ServiceRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The proof by exhaustion: when nobody acts any more, no leg is left connected.
 *
 * <p>A history is what happens to one call: everything by itself, except for a few interferences, at any place. An
 * interference is a party who leaves (either one or both, while it rings or talks, or between an event and its reply; in
 * a meeting the other party is the meeting, which ends), a key that the caller presses where the handler asks for one, an
 * update that asks for the end of the call, another update, or an invocation that fails, times out, is slow, is answered
 * too late or is delivered twice. All histories with at most so many interferences are explored, each from its beginning,
 * for all {@link Scenarios} (plain: one interference and two of the four kinds of called party). What holds in each:
 *
 * <ol>
 *   <li>Ten minutes after the last thing that anybody did, a leg is connected only if it is one of two connected legs: a
 *       conversation. No leg rings.
 *   <li>If the end of the call was requested, nothing is connected, conversation or not.
 *   <li>When one party of the conversation leaves, either one, and with interferences again, all legs have ended ten
 *       minutes later.
 *   <li>A caller in a transfer is neither cut off nor left in silence.
 *   <li>An event that is delivered twice is answered in the same bytes, and the function is invoked at most 60 times.
 * </ol>
 */
class NoLegIsLeftTest {
    private static final int MAX_INTERFERENCES = Integer.getInteger("hookswitch.exploration.interferences", 1);

    @Test
    void noHistoryLeavesALegConnected() {
        long start = System.nanoTime();
        Exploration exploration =
                Exploration.of(MAX_INTERFERENCES == 1 ? Scenarios.few() : Scenarios.all(), MAX_INTERFERENCES);

        System.out.println(
                "Explored " + exploration.summary() + ", with at most " + MAX_INTERFERENCES + " interferences each, in "
                        + Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s");
        assertThat(exploration.flawed()).isEmpty();
    }

    @Test
    void aHandlerWithoutAwarenessIsCaughtLeavingALeg() {
        List<Scenario> unaware = Scenarios.of("unaware", Functions.unaware(UserHandlers.FORGETFUL), Duration.ZERO, "");

        Exploration exploration = Exploration.of(unaware, 0);

        System.out.println("Without awareness: " + exploration.summary() + ", such as\n" + exploration.flawed());
        assertThat(exploration.flawed())
                .extractingByKey("the other leg of a conversation that is over is left")
                .asString()
                .contains("unaware, inbound, answered", "<- HANGUP LEG-A (#3)", "legs still connected: 1");
        assertThat(exploration.flawed()).containsKey("somebody is left alone on a connected leg");
    }

    @Test
    void anEndOfTheCallThatIsForgottenIsCaught() {
        Scenario.Function unaware = Functions.unaware(UserHandlers.FORGETFUL);

        Exploration exploration = Exploration.of(
                List.of(new Scenario(
                        "unaware",
                        unaware,
                        Duration.ZERO,
                        false,
                        RemoteParty.answersAfter(Duration.ofSeconds(5)),
                        "",
                        ServiceRules.defaults())),
                1);

        assertThat(exploration.flawed()).containsKey("the call goes on although its end was asked for");
    }

    @Test
    void allChoicesAreWalkedThroughOnce() {
        Choices choices = new Choices(2);
        List<String> walked = new ArrayList<>();
        do {
            walked.add(choices.interference(2) + " " + choices.branch(2) + " " + choices.interference(3) + " "
                    + choices.interference(2));
        } while (choices.advance());

        // 2 x 3 x 2 ways to interfere, without the two that interfere three times, each with two branches
        assertThat(walked).hasSize(20).doesNotHaveDuplicates();
    }
}
