package io.github.hookswitch.local;

import io.github.hookswitch.local.chime.Options;
import io.github.hookswitch.local.deployment.DeploymentListener;
import io.github.hookswitch.local.deployment.ResourceType;
import io.github.hookswitch.local.lambda.LocalFunctionsBuilder;
import io.github.hookswitch.simulator.engine.CallEngineBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Configures a {@link LocalAws}. */
public final class LocalAwsBuilder {

    // Long enough that the provider has to wait for an order, short enough that a person does not.
    private static final Duration ORDER = Duration.ofMillis(200);
    private static final System.Logger LOG = System.getLogger(LocalAws.class.getName());

    int port;

    @Nullable
    Path state;

    Options chimeOptions = Options.defaults().withOrderDuration(ORDER);
    DeploymentListener deploymentListener = event -> {};
    Consumer<String> warnings = text -> LOG.log(System.Logger.Level.WARNING, text);
    Consumer<AwsRequest> requests = request -> {};

    @Nullable
    URI upstream;

    final Map<String, URI> endpoints = new LinkedHashMap<>();
    UnaryOperator<LocalFunctionsBuilder> functionSettings = UnaryOperator.identity();
    UnaryOperator<CallEngineBuilder> engineSettings = UnaryOperator.identity();
    boolean strict;
    Duration customResourceTimeout = Duration.ofMinutes(2);
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
     * Passes all requests for a service on, to another emulator or to AWS itself, whether it could be answered here or not.
     * A request goes on as it came, but for its {@code Host}.
     *
     * @param service the name that requests are signed for, such as {@code dynamodb}
     * @param uri where the service is: {@code http} or {@code https}, without a query
     * @return this builder
     * @throws IllegalArgumentException if the name or the URI cannot be one
     */
    public LocalAwsBuilder endpoint(String service, URI uri) {
        if (!service.matches("[a-z0-9][a-z0-9.-]*")) {
            throw new IllegalArgumentException(
                    "service must be the name that requests are signed for, such as dynamodb, but" + " is '" + service
                            + "'");
        }
        endpoints.put(service, requireAddress("uri", uri));
        return this;
    }

    /**
     * Passes all requests on that are not answered here, to an emulator of other services.
     *
     * @param uri where it is: {@code http} or {@code https}, without a query
     * @return this builder
     * @throws IllegalArgumentException if the URI cannot be one
     */
    public LocalAwsBuilder upstream(URI uri) {
        upstream = requireAddress("uri", uri);
        return this;
    }

    private static URI requireAddress(String parameter, URI uri) {
        boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        if (!http || uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(parameter
                    + " must be the address of a server, such as http://127.0.0.1:8000, but is '" + uri + "'");
        }
        return uri;
    }

    /**
     * Receives each request to an AWS service after it was answered.
     *
     * @param listener default: nothing
     * @return this builder
     */
    public LocalAwsBuilder requestListener(Consumer<AwsRequest> listener) {
        this.requests = listener;
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
     * Whether resource types of which nothing is here but a record are refused, so that nothing is made up unnoticed.
     *
     * @param refuse default: false, they are recorded with a warning
     * @return this builder
     */
    public LocalAwsBuilder strict(boolean refuse) {
        this.strict = refuse;
        return this;
    }

    /**
     * The longest wait for a custom resource's answer. A resource's own ServiceTimeout counts if it is shorter.
     *
     * @param timeout more than zero; default: 2 minutes, where CloudFormation waits for an hour
     * @return this builder
     */
    public LocalAwsBuilder customResourceTimeout(Duration timeout) {
        this.customResourceTimeout = timeout;
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
        Map<String, String> copy = Map.copyOf(variables);
        return functions(all -> all.environment(copy));
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
     * Keeps stacks, objects, parameters and phone numbers over a restart.
     *
     * @param folder where to; created if it is not there, and used by one local AWS at a time. Default: nothing is kept
     * @return this builder
     */
    public LocalAwsBuilder state(Path folder) {
        this.state = folder;
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
