package io.github.hookswitch.local.deployment;

import io.github.hookswitch.local.lambda.LocalFunctions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
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
    private final ResponseServer responses = new ResponseServer();
    private final DeliveryFaults faults = new DeliveryFaults();
    private final ResourceTypes types;
    private final StackOperations operations;
    private final Map<String, String> parameters;
    private final Map<String, Stack> stacks = new LinkedHashMap<>();

    private LocalDeployment(Builder builder) {
        CustomResource custom = new CustomResource(builder.functions, responses, builder.customResourceTimeout, faults);
        ParameterStore store = new ParameterStore();
        Map<String, ResourceType> all = new HashMap<>(RecordedResource.all());
        all.putAll(CrossRegionReferences.all(store));
        all.putAll(LambdaResources.all(builder.functions));
        all.putAll(builder.types);
        this.types = new ResourceTypes(all, custom);
        this.operations =
                new StackOperations(types, builder.listener, builder.clock, builder.random, store, builder.addresses);
        types.add(NestedStackResource.TYPE, new NestedStackResource(operations));
        this.parameters = Map.copyOf(builder.parameters);
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
        List<Stack> order = new ArrayList<>(stacks.values());
        Collections.reverse(order);
        List<StackResult> results = new ArrayList<>();
        for (Stack stack : order) {
            StackResult result = delete(stack);
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
        List<Stack> named = stacks.values().stream()
                .filter(stack -> stack.context().stackName().equals(stackName))
                .toList();
        if (named.isEmpty()) {
            throw new IllegalArgumentException("There is no stack '" + stackName + "'");
        }
        return delete(named.get(named.size() - 1));
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
        responses.close();
    }

    private void check(CloudAssembly assembly) {
        SortedSet<String> unknown = new TreeSet<>();
        for (StackArtifact artifact : assembly.stacks()) {
            Stack existing = stacks.get(key(artifact));
            if (existing != null && !existing.updatable()) {
                throw new IllegalStateException("Stack " + artifact.stackName()
                        + " is in a failed state and cannot be updated. Delete it first");
            }
            TemplateChecks.check(artifact);
            TemplateResource.all(artifact).values().stream()
                    .filter(resource -> types.find(resource).isEmpty())
                    .forEach(resource -> unknown.add(resource.type()));
        }
        if (!unknown.isEmpty()) {
            throw new TemplateException("These resource types are not known locally: " + unknown
                    + ". Register a ResourceType for each with LocalDeployment.Builder.resourceType");
        }
    }

    private StackResult deploy(StackArtifact artifact) throws InterruptedException {
        Stack existing = stacks.get(key(artifact));
        return existing == null ? create(artifact) : update(existing, artifact);
    }

    private StackResult create(StackArtifact artifact) throws InterruptedException {
        Stack stack = operations.begin(artifact);
        StackCreation creation = operations.creation(artifact, stack, parameters);
        stacks.put(key(artifact), stack);
        StackResult result = creation.run();
        if (result.status() == ResourceStatus.ROLLBACK_COMPLETE) {
            stacks.remove(key(artifact));
        }
        return result;
    }

    private StackResult update(Stack existing, StackArtifact artifact) throws InterruptedException {
        Stack next = operations.next(existing, artifact);
        StackResult result =
                operations.update(artifact, existing, next, parameters).run();
        if (result.succeeded()) {
            stacks.put(key(artifact), next);
        }
        return result;
    }

    private StackResult delete(Stack stack) throws InterruptedException {
        StackResult result = operations.delete(stack);
        if (result.succeeded()) {
            stacks.values().remove(stack);
        }
        return result;
    }

    /** A stack's name is its own within an account and a Region. */
    private static String key(StackArtifact artifact) {
        return artifact.account() + "/" + artifact.region() + "/" + artifact.stackName();
    }

    /** Configures a {@link LocalDeployment}. */
    public static final class Builder {
        private final LocalFunctions functions;
        private final Map<String, ResourceType> types = new HashMap<>();
        private final Map<String, String> parameters = new HashMap<>();
        private DeploymentListener listener = event -> {};
        private InstantSource clock = InstantSource.system();
        private RandomGenerator random = RandomGenerator.getDefault();
        private UnaryOperator<String> addresses = UnaryOperator.identity();
        private Duration customResourceTimeout = Duration.ofHours(1);

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
         * @param timeout default: 1 h, as CloudFormation
         * @return this builder
         */
        public Builder customResourceTimeout(Duration timeout) {
            this.customResourceTimeout = timeout;
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
