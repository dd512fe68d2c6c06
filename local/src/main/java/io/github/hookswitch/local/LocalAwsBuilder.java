package io.github.hookswitch.local;

import io.github.hookswitch.local.chime.Options;
import io.github.hookswitch.local.deployment.DeploymentListener;
import io.github.hookswitch.local.deployment.ResourceType;
import io.github.hookswitch.local.lambda.LocalFunctionsBuilder;
import io.github.hookswitch.simulator.engine.CallEngineBuilder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Configures a {@link LocalAws}. */
public final class LocalAwsBuilder {

    // Long enough that the provider has to wait for an order, short enough that a person does not.
    private static final Duration ORDER = Duration.ofMillis(200);

    private static final System.Logger LOG = System.getLogger(LocalAws.class.getName());

    int port;
    Options chimeOptions = Options.defaults().withOrderDuration(ORDER);
    DeploymentListener deploymentListener = event -> {};
    Consumer<String> warnings = text -> LOG.log(System.Logger.Level.WARNING, text);
    UnaryOperator<LocalFunctionsBuilder> functionSettings = UnaryOperator.identity();
    UnaryOperator<CallEngineBuilder> engineSettings = UnaryOperator.identity();
    final Map<String, String> environment = new LinkedHashMap<>();
    final Map<String, String> parameters = new LinkedHashMap<>();
    final Map<String, ResourceType> resourceTypes = new LinkedHashMap<>();

    LocalAwsBuilder() {}

    /**
     * The port at which AWS's own tools find this local AWS.
     *
     * @param number 1 to 65535; default: 0, which is any that is free
     * @return this builder
     */
    public LocalAwsBuilder port(int number) {
        this.port = number;
        return this;
    }

    /**
     * How the emulated account behaves.
     *
     * @param options default: account 111122223333, and phone number orders that take 200 milliseconds
     * @return this builder
     */
    public LocalAwsBuilder chime(Options options) {
        this.chimeOptions = options;
        return this;
    }

    /**
     * Receives each step of a deployment.
     *
     * @param listener default: nothing
     * @return this builder
     * @see io.github.hookswitch.local.deployment.DeploymentPrinter
     */
    public LocalAwsBuilder deploymentListener(DeploymentListener listener) {
        this.deploymentListener = listener;
        return this;
    }

    /**
     * Receives what a user should know, such as that a value is made up.
     *
     * @param sentences gets one or more sentences at a time; default: they are logged as warnings by {@link System.Logger}
     * @return this builder
     */
    public LocalAwsBuilder warnings(Consumer<String> sentences) {
        this.warnings = sentences;
        return this;
    }

    /**
     * How the deployed functions are run.
     *
     * @param settings sets what differs from the defaults; several calls add up
     * @return this builder
     */
    public LocalAwsBuilder functions(UnaryOperator<LocalFunctionsBuilder> settings) {
        UnaryOperator<LocalFunctionsBuilder> before = functionSettings;
        this.functionSettings = builder -> settings.apply(before.apply(builder));
        return this;
    }

    /**
     * How calls behave: the service's rules, the seed, audio files, recordings, meetings and bots. The account is that of
     * {@link #chime}.
     *
     * @param settings sets what differs from the defaults; several calls add up
     * @return this builder
     */
    public LocalAwsBuilder engine(UnaryOperator<CallEngineBuilder> settings) {
        UnaryOperator<CallEngineBuilder> before = engineSettings;
        this.engineSettings = builder -> settings.apply(before.apply(builder));
        return this;
    }

    /**
     * Environment variables of all functions.
     *
     * @param variables names and values, added to what the local AWS sets, such as {@code AWS_ENDPOINT_URL}, and to those of
     *     earlier calls; a function's own variable of that name wins
     * @return this builder
     */
    public LocalAwsBuilder environment(Map<String, String> variables) {
        environment.putAll(variables);
        return this;
    }

    /**
     * Gives a template parameter a value, as {@code cdk deploy --parameters} does.
     *
     * @param name the parameter's name, in whichever stack it is declared
     * @param value its value; a list's elements are separated by commas, and one of an SSM type is the value itself
     * @return this builder
     */
    public LocalAwsBuilder parameter(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    /**
     * Adds a type of resource that is not known locally, or replaces one.
     *
     * @param name the type's name, for example {@code AWS::SQS::Queue}
     * @param type what stands for it here
     * @return this builder
     */
    public LocalAwsBuilder resourceType(String name, ResourceType type) {
        resourceTypes.put(name, type);
        return this;
    }

    /**
     * Starts the local AWS.
     *
     * @return the local AWS; to be closed
     */
    public LocalAws build() {
        return LocalAws.start(this);
    }
}
