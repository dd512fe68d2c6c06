package io.github.hookswitch.handler.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.hookswitch.handler.CallFlow;
import io.github.hookswitch.handler.CallHandler;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Actions;
import io.github.hookswitch.handler.event.CallEvent;
import io.github.hookswitch.handler.event.MalformedEventException;
import io.github.hookswitch.handler.event.NewInboundCall;
import io.github.hookswitch.handler.hangup.EndCallArgument;
import io.github.hookswitch.handler.hangup.HandlerFailures;
import io.github.hookswitch.handler.hangup.HangupAwareness;
import io.github.hookswitch.handler.hangup.HangupPolicy;
import io.github.hookswitch.handler.internal.Arguments;
import io.github.hookswitch.handler.internal.log.EventLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs a {@link CallHandler} in AWS Lambda: bytes in, bytes out, with hang-up awareness around it.
 *
 * <p>Extend it with a constructor without parameters, which is what Lambda calls:
 *
 * <pre>{@code
 * public final class Reception extends LambdaCallHandler {
 *     public Reception() {
 *         super(event -> event instanceof NewInboundCall
 *                 ? Response.of(Actions.speak("We are closed today."), Actions.hangup())
 *                 : Response.none());
 *     }
 * }
 * }</pre>
 *
 * It writes one line of JSON for each event to standard output, with all but the last four digits of phone numbers
 * masked. Whatever a handler throws, errors and undeclared exceptions too, is a failure of the handler; what the log throws
 * is not, and costs no answer.
 */
public class LambdaCallHandler implements RequestStreamHandler {

    /** The variable by which Lambda says how it starts the function. */
    static final String INITIALIZATION_TYPE = "AWS_LAMBDA_INITIALIZATION_TYPE";

    private static final String SNAP_START = "snap-start";

    private final EventLog log;
    private final CallHandler handler;
    private final CallHandler own;
    private final Options options;

    // Nobody else holds it strongly until the snapshot is taken.
    @SuppressWarnings("UnusedVariable")
    private final @Nullable Priming priming;

    /**
     * Runs a handler; when one leg of a call has ended, the call ends.
     *
     * @param handler answers the events
     */
    protected LambdaCallHandler(CallHandler handler) {
        this(handler, Options.DEFAULT);
    }

    /**
     * Runs a handler.
     *
     * <p>With SnapStart, made-up events run through everything but the handler, which may have side effects, before the
     * snapshot is taken.
     *
     * @param handler answers the events
     * @param options how calls end, and what is logged
     */
    protected LambdaCallHandler(CallHandler handler, Options options) {
        this(handler, options, new GreetingOnly(), System.getenv(INITIALIZATION_TYPE));
    }

    /**
     * Runs a handler that may be asked before the snapshot, or one that stands in for it.
     *
     * @param handler answers the events
     * @param options how calls end, and what is logged
     * @param primed answers the made-up events before the snapshot
     * @param initializationType how Lambda starts the function; null if it does not say
     */
    LambdaCallHandler(CallHandler handler, Options options, CallHandler primed, @Nullable String initializationType) {
        Arguments.notNull("handler", handler);
        Arguments.notNull("options", options);
        this.log = new EventLog(options.logOutput(), options.clock(), options.logsPhoneNumbers());
        this.own = handler;
        this.options = options;
        this.handler = aware(handler, options, log);
        // Only then, because the hook's classes would cost every other start.
        this.priming = SNAP_START.equals(initializationType) ? priming(primed, options) : null;
    }

    private Priming priming(CallHandler primed, Options options) {
        EventLog discarded = new EventLog(OutputStream.nullOutputStream(), options.clock(), options.logsPhoneNumbers());
        Priming hook = new Priming(aware(primed, options, discarded), discarded, log);
        hook.register();
        return hook;
    }

    private static CallHandler aware(CallHandler handler, Options options, HandlerFailures failures) {
        return new HangupAwareness(handler, options.hangupPolicy(), options.endCallArgument(), failures);
    }

