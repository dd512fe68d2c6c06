package io.github.hookswitch.simulator;

import io.github.hookswitch.simulator.chime.Options;
import io.github.hookswitch.simulator.deployment.DeploymentListener;
import java.time.Duration;

/** Configures a {@link Simulator}. */
public final class SimulatorBuilder {

    // Long enough that the provider has to wait for an order, short enough that a person does not.
    private static final Duration ORDER = Duration.ofMillis(200);

    Options chimeOptions = Options.defaults().withOrderDuration(ORDER);
    DeploymentListener deploymentListener = event -> {};

    SimulatorBuilder() {}

    /**
     * How the emulated account behaves.
     *
     * @param options default: us-east-1, account 111122223333, and phone number orders that take 200 milliseconds
     * @return this builder
     */
    public SimulatorBuilder chime(Options options) {
        this.chimeOptions = options;
        return this;
    }

    /**
     * Is told each step of a deployment.
     *
     * @param listener default: nothing
     * @return this builder
     * @see io.github.hookswitch.simulator.deployment.DeploymentPrinter
     */
    public SimulatorBuilder deploymentListener(DeploymentListener listener) {
        this.deploymentListener = listener;
        return this;
    }

    /**
     * Starts the simulator.
     *
     * @return the simulator; to be closed
     */
    public Simulator build() {
        return Simulator.start(this);
    }
}
