package io.github.hookswitch.examples.menu;

import java.nio.file.Path;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;

/** The app that the CDK's command line runs, in this example's folder. */
public final class MenuApp {
    /** What the build makes of the package {@code call} and the handler library. */
    static final Path HANDLER_JAR = Path.of("target", "hookswitch-example-menu-lambda.jar");

    private MenuApp() {}

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
        App app = new App(props);
        stack(app);
        return app.synth().getDirectory();
    }

    static MenuStack stack(App app) {
        return new MenuStack(
                app,
                "Menu",
                HANDLER_JAR,
                StackProps.builder()
                        .description("A phone menu: opening hours, a message, a person")
                        .env(Environment.builder().region("us-east-1").build())
                        .build());
    }
}
