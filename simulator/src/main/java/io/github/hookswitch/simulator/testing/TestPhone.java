package io.github.hookswitch.simulator.testing;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.hookswitch.handler.CallHandler;
import io.github.hookswitch.simulator.Simulator;
import io.github.hookswitch.simulator.call.Bot;
import io.github.hookswitch.simulator.call.CallEngine;
import io.github.hookswitch.simulator.call.OutboundCallRequest;
import io.github.hookswitch.simulator.call.RemoteParty;
import io.github.hookswitch.simulator.call.SimulatedCall;
import io.github.hookswitch.simulator.internal.FunctionCall;
import io.github.hookswitch.simulator.lambda.FunctionArn;
import io.github.hookswitch.simulator.lambda.FunctionConfiguration;
import io.github.hookswitch.simulator.lambda.LocalFunctions;
import io.github.hookswitch.simulator.lambda.runtime.TypedHandler;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A phone for tests: dials what is under test, and lets a test say what the parties do and must hear. The place to start.
 *
 * <pre>{@code
 * try (TestPhone phone = TestPhone.forHandler(new Reception()).build()) {
 *     TestCall call = phone.from("+15105550101").dial();
 *     call.caller().hears("Press 1 for sales").presses("1");
 *     call.callee().rings().answers();
 *     call.caller().waits(Duration.ofMinutes(3)).hangsUp();
 *     call.isOver().everyLegIsDown();
 * }
 * }</pre>
 *
 * Time is virtual, and parties do only what the script says: a called party does not answer until then, unless
 * {@link #party} has told it to. What does not go by the script is an {@link AssertionError} with the call's timeline.
 *
 * <p>With JUnit, {@link io.github.hookswitch.simulator.junit.PhoneExtension} makes one for each test.
 */
public final class TestPhone implements AutoCloseable {
    // Lambda's own default of 3 s would make tests depend on how busy the machine is.
    private static final Duration PROCESS_LIMIT = Duration.ofSeconds(30);

    private final PhoneLine line;
    private final CallEngine engine;
    private final Duration patience;

    TestPhone(PhoneLine line, Duration patience) {
        this.line = line;
        this.engine = line.engine();
        this.patience = patience;
        engine.setDefaultRemoteParty(RemoteParty.manual());
    }

    /**
     * A phone for a call handler, run in this JVM with the hang-up awareness that it has in Lambda.
     *
     * @param handler the handler under test
     * @return settings of the phone
     */
    public static TestPhoneBuilder forHandler(CallHandler handler) {
        return forFunction(AwareHandler.of(handler));
    }

    /**
     * A phone for a Lambda function's object, run in this JVM.
     *
     * @param handler the function under test, such as a {@code LambdaCallHandler}
     * @return settings of the phone
     */
    public static TestPhoneBuilder forFunction(RequestStreamHandler handler) {
        return new TestPhoneBuilder(settings -> new FunctionLine(settings, new StreamFunction(handler), () -> {}));
    }

    /**
     * A phone for a Lambda function's object with types, run in this JVM; they are read and written as Lambda does it.
     *
     * @param handler the function under test; its class must say its types, which a lambda expression does not
     * @return settings of the phone
     * @throws IllegalArgumentException if the types are not known
     */
    public static TestPhoneBuilder forFunction(RequestHandler<?, ?> handler) {
        return forFunction(TypedHandler.of(handler.getClass().getName(), handler));
    }

    /**
     * A phone for a Java function as it would deploy, run in a process of its own.
     *
     * @param jar the jar, zip or directory
     * @param handler the handler string, {@code package.Class} or {@code package.Class::method}
     * @return settings of the phone
     */
    public static TestPhoneBuilder forLambdaJar(Path jar, String handler) {
        return forLambda("java21", jar, handler);
    }

    /**
     * A phone for a function in any runtime that is run locally, in a process of its own.
     *
     * @param runtime Lambda's name of the runtime, such as {@code nodejs22.x}; see {@link FunctionConfiguration}
     * @param code the jar, zip or directory
     * @param handler the handler string, such as {@code index.handler}
     * @return settings of the phone
     */
    public static TestPhoneBuilder forLambda(String runtime, Path code, String handler) {
        return process(settings ->
                new FunctionConfiguration(arn(), handler, runtime, code, settings.environment, PROCESS_LIMIT, 512));
    }

    /**
     * A phone for any program that speaks the Lambda Runtime API.
     *
     * @param command the program and its arguments, such as {@code node}, {@code bootstrap.mjs}
     * @param directory where it runs
     * @return settings of the phone
     * @throws IllegalArgumentException if the command is empty or the directory is not there
     */
    public static TestPhoneBuilder forCommand(List<String> command, Path directory) {
        FunctionConfiguration function =
                FunctionConfiguration.ofCommand(arn(), command, directory).withTimeout(PROCESS_LIMIT);
        return process(settings -> function.withEnvironment(settings.environment));
    }

    /**
     * A phone for a whole app: it is deployed by {@link TestPhoneBuilder#build()} and deleted by {@link #close()}.
     *
     * @param cloudAssembly the directory that {@code cdk synth} wrote
     * @return settings of the phone
     */
    public static TestPhoneBuilder forApp(Path cloudAssembly) {
        return forApp(() -> cloudAssembly);
    }

    /**
     * A phone for a whole app that is synthesized when the phone is built.
     *
     * @param synthesis writes the cloud assembly and returns its directory
     * @return settings of the phone
     */
    public static TestPhoneBuilder forApp(Supplier<Path> synthesis) {
        return new TestPhoneBuilder(settings -> AppLine.deploy(synthesis.get(), settings));
    }

    /**
     * Somebody takes up a phone.
     *
     * @param number the caller's number, E.164
     * @return what can be dialled from
     */
    public Handset from(String number) {
        return new Handset(this, number);
    }

    /**
     * The application calls out, as {@code CreateSipMediaApplicationCall} makes it, from {@link #number()}.
     *
     * @param to the number to call, E.164
     * @return the call, not ringing yet
     */
    public TestCall calls(String to) {
        return calls(to, Map.of());
    }

    /**
     * The application calls out with arguments.
     *
     * @param to the number to call, E.164
     * @param arguments the {@code ArgumentsMap}
     * @return the call, not ringing yet
     */
    public TestCall calls(String to, Map<String, String> arguments) {
        return calls(new OutboundCallRequest(line.application(), line.number(), to).withArguments(arguments));
    }

    /**
     * The application calls out.
     *
     * @param request who calls whom with which application
     * @return the call, not ringing yet
     */
    public TestCall calls(OutboundCallRequest request) {
        return started(requireNonNull(engine.call(engine.createCall(request))));
    }

    /**
     * The party behind a number, to be told how it behaves without the script's help.
     *
     * @param number the number as calls name it
     * @return the party
     */
    public PartyBehind party(String number) {
        line.told(number);
        return new PartyBehind(this, number);
    }

    /**
     * Puts a bot behind a Lex bot alias, from now on; see also {@link TestPhoneBuilder#bot}.
     *
     * @param botAliasArn ARN of the alias that {@code StartBotConversation} names
     * @param bot what the bot says
     * @return this phone
     */
    public TestPhone bot(String botAliasArn, Bot bot) {
        engine.setBot(botAliasArn, bot);
        return this;
    }

    /**
     * The phone number of what is under test.
     *
     * @return the only number there is
     * @throws IllegalStateException if a deployed app has none, or several
     */
    public String number() {
        return line.number();
    }

    /**
     * An output of a deployed stack.
     *
     * @param stack the stack's name
     * @param key the output's key
     * @return its value
     * @throws IllegalStateException if no app is deployed
     * @throws IllegalArgumentException if there is no such stack or output
     */
    public String output(String stack, String key) {
        return line.output(stack, key);
    }

    /**
     * The engine behind the calls: for failures to come, and everything else that has no word of its own here.
     *
     * @return the engine
     */
    public CallEngine engine() {
        return engine;
    }

    /**
     * The account that an app is deployed to: its control plane, functions and stacks, to look at or to disturb.
     *
     * @return the simulator; closed by {@link #close()}
     * @throws IllegalStateException if no app is deployed
     */
    public Simulator simulator() {
        return line.simulator();
    }

    /**
     * A phone to the same functions for another test, with its own calls; a deployed app keeps the calls and bots it
     * had, and only the parties forget how to behave.
     *
     * @return the other phone; close only one of the two
     */
    public TestPhone renewed() {
        return new TestPhone(line, patience);
    }

    /**
     * Ends the processes of what is under test, and deletes a deployed app.
     *
     * @throws AssertionError if the deletion of an app fails or leaves something
     */
    @Override
    public void close() {
        line.close();
    }

    TestCall started(SimulatedCall call) {
        return new TestCall(this, call, patience);
    }

    private static TestPhoneBuilder process(Function<TestPhoneBuilder, FunctionConfiguration> function) {
        return new TestPhoneBuilder(settings -> {
            LocalFunctions functions = LocalFunctions.builder().build();
            functions.create(function.apply(settings));
            return new FunctionLine(
                    settings,
                    (endpoint, event) -> FunctionCall.invoke(
                            endpoint.functionArn(), () -> functions.invoke(endpoint.functionArn(), event)),
                    functions);
        });
    }

    private static FunctionArn arn() {
        return FunctionArn.parse(FunctionLine.FUNCTION_ARN);
    }
}
