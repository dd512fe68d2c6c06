package io.github.hookswitch.examples.failover;

import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;

/** The app that the CDK's command line runs: {@code cdk deploy --all} makes both stacks, the standby first. */
public final class FailoverApp {
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
     * @param props where the cloud assembly goes
     * @return the directory of the cloud assembly
     */
    static String synthesize(AppProps props) {
        return app(props).synth().getDirectory();
    }

    static App app(AppProps props) {
        App app = new App(props);
        StandbyStack standby =
                new StandbyStack(app, "Failover-Standby", in(STANDBY_REGION, "Answers when the first Region cannot"));
        new MainStack(
                app,
                "Failover-Main",
                in(MAIN_REGION, "A phone number that is answered in two Regions"),
                standby.application());
        return app;
    }

    static StackProps in(String region, String description) {
        return StackProps.builder()
                .description(description)
                .env(Environment.builder().region(region).build())
                // The rule of the main stack names the standby's application.
                .crossRegionReferences(true)
                .build();
    }
}
