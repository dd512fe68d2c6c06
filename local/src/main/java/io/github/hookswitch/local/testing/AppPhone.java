package io.github.hookswitch.local.testing;

import io.github.hookswitch.local.LocalAws;
import io.github.hookswitch.simulator.testing.TestPhone;
import java.time.Duration;

/**
 * A test phone for a whole app that is deployed to a local AWS: {@link LocalPhone#forApp(java.nio.file.Path)} makes it.
 *
 * <pre>{@code
 * try (AppPhone phone = LocalPhone.forApp(Path.of("cdk.out")).build()) {
 *     TestCall call = phone.from("+15105550101").dial(phone.output("Hello", "PhoneNumber"));
 *     call.caller().hears("One moment please.").hangsUp();
 *     call.isOver().everyLegIsDown();
 * }
 * }</pre>
 */
public final class AppPhone extends TestPhone {
    private final AppTarget app;
    private final Duration timeout;

    AppPhone(AppTarget app, Duration timeout) {
        super(app, timeout);
        this.app = app;
        this.timeout = timeout;
    }

    /**
     * An output of a deployed stack.
     *
     * @param stack the stack's name
     * @param key the output's key
     * @return its value
     * @throws IllegalArgumentException if there is no such stack or output
     */
    public String output(String stack, String key) {
        return app.output(stack, key);
    }

    /**
     * The account that the app is deployed to: its control plane, functions and stacks, to look at or to disturb.
     *
     * @return the local AWS; closed by {@link #close()}
     */
    public LocalAws aws() {
        return app.aws();
    }

    /**
     * A phone to the same app for another test. The app keeps the calls and bots it had; only the parties forget how to
     * behave.
     *
     * @return the other phone; close only one of the two
     */
    @Override
    public AppPhone renewed() {
        return new AppPhone(app, timeout);
    }
}
