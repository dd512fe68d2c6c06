package io.github.hookswitch.local;

import io.github.hookswitch.local.chime.ChimeEmulator;
import io.github.hookswitch.local.chime.ChimeVoice;
import io.github.hookswitch.local.deployment.CloudAssembly;
import io.github.hookswitch.local.deployment.DeploymentResult;
import io.github.hookswitch.local.deployment.LocalDeployment;
import io.github.hookswitch.local.internal.apigateway.ApiResources;
import io.github.hookswitch.local.internal.apigateway.ApiSite;
import io.github.hookswitch.local.internal.apigateway.HttpApis;
import io.github.hookswitch.local.internal.closing.OpenResources;
import io.github.hookswitch.local.internal.gateway.AccessKeys;
import io.github.hookswitch.local.internal.gateway.Gateway;
import io.github.hookswitch.local.internal.gateway.PassOn;
import io.github.hookswitch.local.internal.sts.StsService;
import io.github.hookswitch.local.lambda.LocalFunctions;
import io.github.hookswitch.simulator.call.CallEngine;
import io.github.hookswitch.simulator.engine.CallEngineBuilder;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

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
    private final ChimeEmulator chime;
    private final Gateway gateway;
    private final LocalFunctions functions;
    private final HttpApis apis;
    private final LocalDeployment deployment;
    private final CallEngine engine;

    private LocalAws(LocalAwsBuilder settings) {
        try {
            ChimeVoice voice = new ChimeVoice(settings.chimeOptions);
            // The control plane places calls through the engine, and the engine routes them by the control plane.
            AtomicReference<CallEngine> callsBy = new AtomicReference<>();
            chime = open.add(ChimeEmulator.start(voice, new EngineCallControl(callsBy::get)));
            AccessKeys keys = new AccessKeys(voice.options().accountId());
            gateway = open.add(Gateway.open(settings.port, keys, PassOn.nothing()));
            gateway.add(new StsService(keys, InstantSource.system()));
            functions = open.add(functions(settings, chime));
            apis = new HttpApis(gateway.endpoint(), functions, settings.warnings);
            gateway.add(new ApiSite(apis));
            deployment = open.add(deployment(settings, voice, functions, apis));
            engine = engine(settings, voice, functions);
            callsBy.set(engine);
        } catch (Throwable failure) {
            open.close();
            throw failure;
        }
    }

    private static LocalFunctions functions(LocalAwsBuilder settings, ChimeEmulator chime) {
        return settings.functionSettings
                .apply(LocalFunctions.builder()
                        .environment(Map.of(
                                "AWS_ENDPOINT_URL_CHIME_SDK_VOICE",
                                chime.endpoint().toString()))
                        .environment(settings.environment))
                .build();
    }

    private static LocalDeployment deployment(
            LocalAwsBuilder settings, ChimeVoice voice, LocalFunctions functions, HttpApis apis) {
        LocalDeployment.Builder deploying = LocalDeployment.builder(functions)
                .resourceType(SipMediaApplicationResource.TYPE, new SipMediaApplicationResource(voice))
                .resourceType(VoiceConnectorResource.TYPE, new VoiceConnectorResource(voice))
                .addresses(apis::localized)
                .listener(settings.deploymentListener);
        ApiResources.all(apis).forEach(deploying::resourceType);
        settings.resourceTypes.forEach(deploying::resourceType);
        settings.parameters.forEach(deploying::parameter);
        return deploying.build();
    }

    private static CallEngine engine(LocalAwsBuilder settings, ChimeVoice voice, LocalFunctions functions) {
        String account = voice.options().accountId();
        return settings.engineSettings
                .apply(new CallEngineBuilder(new ChimeRouting(voice), new DeployedCallFunction(functions, account)))
                .awsAccountId(account)
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

    /** Stops the functions' processes and the control plane. It deletes no stack. */
    @Override
    public void close() {
        open.close();
    }
}
