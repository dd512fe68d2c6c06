package io.github.hookswitch.simulator.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The PSTN audio service, simulated: dial a number, let time pass, hang up, and look at what it cost.
 *
 * <p>Time is virtual. It stands still until {@link #runFor}, or one of the methods of {@link SimulatedCall} that wait,
 * advances it, and then jumps from one thing that happens to the next, so an hour of talk takes no time.
 * {@link #dial} and {@link SimulatedCall#hangUp} also let happen what is due at the instant of the call;
 * {@link #createCall} and {@link #updateCall} only accept, as the service does, and take effect when time next runs
 * (also by {@code runFor(Duration.ZERO)}). To pace a call in real time, sleep until {@link #nextEventAt()} and run
 * until then.
 *
 * <p>Thread-safe: any thread may call any method, and one at a time advances time. The function is invoked on the
 * thread that advances time, with no lock held that the other methods need.
 */
public interface CallEngine {

    /**
     * The current instant of virtual time.
     *
     * @return now
     */
    Instant now();

    /**
     * When the next thing happens by itself.
     *
     * @return the instant; null if nothing will happen until somebody acts
     */
    @Nullable
    Instant nextEventAt();

    /**
     * Tells how the party behind a number behaves from now on.
     *
     * @param number the number as calls name it, or the {@code Uri} of an AWS endpoint
     * @param behaviour what it does when called; of a caller only the time to hanging up counts. Default
     *     {@link RemoteParty#DEFAULT}
     */
    void setRemoteParty(String number, RemoteParty behaviour);

    /**
     * Tells how the parties behave whose numbers were not named to {@link #setRemoteParty}.
     *
     * @param behaviour what they do when called; initially {@link RemoteParty#DEFAULT}
     */
    void setDefaultRemoteParty(RemoteParty behaviour);

    /**
     * Puts a bot behind a Lex bot alias, for {@code StartBotConversation}.
     *
     * @param botAliasArn ARN of the alias; another one than those that were set fails with {@code ResourceNotFound}
     * @param bot what the bot says
     */
    void setBot(String botAliasArn, Bot bot);

    /**
     * Lets the next action of a type fail, in whatever call it runs; for failures that have their cause in the service,
     * such as {@code SystemException}, {@code ActionExecutionThrottled} or {@code AccessDenied}. Several calls add up.
     *
     * @param actionType the action's {@code Type}
     * @param errorType the service's name of the error
     * @param errorMessage its text
     * @throws IllegalArgumentException if the service has no such action
     */
    void failNext(String actionType, String errorType, String errorMessage);

    /**
     * A meeting ends: every call that had joined it gets {@code HANGUP} for its LEG-B.
     *
     * @param meetingId the {@code MeetingId} of {@code JoinChimeMeeting}
     */
    void endMeeting(String meetingId);

    /**
     * The audio files that calls hear.
     *
     * @return what its builder was given
     */
    AudioLibrary audioLibrary();

    /**
     * The seed of all ids.
     *
     * @return what its builder was given; 1 by default
     */
    long seed();

    /**
     * Somebody dials a phone number of the account.
     *
     * @param from the caller's number, E.164, or a name such as {@code anonymous} if the network shows no number
     * @param to the dialled number, E.164
     * @return the call, with its first event handled if the function took no time
     * @throws IllegalArgumentException if {@code from} or {@code to} is written otherwise, such as without a plus sign
     * @throws NoRouteException if no enabled SIP rule has the number as trigger
     */
    default SimulatedCall dial(String from, String to) {
        return dial(from, to, Map.of());
    }

    /**
     * Somebody dials a phone number of the account, with SIP headers.
     *
     * @param from the caller's number, E.164, or a name such as {@code anonymous} if the network shows no number
     * @param to the dialled number, E.164
     * @param sipHeaders headers that events show as {@code SipHeaders} of the participant; empty for none
     * @return the call, with its first event handled if the function took no time
     * @throws IllegalArgumentException if {@code from} or {@code to} is written otherwise, such as without a plus sign
     * @throws NoRouteException if no enabled SIP rule has the number as trigger
     */
    SimulatedCall dial(String from, String to, Map<String, String> sipHeaders);

    /**
     * Somebody calls a SIP URI whose host name is the trigger of a SIP rule.
     *
     * @param from the user part of the caller's SIP URI: a number, a name or an extension
     * @param sipUri such as {@code sip:frontdesk@abcdefg1hijklm2nopq3rs.voiceconnector.chime.aws}; {@code sip:} or
     *     {@code sips:} may be missing, and parameters after a semicolon are ignored
     * @return the call, with its first event handled if the function took no time; its {@code To} is the user part
     * @throws IllegalArgumentException if {@code from} is no user part, or {@code sipUri} has no user part or no host name
     * @throws NoRouteException if no enabled SIP rule has the host name as trigger
     */
    default SimulatedCall dialUri(String from, String sipUri) {
        return dialUri(from, sipUri, Map.of());
    }

    /**
     * Somebody calls a SIP URI, with SIP headers.
     *
     * @param from the user part of the caller's SIP URI: a number, a name or an extension
     * @param sipUri as in {@link #dialUri(String, String)}
     * @param sipHeaders headers that events show as {@code SipHeaders} of the participant; empty for none
     * @return the call, with its first event handled if the function took no time; its {@code To} is the user part
     * @throws IllegalArgumentException if {@code from} is no user part, or {@code sipUri} has no user part or no host name
     * @throws NoRouteException if no enabled SIP rule has the host name as trigger
     */
    SimulatedCall dialUri(String from, String sipUri, Map<String, String> sipHeaders);

    /**
     * The application that calls to a phone number reach.
     *
     * @param number the number, E.164
     * @return the one that is tried first; null if no enabled SIP rule has the number as trigger
     */
    @Nullable
    ApplicationEndpoint applicationOf(String number);

    /**
     * Does what {@code CreateSipMediaApplicationCall} does: accepts a call to be made.
     *
     * <p>Page: {@code CreateSipMediaApplicationCall} of the Amazon Chime SDK API reference. The limits of the request's
     * form, such as 20 arguments, are the control plane's to check.
     *
     * @param request who calls whom with which application
     * @return the transaction id
     * @throws IllegalArgumentException if {@code from} is not in the account's inventory
     */
    String createCall(OutboundCallRequest request);

    /**
     * Does what {@code UpdateSipMediaApplicationCall} does: accepts an update of a call in progress.
     *
     * <p>Page: {@code UpdateSipMediaApplicationCall} of the Amazon Chime SDK API reference.
     *
     * @param sipMediaApplicationId the application that handles the call
     * @param transactionId id of the call
     * @param arguments what the function gets in {@code CALL_UPDATE_REQUESTED}
     * @return false if that application handles no such call, or the call is over
     */
    boolean updateCall(String sipMediaApplicationId, String transactionId, Map<String, String> arguments);

    /**
     * Finds a call.
     *
     * @param transactionId id of the call
     * @return the call, also if it is over; null if there never was one with this id
     */
    @Nullable
    SimulatedCall call(String transactionId);

    /**
     * All calls, those that are over included.
     *
     * @return the calls in the order they began
     */
    List<SimulatedCall> calls();

    /**
     * Lets time pass.
     *
     * @param duration how long, zero or more; zero lets happen what is due now
     * @throws IllegalArgumentException if negative
     * @throws IllegalStateException if called from inside a function that the engine invoked
     */
    void runFor(Duration duration);

    /**
     * Lets time pass until something is true.
     *
     * @param condition checked before each thing that happens
     * @param atMost how long to let pass at most, zero or more
     * @return whether the condition came true; if not, time stands at the last thing that happened
     * @throws IllegalArgumentException if negative
     * @throws IllegalStateException if called from inside a function that the engine invoked
     */
    boolean runUntil(BooleanSupplier condition, Duration atMost);
}
