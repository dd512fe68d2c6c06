package io.github.hookswitch.examples.hello;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.local.testing.LocalPhone;
import io.github.hookswitch.simulator.call.EndedBy;
import io.github.hookswitch.simulator.junit.PhoneExtension;
import io.github.hookswitch.simulator.ladder.LadderDiagram;
import io.github.hookswitch.simulator.testing.TestCall;
import io.github.hookswitch.simulator.testing.TestPhone;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awscdk.AppProps;

/** The example as it would deploy, called in every way in which a call can end. */
class HelloPhoneTest {
    private static final String CALLER = HelloPhone.CALLER;
    private static final String DRAWN_NUMBER = "+12065550100";
    private static final Duration TALK = Duration.ofSeconds(30);

    /** Deploys the app once, and checks at the end that deleting it leaves nothing. */
    @RegisterExtension
    static final PhoneExtension PHONE = PhoneExtension.of(LocalPhone.forApp(HelloPhoneTest::synthesize));

    @Test
    void aCallerWhoHangsUpDuringTheGreetingEndsTheCall(TestPhone phone) {
        TestCall call = phone.from(CALLER).dial();
        call.caller()
                .hears("Hello from Hookswitch")
                .waits(Duration.ofSeconds(1))
                .hangsUp();
        call.isOver().everyLegIsDown().bills(1).performed("Speak");
    }

    @Test
    void whenTheCalleeHangsUpFirstTheApplicationHangsUpTheCaller(TestPhone phone) {
        TestCall call = phone.from(CALLER).dial();
        call.caller().hearsAllOf("One moment please");
        call.callee().rings().answers().waits(TALK).hangsUp();
        call.caller().isHungUp();
        call.isOver().everyLegIsDown();
    }

    @Test
    void whenTheCallerHangsUpFirstTheApplicationHangsUpTheCallee(TestPhone phone) {
        TestCall call = phone.from(CALLER).dial();
        call.callee().rings().answers().waits(TALK);
        call.caller().hangsUp();
        call.callee().isHungUp();
        call.isOver().everyLegIsDown();
    }

    @Test
    void aCallerWhoHangsUpWhileItRingsCallsOffTheCallee(TestPhone phone) {
        TestCall call = phone.from(CALLER).dial();
        call.callee().rings();
        call.caller().hangsUp();
        call.isOver().everyLegIsDown();
    }

    @Test
    void aCallerWhomNobodyAnswersHearsGoodbyeAndIsHungUp(TestPhone phone) {
        TestCall call = phone.from(CALLER).dial();
        call.callee().isBusy();
        call.caller().hearsAllOf("Goodbye").isHungUp();
        call.isOver().everyLegIsDown();
    }

    @Test
    void anOutboundCallIsEndedByAnUpdate(TestPhone phone) {
        TestCall call = phone.calls(CALLER);
        call.callee().rings().answers().hears("your order is ready").waits(Duration.ofSeconds(1));
        call.updates(Map.of("EndCall", "true"));
        call.callee().isEndedBy(EndedBy.APPLICATION);
        call.isOver().everyLegIsDown();
    }

    @Test
    void theLadderInTheDocumentationIsACallOfThisExample(TestPhone phone) throws IOException {
        phone.party(HelloPhone.CALLEE).answersAfter(Duration.ofSeconds(5));

        TestCall call = phone.from(CALLER).dial();
        call.isBridged().waits(TALK);
        call.callee().hangsUp();
        call.isOver();

        assertThat(Path.of("..", "..", "docs", "ladder.svg"))
                .as("renew it: mvn -P calls package -pl examples/hello -am,"
                        + " then copy examples/hello/target/ladder/b.svg to docs/ladder.svg")
                // Each deployment may get another number.
                .hasContent(
                        LadderDiagram.withFullNumbers().svg(call.simulated()).replace(phone.number(), DRAWN_NUMBER));
    }

    private static Path synthesize() {
        return Path.of(HelloApp.synthesize(
                AppProps.builder().outdir("target/called.out").build()));
    }
}
