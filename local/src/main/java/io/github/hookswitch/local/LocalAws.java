package io.github.hookswitch.local;

import io.github.hookswitch.local.chime.ChimeAccounts;
import io.github.hookswitch.local.chime.ChimeEmulator;
import io.github.hookswitch.local.deployment.CloudAssembly;
import io.github.hookswitch.local.deployment.DeploymentResult;
import io.github.hookswitch.local.deployment.LocalDeployment;
import io.github.hookswitch.local.deployment.ResourceObserver;
import io.github.hookswitch.local.internal.apigateway.ApiResources;
import io.github.hookswitch.local.internal.apigateway.ApiSite;
import io.github.hookswitch.local.internal.apigateway.HttpApis;
import io.github.hookswitch.local.internal.chime.ChimeService;
import io.github.hookswitch.local.internal.closing.OpenResources;
import io.github.hookswitch.local.internal.closing.ScratchFolder;
import io.github.hookswitch.local.internal.cloudformation.CloudFormationService;
import io.github.hookswitch.local.internal.dynamodb.TableResource;
import io.github.hookswitch.local.internal.ec2.Ec2Service;
import io.github.hookswitch.local.internal.gateway.AccessKeys;
import io.github.hookswitch.local.internal.gateway.Endpoints;
import io.github.hookswitch.local.internal.gateway.Gateway;
import io.github.hookswitch.local.internal.gateway.GatewaySettings;
import io.github.hookswitch.local.internal.gateway.Site;
import io.github.hookswitch.local.internal.iam.ConditionCheck;
import io.github.hookswitch.local.internal.iam.IamAccess;
import io.github.hookswitch.local.internal.iam.IamStore;
import io.github.hookswitch.local.internal.iam.ResourcePolicies;
import io.github.hookswitch.local.internal.lex.LexBots;
import io.github.hookswitch.local.internal.lex.LexResources;
import io.github.hookswitch.local.internal.meetings.MeetingStore;
import io.github.hookswitch.local.internal.meetings.MeetingsService;
import io.github.hookswitch.local.internal.s3.BucketNotifications;
import io.github.hookswitch.local.internal.s3.S3Service;
import io.github.hookswitch.local.internal.s3.S3State;
import io.github.hookswitch.local.internal.s3.S3Store;
import io.github.hookswitch.local.internal.ssm.PublicParameters;
import io.github.hookswitch.local.internal.ssm.SsmParameters;
import io.github.hookswitch.local.internal.ssm.SsmService;
import io.github.hookswitch.local.internal.ssm.SsmState;
import io.github.hookswitch.local.internal.state.StateFolder;
import io.github.hookswitch.local.internal.state.StateWriter;
import io.github.hookswitch.local.internal.state.Stateful;
import io.github.hookswitch.local.internal.sts.StsService;
import io.github.hookswitch.local.lambda.LocalFunctions;
import io.github.hookswitch.simulator.call.CallEngine;
import io.github.hookswitch.simulator.engine.CallEngineBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * A telephone network, an AWS account with Chime SDK Voice in it, and CloudFormation, on this machine: the place to start.
 *
 * <pre>{@code
 * try (LocalAws aws = LocalAws.builder().build()) {
 *     DeploymentResult result = aws.deploy(CloudAssembly.read(Path.of("cdk.out")));
 *     SimulatedCall call = aws.engine().dial("+15105550101", result.stack("Hello").output("PhoneNumber"));
 *     call.runUntilBridged();
 *     call.hangUp(LegTag.B);
 *     call.runUntilEnded();
 *     aws.delete();
 * }
 * }</pre>
 *
 * The app's own Lambda functions run as processes that get the emulator's address by the AWS SDK's standard setting.
 * Calls run on virtual time.
 *
 * @see #engine()
 * @see CallEngine
 */
public final class LocalAws implements AutoCloseable {

    private final OpenResources open = new OpenResources();
    private final S3Store buckets;
    private final ChimeEmulator chime;
    private final Gateway gateway;
    private final LocalFunctions functions;
    private final HttpApis apis;
    private final LocalDeployment deployment;
    private final CallEngine engine;

