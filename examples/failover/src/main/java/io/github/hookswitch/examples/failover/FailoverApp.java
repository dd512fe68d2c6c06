package io.github.hookswitch.examples.failover;

import io.github.hookswitch.infra.SipMediaApplication;
import io.github.hookswitch.infra.SipMediaApplicationAttributes;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;

/**
 * The app that the CDK's command line runs. The first {@code cdk deploy --all} makes both stacks, the second one, with the
 * standby's id in the context, adds the standby to the rule in place:
 *
 * <pre>{@code
 * cdk deploy --all
 * cdk deploy --all --context standbySipMediaApplicationId=<the id that Failover-Standby has printed>
 * }</pre>
 *
 * <p>The id goes through the context and not through a reference between the stacks: a reference across Regions would make
 * either one's deployment depend on the other Region, which is what failover is there to avoid.
 */
public final class FailoverApp {
    /** The context key with the id of the standby's application. */
    static final String STANDBY_ID = "standbySipMediaApplicationId";

    static final String MAIN_REGION = "us-east-1";
    static final String STANDBY_REGION = "us-west-2";

    private FailoverApp() {}

    /**
     * Synthesizes the app into the directory that the command line has chosen.
     *
     * @param arguments not used
     */
    public static void main(String[] arguments) {
        synthesize(AppProps.builder().build());
    }

    /**
     * Synthesizes the app.
     *
     * @param props where the cloud assembly goes, and the context
     * @return the directory of the cloud assembly
     */
    static String synthesize(AppProps props) {
        App app = new App(props);
        new StandbyStack(app, "Failover-Standby", in(STANDBY_REGION, "Answers when the first Region cannot"));
        new MainStack(
                app,
                "Failover-Main",
                in(MAIN_REGION, "A phone number that is answered in two Regions"),
                standby((String) app.getNode().tryGetContext(STANDBY_ID)));
        return app.synth().getDirectory();
    }

    /** The standby's application by its id, or null without one. */
    static MainStack.@Nullable Standby standby(@Nullable String applicationId) {
        if (applicationId == null) {
            return null;
        }
        SipMediaApplicationAttributes attributes = SipMediaApplicationAttributes.builder()
                .sipMediaApplicationId(applicationId)
                .region(STANDBY_REGION)
                .build();
        return scope -> SipMediaApplication.fromSipMediaApplicationAttributes(scope, "Standby", attributes);
    }

    static StackProps in(String region, String description) {
        return StackProps.builder()
                .description(description)
                .env(Environment.builder().region(region).build())
                .build();
    }
}
