package io.github.hookswitch.examples.failover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.local.LocalAws;
import io.github.hookswitch.local.chime.SipMediaApplication;
import io.github.hookswitch.local.lambda.FunctionArn;
import io.github.hookswitch.local.lambda.FunctionConfiguration;
import io.github.hookswitch.local.lambda.LocalFunctions;
import io.github.hookswitch.local.testing.AppPhone;
import io.github.hookswitch.local.testing.LocalPhone;
import io.github.hookswitch.simulator.junit.PhoneExtension;
import io.github.hookswitch.simulator.testing.TestCall;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awscdk.AppProps;

/** The example as it would deploy, called while the first Region works and while it does not. */
class FailoverCallsTest {
    private static final String CALLER = "+15105550101";

    /** Deploys both Regions once, and checks at the end that deleting them leaves nothing. */
    @RegisterExtension
    static final PhoneExtension PHONE = PhoneExtension.of(LocalPhone.forApp(FailoverCallsTest::synthesize));

    @Test
    void theFirstRegionAnswers(AppPhone phone) {
        TestCall call = phone.from(CALLER).dial();
        call.caller()
                .hearsAllOf("Hello from the first Region")
                .hears("Goodbye")
                .isHungUp()
                .hasNotHeard("second Region");
        call.isOver().everyLegIsDown();
    }

    @Test
    void theSecondRegionAnswersWhenTheFirstOnesFunctionFails(AppPhone phone) {
        Release release = Release.ofFirstRegion(phone.aws());
        release.breakIt();
        try {
            TestCall call = phone.from(CALLER).dial();
            call.caller()
                    .hearsAllOf("Hello from the second Region")
                    .hears("Goodbye")
                    .isHungUp()
                    .hasNotHeard("first Region");
            call.isOver().everyLegIsDown();
            assertThat(call.simulated().application().awsRegion()).isEqualTo(FailoverApp.STANDBY_REGION);
        } finally {
            release.rollBack();
        }
    }

    @Test
    void aReleaseThatIsRolledBackAnswersAgain(AppPhone phone) {
        Release release = Release.ofFirstRegion(phone.aws());
        release.breakIt();
        release.rollBack();

        TestCall call = phone.from(CALLER).dial();
        call.caller().hears("Hello from the first Region").hangsUp();
        call.isOver().everyLegIsDown();
    }

    /** A release that cannot start, put behind the alias that the first Region's application invokes. */
    private record Release(LocalFunctions functions, FunctionArn alias, FunctionConfiguration good) {
        static Release ofFirstRegion(LocalAws aws) {
            FunctionArn alias = aws.chime().voice().snapshot().sipMediaApplications().stream()
                    .filter(application -> application.region().equals(FailoverApp.MAIN_REGION))
                    .map(SipMediaApplication::functionArn)
                    .map(FunctionArn::parse)
                    .findFirst()
                    .orElseThrow();
            LocalFunctions functions = aws.functions();
            return new Release(functions, alias, functions.configuration(alias));
        }

        void breakIt() {
            publish(good.withEnvironment(Map.of("HOOKSWITCH_FORWARD_TO", "no phone number")));
        }

        void rollBack() {
            publish(good);
        }

        private void publish(FunctionConfiguration configuration) {
            functions.update(configuration);
            functions.putAlias(alias, functions.publishVersion(alias));
        }
    }

    private static Path synthesize() {
        return Path.of(FailoverApp.synthesize(
                AppProps.builder().outdir("target/called.out").build()));
    }
}