    private LocalAws(LocalAwsBuilder settings) {
        try {
            AtomicReference<LocalFunctions> invoked = new AtomicReference<>();
            ChimeAccounts accounts = new ChimeAccounts(settings.chimeOptions, new LocalFunctionPolicies(invoked::get));
            settings.numbers.forEach(accounts.byDefault()::own);
            // The control plane places calls through the engine, and the engine routes them by the control plane.
            AtomicReference<CallEngine> callsBy = new AtomicReference<>();
            AccessKeys keys = new AccessKeys(settings.chimeOptions.accountId());
            InstantSource clock = InstantSource.system();
            Path files = open.add(ScratchFolder.create("hookswitch-aws")).path();
            buckets = new S3Store(files, clock);
            SsmParameters parameters = new SsmParameters(clock, new PublicParameters(settings.warnings));
            IamStore iam = new IamStore();
            KeyResource encryption = new KeyResource();
            ResourcePolicies policies = new StackResourcePolicies(buckets, encryption);
            ConditionCheck conditions = new ConditionCheck(settings.warnings);
            IamAccess access = new IamAccess(iam, policies, conditions, settings.warnings);
            gateway = open.add(Gateway.open(gatewaySettings(settings), files, keys));
            chime = ChimeEmulator.behind(
                    gateway.endpoint(), accounts, new EngineCallControl(callsBy::get), ChimeService.access(access));
            MeetingStore meetings = new MeetingStore(
                    clock, id -> Objects.requireNonNull(callsBy.get()).endMeeting(id));
            gateway.add(new ChimeService(chime, new MeetingsService(meetings, gateway.endpoint(), access)));
            gateway.add(new StsService(keys, access, clock));
            gateway.add(new S3Service(buckets, access, clock));
            gateway.add(new SsmService(parameters, access));
            gateway.add(new Ec2Service());
            FunctionServices services = new FunctionServices(gateway, keys, access);
            functions = open.add(services.functions(settings));
            invoked.set(functions);
            apis = new HttpApis(gateway.endpoint(), functions, settings.warnings);
            gateway.add(new ApiSite(apis));
            buckets.add(new BucketNotifications(
                    buckets, new FunctionNotifications(functions, settings.warnings), settings.warnings));
            Map<String, ResourceObserver> observers = new HashMap<>(IamResources.all(iam));
            observers.put(StateMachineResources.TYPE, services.serve(functions, buckets));
            observers.putAll(BucketResources.all(buckets));
            LocalDeployment.Builder deploying = LocalDeployment.builder(functions)
                    .resourceType(LogGroupResource.TYPE, new LogGroupResource(services.logs()))
                    .resourceType(KeyResource.TYPE, encryption)
                    .resourceType(SsmParameterResource.TYPE, new SsmParameterResource(parameters))
                    .parameterStore(new SsmStackParameters(parameters))
                    .objects(new StoredAssets(buckets))
                    .addresses(apis::localized);
            ApiResources.all(apis).forEach(deploying::resourceType);
            LexBots bots = new LexBots(functions, conditions, clock);
            LexResources.all(bots).forEach(deploying::resourceType);
            tablesAt(settings)
                    .ifPresent(uri -> TableResource.all(uri, settings.warnings).forEach(deploying::resourceType));
            observers.forEach(deploying::resourceObserver);
            deployment = open.add(deployment(settings, accounts, deploying));
            gateway.add(new CloudFormationService(deployment.stacks(), buckets, access, clock));
            StoredAudio audio = new StoredAudio(buckets, files);
            engine = engine(
                    settings,
                    accounts,
                    functions,
                    calls -> calls.bots(bots)
                            .audioLibrary(audio)
                            .recordingsTo(audio)
                            .meetings(meetings)
                            .bucketAccess(new VoiceServiceAccess(buckets, policies, conditions, settings.warnings)));
            callsBy.set(engine);
            if (settings.state != null) {
                keep(
                        settings,
                        settings.state,
                        List.of(
                                new S3State(buckets),
                                new SsmState(parameters),
                                new StackStore(deployment.stacks()),
                                new ChimeStore(accounts)));
            }
        } catch (IOException failure) {
            open.close();
            throw new UncheckedIOException("The local AWS has no place for its files", failure);
        } catch (Throwable failure) {
            open.close();
            throw failure;
        }
    }

    /** Fills the stores from a folder, which is written again after each change, and at the end. */
    private void keep(LocalAwsBuilder settings, Path folder, List<Stateful> stores) {
        StateWriter writer = open.add(new StateWriter(
                StateFolder.open(folder, stores),
                failure -> settings.warnings.accept(String.valueOf(failure.getMessage()))));
        gateway.afterEach(writer::changed);
    }

    /** Where tables are created; if nowhere, they are recorded. */
    private static Optional<URI> tablesAt(LocalAwsBuilder settings) {
        return Optional.ofNullable(settings.endpoints.getOrDefault("dynamodb", settings.upstream));
    }

