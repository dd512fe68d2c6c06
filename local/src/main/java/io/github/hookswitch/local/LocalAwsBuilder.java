package io.github.hookswitch.simulator;

import io.github.hookswitch.simulator.call.CallEngineBuilder;
import io.github.hookswitch.simulator.chime.Options;
import io.github.hookswitch.simulator.deployment.DeploymentListener;
import io.github.hookswitch.simulator.deployment.ResourceType;
import io.github.hookswitch.simulator.lambda.LocalFunctionsBuilder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Configures a {@link Simulator}. */
public final class SimulatorBuilder {

    // Long enough that the provider has to wait for an order, short enough that a person does not.
    private static final Duration ORDER = Duration.ofMillis(200);

    Options chimeOptions = Options.defaults().withOrderDuration(ORDER);
    DeploymentListener deploymentListener = event -> {};
    UnaryOperator<LocalFunctionsBuilder> functionSettings = UnaryOperator.identity();
    UnaryOperator<CallEngineBuilder> phoneSettings = UnaryOperator.identity();
    final Map<String, ResourceType> resourceTypes = new LinkedHashMap<>();

    SimulatorBuilder() {}

    /**
     * How the emulated account behaves.
     *
     * @param options default: account 111122223333, and phone number orders that take 200 milliseconds
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
     * How the deployed functions are run.
     *
     * @param settings sets what differs from the defaults; default: nothing
     * @return this builder
     */
    public SimulatorBuilder functions(UnaryOperator<LocalFunctionsBuilder> settings) {
        this.functionSettings = settings;
        return this;
    }

    /**
     * How calls behave: the service's rules, the seed, audio files, recordings, meetings and bots. The account is that of
     * {@link #chime}.
     *
     * @param settings sets what differs from the defaults; default: nothing
     * @return this builder
     */
    public SimulatorBuilder phone(UnaryOperator<CallEngineBuilder> settings) {
        this.phoneSettings = settings;
        return this;
    }

    /**
     * Adds a type of resource that is not known locally, or replaces one.
     *
     * @param name the type's name, for example {@code AWS::SQS::Queue}
     * @param type what stands for it here
     * @return this builder
     */
    public SimulatorBuilder resourceType(String name, ResourceType type) {
        resourceTypes.put(name, type);
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
