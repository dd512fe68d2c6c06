package io.github.hookswitch.examples.hello;

import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;

/** The app that the CDK's command line runs. */
public final class HelloApp {

    private HelloApp() {}

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
        new HelloStack(
                app,
                "Hello",
                StackProps.builder()
                        .description("A phone number that greets its caller and forwards the call")
                        .env(Environment.builder().region("us-east-1").build())
                        .build());
        return app;
    }
}
