package io.github.hookswitch.handler.lambda;

import io.github.hookswitch.handler.CallHandler;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.event.CallEvent;
import io.github.hookswitch.handler.internal.log.EventLog;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * Answers made-up events before Lambda takes the snapshot from which it later starts the function, so that the classes
 * that a call needs are loaded, and its methods compiled, in the snapshot.
 *
 * <p>It leaves nothing behind that would have to be unique or closed: the answers and the log are discarded, and
 * nothing is kept of an event.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html">Runtime hooks</a>
 */
final class Priming implements Resource {

    /** Enough for the virtual machine to compile what is called for each byte. */
    private static final int ROUNDS = 500;

    /** A call that comes in, is bridged, and whose called party hangs up. */
    private static final List<String> EVENTS = List.of(
            event("NEW_INBOUND_CALL", "", leg("A", "Connected")),
            event(
                    "ACTION_SUCCESSFUL",
                    "'ActionData':{'Type':'CallAndBridge','Parameters':{'CallId':'priming-a'}},",
                    leg("A", "Connected") + "," + leg("B", "Connected")),
            event(
                    "HANGUP",
                    "'ActionData':{'Type':'Hangup','Parameters':"
                            + "{'SipResponseCode':0,'CallId':'priming-b','ParticipantTag':'LEG-B'}},",
                    leg("A", "Connected") + "," + leg("B", "Disconnected")),
            event("HANGUP", "", leg("A", "Disconnected") + "," + leg("B", "Disconnected")));

    private final CallHandler handler;
    private final EventLog discarded;
    private final EventLog log;

    /**
     * Primes parts that are used for calls later.
     *
     * @param handler answers them, without side effects
     * @param discarded receives the lines of the events, and throws them away
     * @param log is told when priming fails
     */
    Priming(CallHandler handler, EventLog discarded, EventLog log) {
        this.handler = handler;
        this.discarded = discarded;
        this.log = log;
    }

    /** Has the runtime call this before its snapshot; it holds the reference weakly. */
    void register() {
        Core.getGlobalContext().register(this);
    }

    /** Primes; a failure costs the first caller some time, and no more. */
    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        try {
            for (int round = 0; round < ROUNDS; round++) {
                for (String event : EVENTS) {
                    answer(event.getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (Throwable failure) {
            log.failed("The function is not primed, so the first call after a start is answered later", failure);
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // Nothing was left open.
    }

    private void answer(byte[] bytes) {
        long start = System.nanoTime();
        CallEvent event = CallEvent.parse(bytes);
        Response response = handler.handle(event);
        response.toJson(event);
        discarded.answered(event, response, System.nanoTime() - start);
    }

    private static String event(String type, String actionData, String legs) {
        return ("{'SchemaVersion':'1.0','Sequence':1,'InvocationEventType':'" + type + "'," + actionData
                        + "'CallDetails':{'TransactionId':'priming','AwsAccountId':'111122223333',"
                        + "'AwsRegion':'us-east-1','SipRuleId':'priming','SipMediaApplicationId':'priming',"
                        + "'Participants':[" + legs + "]}}")
                .replace('\'', '"');
    }

    private static String leg(String letter, String status) {
        return "{'CallId':'priming-" + letter + "','ParticipantTag':'LEG-" + letter + "','To':'+12065550100',"
                + "'From':'+12065550101','Direction':'Inbound','StartTimeInMilliseconds':'1700000000000','Status':'"
                + status + "'}";
    }
}
