package io.github.hookswitch.examples.failover;

import io.github.hookswitch.infra.ISipMediaApplication;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** The Region that answers when the main one cannot. It knows nothing of the main one. */
public final class StandbyStack extends Stack {
    private final ISipMediaApplication application;

    /**
     * Defines the stack.
     *
     * @param scope the app
     * @param id the stack's id
     * @param props its environment; any Region with PSTN audio but the main stack's
     */
    public StandbyStack(Construct scope, String id, StackProps props) {
        super(scope, id, props);
        application = new Reception(this, "Reception", "Hello from the second Region.").application();
    }

    /**
     * What the main stack's rule tries second.
     *
     * @return the application
     */
    public ISipMediaApplication application() {
        return application;
    }
}
