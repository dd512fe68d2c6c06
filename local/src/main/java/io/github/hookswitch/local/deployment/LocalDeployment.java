package io.github.hookswitch.local.deployment;

import io.github.hookswitch.local.lambda.LocalFunctions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Deploys a cloud assembly on this machine as CloudFormation would: resources in the order of their dependencies, the
 * app's own Lambda functions in processes of their own, custom resources with their requests and answers, a rollback
 * when something fails, and deletion in reverse order.
 *
 * <pre>{@code
 * try (LocalFunctions functions = LocalFunctions.builder().build();
 *         LocalDeployment deployment = LocalDeployment.builder(functions)
 *                 .listener(new DeploymentPrinter(System.out, ZoneId.systemDefault()))
 *                 .build()) {
 *     DeploymentResult result = deployment.deploy(CloudAssembly.read(Path.of("cdk.out")));
 *     deployment.delete();
 * }
 * }</pre>
 */
public final class LocalDeployment implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(LocalDeployment.class.getName());

    private final ResponseServer responses = new ResponseServer();
    private final DeliveryFaults faults = new DeliveryFaults();
    private final ResourceTypes types;
    private final Stacks stacks;
    private final Map<String, String> parameters;
    private final ObjectSource objects;

    private LocalDeployment(Builder builder) {
        CustomResource custom = new CustomResource(builder.functions, responses, builder.customResourceTimeout, faults);
        Map<String, ResourceType> all = new HashMap<>(RecordedResource.all());
        all.putAll(CrossRegionReferences.all(builder.store));
        all.putAll(LambdaResources.all(builder.functions));
        all.putAll(builder.types);
        this.types =
                new ResourceTypes(all, custom, new RecordedTypes(builder.warnings, builder.strict), builder.observers);
        this.stacks = new Stacks(new Stacks.Parts(
                types,
                builder.listener,
                builder.clock,
                builder.random,
                builder.store,
                builder.objects,
                builder.addresses));
        types.add(NestedStackResource.TYPE, new NestedStackResource(() -> stacks));
        this.parameters = Map.copyOf(builder.parameters);
        this.objects = builder.objects;
    }

    /**
     * Starts to configure a deployment.
     *
     * @param functions where the app's Lambda functions run; the caller closes it, after the deployment
     * @return a builder
     */
    public static Builder builder(LocalFunctions functions) {
        return new Builder(functions);
    }

    /**
     * Creates the stacks of an app, or updates those that exist. A stack that fails is rolled back and the stacks after
     * it are not touched. A stack left in ROLLBACK_COMPLETE by an earlier attempt is created again.
     *
     * @param assembly the synthesized app
     * @return how each stack ended
     * @throws TemplateException if a template cannot be deployed locally; nothing is created then
     * @throws IllegalStateException if one of the stacks is in a failed state and must be deleted first
     * @throws InterruptedException if the thread is interrupted; what was created stays
     */
    public DeploymentResult deploy(CloudAssembly assembly) throws InterruptedException {
        check(assembly);
        List<StackResult> results = new ArrayList<>();
        for (StackArtifact artifact : assembly.stacks()) {
            StackResult result = deploy(artifact);
            results.add(result);
            if (!result.succeeded()) {
                break;
            }
        }
        return new DeploymentResult(results);
    }

    /**
     * Deletes all stacks, the last created first. Resources with a retaining DeletionPolicy stay and are listed in the
     * result. A stack that could not be deleted keeps what is left, so that this can be called again.
     *
     * @return how each stack ended
     * @throws InterruptedException if the thread is interrupted; what was not deleted stays
     */
    public DeploymentResult delete() throws InterruptedException {
        List<StackResult> results = new ArrayList<>();
        for (DeployedStack stack : stacks.deletable()) {
            StackResult result = stacks.delete(stack, Set.of()).run();
            results.add(result);
            if (!result.succeeded()) {
                break;
            }
        }
        return new DeploymentResult(results);
    }

    /**
     * Deletes one stack.
     *
     * @param stackName its name; if several Regions have such a stack, the last created one is deleted
     * @return how it ended, and what was retained
     * @throws IllegalArgumentException if there is no such stack
     * @throws InterruptedException if the thread is interrupted; what was not deleted stays
     */
    public StackResult delete(String stackName) throws InterruptedException {
        DeployedStack named = stacks.deletable().stream()
                .filter(stack -> stack.name().equals(stackName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no stack '" + stackName + "'"));
        return stacks.delete(named, Set.of()).run();
    }

    /**
     * The stacks, as the CloudFormation service sees them.
     *
     * @return all that were deployed by this or by another way
     */
    public Stacks stacks() {
        return stacks;
    }

    /**
     * Queues a fault for a custom resource: the next request of this type to it meets the fault, then all is well again.
     *
     * @param requestType Create, Update or Delete
     * @param logicalId the resource's logical id
     * @param fault the fault
     */
    public void fault(String requestType, String logicalId, DeliveryFault fault) {
        faults.add(requestType, logicalId, fault);
    }

    /**
     * Takes back the faults that no request has met yet.
     *
     * @return how many there were
     */
    public int clearFaults() {
        return faults.clear();
    }

    /** Stops listening for custom resources' answers. It deletes nothing. */
    @Override
    public void close() {
        stacks.close();
        responses.close();
    }

    private void check(CloudAssembly assembly) {
        for (StackArtifact artifact : assembly.stacks()) {
            Optional<DeployedStack> existing = existing(artifact);
            if (existing.isPresent() && !replaceable(existing.get())) {
                try {
                    Stacks.requireUpdatable(existing.get());
                } catch (StackServiceException refused) {
                    throw new IllegalStateException(
                            Failures.reason(refused) + " The stack is in a failed state. Delete it first", refused);
                }
            }
            TemplateChecks.check(artifact.settings(parameters), types);
        }
    }

    private StackResult deploy(StackArtifact artifact) throws InterruptedException {
        publish(artifact);
        Optional<DeployedStack> existing = existing(artifact);
        if (existing.isPresent() && replaceable(existing.get())) {
            stacks.delete(existing.get(), Set.of()).run();
            existing = Optional.empty();
        }
        try {
            StackSettings settings = artifact.settings(parameters);
            return (existing.isPresent() ? stacks.update(settings) : stacks.create(settings)).run();
        } catch (StackServiceException refused) {
            throw new TemplateException("Stack " + artifact.stackName() + ": " + Failures.reason(refused));
        }
    }

    private Optional<DeployedStack> existing(StackArtifact artifact) {
        return stacks.find(artifact.account(), artifact.region(), artifact.stackName());
    }

    /** Whether there is nothing in it, so that another can take its name. */
    private static boolean replaceable(DeployedStack stack) {
        return stack.status() == ResourceStatus.ROLLBACK_COMPLETE || stack.inReview();
    }

    private void publish(StackArtifact artifact) {
        for (FileAsset asset : artifact.assets()) {
            String region = asset.region().isEmpty() ? artifact.region() : asset.region();
            Path file = asset.file();
            if (file == null) {
                throw new CloudAssemblyException("Stack " + artifact.stackName() + " has the asset " + asset.key()
                        + " that a command is to make. Deploy it with the cdk command");
            }
            if (!Files.exists(file)) {
                throw new CloudAssemblyException(
                        "The cloud assembly has no asset '" + file + "'. Synthesize the app again");
            }
            try {
                objects.publish(
                        artifact.account(),
                        region,
                        FileAsset.filled(asset.bucket(), artifact.account(), region),
                        FileAsset.filled(asset.key(), artifact.account(), region),
                        file);
            } catch (IOException unreadable) {
                throw new CloudAssemblyException(
                        "Cannot read " + file + " of the cloud assembly. Delete the directory and synthesize again",
                        unreadable);
            }
        }
    }

    /** Configures a {@link LocalDeployment}. */
    public static final class Builder {
        private final LocalFunctions functions;
        private final Map<String, ResourceType> types = new HashMap<>();
        private final Map<String, String> parameters = new HashMap<>();
        private final Map<String, ResourceObserver> observers = new HashMap<>();
        private DeploymentListener listener = event -> {};
        private ParameterStore store = ParameterStore.inMemory();
        private InstantSource clock = InstantSource.system();
        private RandomGenerator random = RandomGenerator.getDefault();
        private Duration customResourceTimeout = Duration.ofMinutes(2);
        private UnaryOperator<String> addresses = UnaryOperator.identity();
        private ObjectSource objects = new FilesInPlace();
        private Consumer<String> warnings = text -> LOG.log(System.Logger.Level.WARNING, text);
        private boolean strict;

        private Builder(LocalFunctions functions) {
            this.functions = functions;
        }

        /**
         * Adds a resource type, or replaces one that is built in.
         *
         * @param name the type's name, such as {@code AWS::Chime::SipMediaApplication}
         * @param type how its resources are created, updated and deleted
         * @return this builder
         */
        public Builder resourceType(String name, ResourceType type) {
            types.put(name, type);
            return this;
        }

        /**
         * Tells somebody of the resources of a type, beside what the type itself does.
         *
         * @param name the type's name, such as {@code AWS::IAM::Role}
         * @param observer who
         * @return this builder
         */
        public Builder resourceObserver(String name, ResourceObserver observer) {
            observers.put(name, observer);
            return this;
        }

        /**
         * Gives a template parameter a value.
         *
         * @param name the parameter's name, in whichever stack it is declared
         * @param value its value; a list's elements are separated by commas
         * @return this builder
         */
        public Builder parameter(String name, String value) {
            parameters.put(name, value);
            return this;
        }

        /**
         * Where stacks find and keep parameters of AWS Systems Manager.
         *
         * @param parameterStore default: a store of this deployment's own
         * @return this builder
         */
        public Builder parameterStore(ParameterStore parameterStore) {
            this.store = parameterStore;
            return this;
        }

        /**
         * Receives each step of a deployment.
         *
         * @param deploymentListener default: nothing
         * @return this builder
         */
        public Builder listener(DeploymentListener deploymentListener) {
            this.listener = deploymentListener;
            return this;
        }

        /**
         * Changes texts that {@code Fn::Join} and {@code Fn::Sub} have made, such as the URL of an HTTP API that is served here.
         *
         * @param local makes the address of something that is here out of the one that it would have in AWS, and leaves every
         *     other text as it is; default: nothing is changed
         * @return this builder
         */
        public Builder addresses(UnaryOperator<String> local) {
            this.addresses = local;
            return this;
        }

        /**
         * The time that events are stamped with.
         *
         * @param source default: the system's clock
         * @return this builder
         */
        public Builder clock(InstantSource source) {
            this.clock = source;
            return this;
        }

        /**
         * Where the random letters of generated names come from.
         *
         * @param generator default: the JDK's default generator
         * @return this builder
         */
        public Builder random(RandomGenerator generator) {
            this.random = generator;
            return this;
        }

        /**
         * The longest wait for a custom resource's answer. A resource's own ServiceTimeout counts if it is shorter.
         *
         * @param timeout default: 2 min; CloudFormation itself waits for an hour
         * @return this builder
         */
        public Builder customResourceTimeout(Duration timeout) {
            this.customResourceTimeout = timeout;
            return this;
        }

        /**
         * Receives what a user should know, such as that resources of a type are only recorded.
         *
         * @param sentences gets one or more sentences at a time; default: they are logged as warnings by
         *     {@link System.Logger}
         * @return this builder
         */
        public Builder warnings(Consumer<String> sentences) {
            this.warnings = sentences;
            return this;
        }

        /**
         * Whether types of which nothing is here but a record are refused, so that nothing is made up unnoticed.
         *
         * @param refuse default: false
         * @return this builder
         */
        public Builder strict(boolean refuse) {
            this.strict = refuse;
            return this;
        }

        /**
         * Where assets are published and templates and code are read from.
         *
         * @param source default: assets are taken from where they lie, and there are no other objects
         * @return this builder
         */
        public Builder objects(ObjectSource source) {
            this.objects = source;
            return this;
        }

        /**
         * Makes the deployment. Nothing is created yet.
         *
         * @return the deployment; to be closed
         */
        public LocalDeployment build() {
            return new LocalDeployment(this);
        }
    }
}
