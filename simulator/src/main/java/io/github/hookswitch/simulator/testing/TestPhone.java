package io.github.hookswitch.simulator.testing;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.hookswitch.handler.CallHandler;
import io.github.hookswitch.simulator.call.Bot;
import io.github.hookswitch.simulator.call.CallEngine;
import io.github.hookswitch.simulator.call.OutboundCallRequest;
import io.github.hookswitch.simulator.call.RemoteParty;
import io.github.hookswitch.simulator.call.SimulatedCall;
import io.github.hookswitch.simulator.internal.PhoneNumbers;
import io.github.hookswitch.simulator.internal.lambda.TypedHandler;
import java.time.Duration;
import java.util.Map;

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
 * {@link #party} has set how it behaves. What does not go by the script is an {@link AssertionError} with the call's timeline.
 *
 * <p>This is a phone for a handler in this JVM. The module {@code hookswitch-local} has phones for Lambda jars, functions in
 * other languages and whole apps, used in the same way.
 *
 * <p>With JUnit, {@link io.github.hookswitch.simulator.junit.PhoneExtension} makes one for each test.
 */
public class TestPhone implements AutoCloseable {
    private static final Duration NEXT_CALL = Duration.ofSeconds(30);

    private final TestTarget target;
    private final CallEngine engine;
    private final Duration timeout;
    private final KnownCalls known;

    /**
     * A phone to anything that can be called; other modules make their kinds of phone with it.
     *
     * @param target what is under test
     * @param timeout how much virtual time a call may let pass, at most, until what the script expects next happens
     */
    protected TestPhone(TestTarget target, Duration timeout) {
        this.target = target;
        this.engine = target.engine();
        this.timeout = timeout;
        this.known = new KnownCalls(engine);
        engine.setDefaultRemoteParty(RemoteParty.manual());
    }

    /**
     * A phone for a call handler, run in this JVM with the hang-up awareness that it has in Lambda.
     *
     * @param handler the handler under test
     * @return settings of the phone
     */
    public static HandlerPhoneBuilder forHandler(CallHandler handler) {
        return forFunction(HangupAwareHandler.of(handler));
    }

    /**
     * A phone for a Lambda function's object, run in this JVM.
     *
     * @param handler the function under test, such as a {@code LambdaCallHandler}
     * @return settings of the phone
     */
    public static HandlerPhoneBuilder forFunction(RequestStreamHandler handler) {
        return new HandlerPhoneBuilder(new StreamFunction(handler));
    }

    /**
     * A phone for a Lambda function's object with types, run in this JVM; they are read and written as Lambda does it.
     *
     * @param handler the function under test; its class must say its types, which a lambda expression does not
     * @return settings of the phone
     * @throws IllegalArgumentException if the types are not known
     */
    public static HandlerPhoneBuilder forFunction(RequestHandler<?, ?> handler) {
        return forFunction(TypedHandler.of(handler.getClass().getName(), handler));
    }

    /**
     * Somebody picks up a telephone.
     *
     * @param caller the caller's number, E.164, or a name such as {@code anonymous} if the network shows no number; a caller by
     *     {@link Handset#dialUri} may be any user part of a SIP URI, such as the extension {@code 101}
     * @return what can be dialled from; it refuses to dial if the caller is written otherwise
     */
    public Handset from(String caller) {
        return new Handset(this, caller);
    }

    /**
     * The application calls out, as {@code CreateSipMediaApplicationCall} makes it, from {@link #number()}.
     *
     * @param to the number to call, E.164
     * @return the call, not ringing yet
     * @throws IllegalArgumentException if the number has another format
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
     * @throws IllegalArgumentException if the number has another format
     */
    public TestCall calls(String to, Map<String, String> arguments) {
        return calls(new OutboundCallRequest(target.application(), target.number(), PhoneNumbers.requireE164("to", to))
                .withArguments(arguments));
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
     * The next call that the application makes by itself, with {@code CreateSipMediaApplicationCall}, since this phone was
     * made: one that it has made already and that was not taken yet, else the next one, for which this waits up to 30 s of
     * real time.
     *
     * @return the call, not ringing yet
     * @throws AssertionError if the application makes none in that time
     */
    public TestCall nextCall() {
        return nextCall(NEXT_CALL);
    }

    /**
     * The next call that the application makes by itself; see {@link #nextCall()}.
     *
     * @param atMost how long to wait, in real time, because a function or another program makes the call; zero to take only
     *     one that is there
     * @return the call, not ringing yet
     * @throws AssertionError if the application makes none in that time
     */
    public TestCall nextCall(Duration atMost) {
        return taken(known.next(atMost));
    }

    /**
     * A call by its transaction id, as {@code CreateSipMediaApplicationCall} returns it and events name it.
     *
     * @param transactionId the id
     * @return the call; the same object each time
     * @throws IllegalArgumentException if there is no such call
     */
    public TestCall call(String transactionId) {
        SimulatedCall call = engine.call(transactionId);
        if (call == null) {
            throw new IllegalArgumentException("transactionId is " + transactionId
                    + ", but there is no such call; there are "
                    + engine.calls().stream().map(SimulatedCall::transactionId).toList());
        }
        return taken(call);
    }

    /**
     * Sets how the party behind a number behaves, without the script's help: {@code phone.party(number).isBusy()}.
     *
     * @param number the number as calls name it
     * @return what it can do
     */
    public PartyBehaviour party(String number) {
        target.partyConfigured(number);
        return new PartyBehaviour(this, number);
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
        return target.number();
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
     * A phone to the same functions for another test, with its own calls.
     *
     * @return the other phone; close only one of the two
     */
    public TestPhone renewed() {
        return new TestPhone(target, timeout);
    }

    /**
     * Releases what is under test: its processes end, and a deployed app is deleted.
     *
     * @throws AssertionError if the deletion of an app fails or leaves something
     */
    @Override
    public void close() {
        target.close();
    }

    TestCall started(SimulatedCall call) {
        return taken(call);
    }

    private TestCall taken(SimulatedCall call) {
        return known.take(call, () -> new TestCall(this, call, timeout));
    }
}