    /**
     * Answers one event.
     *
     * @param input the event as the service sends it
     * @param output receives the response, whole or not at all
     * @param context if it is a {@link HandlerFailures}, as that of a test may be, it is told of failures that are answered
     *     nevertheless; not used for anything else
     * @throws MalformedEventException if the input is not an event
     * @throws HandlerFailedException if the handler failed at a new inbound call, so that the service tries the next
     *     target of the SIP rule, or if its answer could not be written
     * @throws IOException if the input or the output breaks
     */
    @Override
    public final void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        long start = System.nanoTime();
        CallEvent event = read(input);
        Response response;
        byte[] answer;
        try {
            response = toldTo(context).handle(event);
            answer = response.toJson(event);
        } catch (Throwable failure) {
            // The runtime reports it too, but without the call it belongs to and without a metric.
            log.failed(event, failure);
            if (context instanceof HandlerFailures listener) {
                listener.failed(event, failure);
            }
            throw passedOn(log.describe(event, failure), failure);
        }
        send(answer, output, event);
        log.answered(event, response, System.nanoTime() - start);
    }

    private CallHandler toldTo(Context context) {
        if (context instanceof HandlerFailures listener) {
            return aware(own, options, (event, failure) -> {
                log.failed(event, failure);
                listener.failed(event, failure);
            });
        }
        return handler;
    }

    /** What Lambda's runtime is told, which it logs as it stands. */
    private static RuntimeException passedOn(String description, Throwable failure) {
        StackTraceElement[] frames = EventLog.frames(failure);
        if (failure instanceof OutOfMemoryError) {
            // For which the runtime gives the process up.
            OutOfMemoryError fatal = new OutOfMemoryError(description);
            fatal.setStackTrace(frames);
            throw fatal;
        }
        return HandlerFailedException.of(description, frames);
    }

    private CallEvent read(InputStream input) throws IOException {
        try {
            return CallEvent.parse(input);
        } catch (Throwable failure) {
            log.unreadable(failure);
            throw failure;
        }
    }

    private void send(byte[] answer, OutputStream output, CallEvent event) throws IOException {
        try {
            output.write(answer);
        } catch (Throwable failure) {
            log.failed(event, failure);
            throw failure;
        }
    }

    /**
     * The settings of a handler that are the same for every application.
     *
     * @param hangupPolicy what happens to the other leg when one has ended
     * @param endCallArgument the argument of an update that ends the call
     * @param logsPhoneNumbers whether phone numbers are logged in full
     * @param logOutput receives the log, one line for each event
     * @param clock tells when a call ended
     */
    public record Options(
            HangupPolicy hangupPolicy,
            EndCallArgument endCallArgument,
            boolean logsPhoneNumbers,
            OutputStream logOutput,
            InstantSource clock) {

        public Options {
            Arguments.notNull("hangupPolicy", hangupPolicy);
            Arguments.notNull("endCallArgument", endCallArgument);
            Arguments.notNull("logOutput", logOutput);
            Arguments.notNull("clock", clock);
        }

        /** Calls end with their first leg, phone numbers are masked, the log goes to standard output. */
        public static final Options DEFAULT =
                new Options(HangupPolicy.END_CALL, EndCallArgument.DEFAULT, false, System.out, InstantSource.system());

        /**
         * The same settings with another policy.
         *
         * @param policy what happens to the other leg when one has ended
         * @return new settings
         */
        public Options withHangupPolicy(HangupPolicy policy) {
            return new Options(policy, endCallArgument, logsPhoneNumbers, logOutput, clock);
        }

        /**
         * The same settings with another argument.
         *
         * @param argument the argument of an update that ends the call
         * @return new settings
         */
        public Options withEndCallArgument(EndCallArgument argument) {
            return new Options(hangupPolicy, argument, logsPhoneNumbers, logOutput, clock);
        }

        /**
         * The same settings with phone numbers logged in full, or masked.
         *
         * @param logs whether phone numbers are logged in full
         * @return new settings
         */
        public Options withLogsPhoneNumbers(boolean logs) {
            return new Options(hangupPolicy, endCallArgument, logs, logOutput, clock);
        }

        /**
         * The same settings with another place for the log.
         *
         * @param output receives the log, one line for each event
         * @return new settings
         */
        public Options withLogOutput(OutputStream output) {
            return new Options(hangupPolicy, endCallArgument, logsPhoneNumbers, output, clock);
        }

        /**
         * The same settings with another clock.
         *
         * @param source tells when a call ended
         * @return new settings
         */
        public Options withClock(InstantSource source) {
            return new Options(hangupPolicy, endCallArgument, logsPhoneNumbers, logOutput, source);
        }
    }

    /** Stands in for a handler before the snapshot. */
    private static final class GreetingOnly extends CallFlow {
        @Override
        public Response onNewInboundCall(NewInboundCall event) {
            return Response.of(Actions.speak("Hello."), Actions.hangup());
        }
    }
}