    private static GatewaySettings gatewaySettings(LocalAwsBuilder settings) {
        return new GatewaySettings(
                settings.port,
                new Endpoints(settings.endpoints, settings.upstream),
                (service, operation, caller, status) -> settings.requests.accept(
                        new AwsRequest(service, operation, status, caller.account(), caller.region())),
                settings.warnings);
    }

    private static LocalDeployment deployment(
            LocalAwsBuilder settings, ChimeAccounts accounts, LocalDeployment.Builder deploying) {
        deploying
                .resourceType(SipMediaApplicationResource.TYPE, new SipMediaApplicationResource(accounts))
                .resourceType(VoiceConnectorResource.TYPE, new VoiceConnectorResource(accounts))
                .warnings(settings.warnings)
                .strict(settings.strict)
                .customResourceTimeout(settings.customResourceTimeout)
                .listener(settings.deploymentListener);
        settings.resourceTypes.forEach(deploying::resourceType);
        settings.parameters.forEach(deploying::parameter);
        return deploying.build();
    }

    private static CallEngine engine(
            LocalAwsBuilder settings,
            ChimeAccounts accounts,
            LocalFunctions functions,
            UnaryOperator<CallEngineBuilder> storage) {
        return settings.engineSettings
                .apply(storage.apply(
                        new CallEngineBuilder(new ChimeRouting(accounts), new DeployedCallFunction(functions))))
                .awsAccountId(accounts.options().accountId())
                .build();
    }

    /**
     * Starts to configure a local AWS; every setting has a default.
     *
     * @return a builder
     */
    public static LocalAwsBuilder builder() {
        return new LocalAwsBuilder();
    }

    static LocalAws start(LocalAwsBuilder settings) {
        return new LocalAws(settings);
    }

    /**
     * Creates the stacks of a synthesized app, or updates them; a stack that fails is rolled back.
     *
     * @param assembly the app
     * @return how each stack ended
     * @throws InterruptedException if the thread is interrupted; what was created stays
     * @see LocalDeployment#deploy
     */
    public DeploymentResult deploy(CloudAssembly assembly) throws InterruptedException {
        return deployment.deploy(assembly);
    }

    /**
     * Deletes the objects in all buckets but those of a CDK bootstrap, as a user does before the stacks are deleted: a
     * bucket that holds recordings cannot be deleted, here as in AWS.
     */
    public void emptyBuckets() {
        buckets.empty();
    }

    /**
     * Deletes all stacks, the last created first.
     *
     * @return how each stack ended, and what was retained
     * @throws InterruptedException if the thread is interrupted; what was not deleted stays
     */
    public DeploymentResult delete() throws InterruptedException {
        return deployment.delete();
    }

    /**
     * CloudFormation on this machine, for what a single stack needs.
     *
     * @return the deployment behind {@link #deploy} and {@link #delete}
     */
    public LocalDeployment deployment() {
        return deployment;
    }

    /**
     * The call engine, which is the telephone network: dial, let time pass, hang up.
     *
     * @return the engine behind all calls
     */
    public CallEngine engine() {
        return engine;
    }

    /**
     * The Chime SDK Voice control plane, where an AWS SDK's client can be pointed to.
     *
     * @return the emulator, with its log of requests
     */
    public ChimeEmulator chime() {
        return chime;
    }

    /**
     * Where AWS's own tools find this local AWS: what {@code AWS_ENDPOINT_URL} is to be.
     *
     * @return an {@code http} URI on loopback, without a path
     */
    public URI endpoint() {
        return gateway.endpoint();
    }

    /**
     * Where an HTTP API or a function URL of a deployed stack answers.
     *
     * @param name the API's name or id; a function URL has its function's name
     * @return an {@code http} URI on loopback, with the stage if the API has one in its path, without a slash at the end
     * @throws java.util.NoSuchElementException if there is none, or several of that name
     */
    public URI api(String name) {
        return apis.address(name);
    }

    /**
     * The HTTP APIs and function URLs of the deployed stacks.
     *
     * @return the names that {@link #api} takes, in the order of their creation
     */
    public List<String> apiNames() {
        return apis.names();
    }

    /**
     * The Lambda functions of the deployed stacks.
     *
     * @return the functions, with what they log
     */
    public LocalFunctions functions() {
        return functions;
    }

    /** Serves something else at the same port. */
    void add(Site site) {
        gateway.add(site);
    }

    /** Stops the functions' processes and the control plane. It deletes no stack. */
    @Override
    public void close() {
        open.close();
    }
}
