package io.github.hookswitch.local.chime;

import io.github.hookswitch.local.internal.http.LoopbackServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Amazon Chime SDK Voice's control plane on a loopback port: point an AWS SDK client or {@code
 * AWS_ENDPOINT_URL_CHIME_SDK_VOICE} at {@link #endpoint()}.
 *
 * <pre>{@code
 * try (ChimeEmulator chime = ChimeEmulator.start(Options.defaults())) {
 *     ChimeSdkVoiceClient client = ChimeSdkVoiceClient.builder()
 *             .endpointOverride(chime.endpoint())
 *             .region(Region.US_EAST_1)
 *             .credentialsProvider(anyCredentials)
 *             .build();
 * }
 * }</pre>
 *
 * <p>Requests have to be signed with Signature Version 4 for the service {@code chime}; any access key will do. The Region
 * they are signed for is the endpoint that they reach: applications and Voice Connectors are found in their own Region only,
 * numbers and SIP rules of phone numbers in us-east-1 and us-west-2. Numbers on offer are all set aside for fiction. Nothing
 * survives {@link #close()}.
 *
 * <p>An emulator with a port of its own refuses members that the API model does not have, so that a test notices a wrong
 * name; one that is {@link #behind} another server ignores them, as the service does.
 */
public final class ChimeEmulator implements AutoCloseable {
    private static final int BODY_LIMIT = 1 << 20;

    private final ChimeAccounts accounts;
    private final Faults faults = new Faults();
    private final RequestLog log = new RequestLog();
    private final ControlPlane controlPlane;
    private final @Nullable LoopbackServer server;
    private final URI endpoint;

    private ChimeEmulator(ChimeAccounts accounts, CallControl calls) throws IOException {
        this.accounts = accounts;
        this.controlPlane = new ControlPlane(accounts, calls, ChimeAccess.all(), faults, log, true);
        LoopbackServer opened = new LoopbackServer(
                BODY_LIMIT, new EmulatorPort(controlPlane, accounts.options().accountId()));
        this.server = opened;
        this.endpoint = URI.create("http://" + opened.address());
    }

    private ChimeEmulator(URI endpoint, ChimeAccounts accounts, CallControl calls, ChimeAccess access) {
        this.accounts = accounts;
        this.controlPlane = new ControlPlane(accounts, calls, access, faults, log, false);
        this.server = null;
        this.endpoint = endpoint;
    }

    /**
     * Starts an emulator of empty accounts that cannot make calls: CreateSipMediaApplicationCall is refused. Whoever signs
     * acts in the account of {@link Options#accountId()}.
     *
     * @param options how the account behaves
     * @return the running emulator
     * @throws UncheckedIOException if no port can be had
     */
    public static ChimeEmulator start(Options options) {
        return start(new ChimeAccounts(options), new NoCalls());
    }

    /**
     * Starts an emulator over given accounts. Whoever signs acts in the account of {@link Options#accountId()}.
     *
     * @param accounts the accounts
     * @param calls what makes the calls
     * @return the running emulator
     * @throws UncheckedIOException if no port can be had
     */
    public static ChimeEmulator start(ChimeAccounts accounts, CallControl calls) {
        try {
            return new ChimeEmulator(accounts, calls);
        } catch (IOException e) {
            throw new UncheckedIOException("No loopback port for the Chime SDK Voice emulator", e);
        }
    }

    /**
     * An emulator that opens no port: another server hands it the requests that are for it.
     *
     * @param endpoint where that server listens
     * @param accounts the accounts
     * @param calls what makes the calls
     * @param access who may do what
     * @return the emulator
     */
    public static ChimeEmulator behind(URI endpoint, ChimeAccounts accounts, CallControl calls, ChimeAccess access) {
        return new ChimeEmulator(endpoint, accounts, calls, access);
    }

    /**
     * Answers a request that came to another server. Which account it acts in was found out there.
     *
     * @param request the request
     * @return the answer; null to close the connection without one, which is a fault that was asked for
     */
    public @Nullable ChimeResponse answer(ChimeRequest request) {
        return controlPlane.answer(request);
    }

    /**
     * Where the control plane listens.
     *
     * @return an {@code http} URI on loopback
     */
    public URI endpoint() {
        return endpoint;
    }

    /**
     * The account behind the control plane.
     *
     * @return the state, to look at or change without HTTP
     */
    public ChimeVoice voice() {
        return accounts.byDefault();
    }

    /**
     * All accounts.
     *
     * @return the accounts, on one telephone network
     */
    public ChimeAccounts accounts() {
        return accounts;
    }

    /**
     * The requests so far.
     *
     * @return a copy, in the order in which they were answered
     */
    public List<ReceivedRequest> requests() {
        return log.all();
    }

    /**
     * Queues faults for an operation: each of its next requests gets one, then it works again.
     *
     * @param operation the operation's name, for example {@code CreateSipRule}
     * @param first the first fault
     * @param more the following ones
     * @throws IllegalArgumentException if there is no such operation
     */
    public void fault(String operation, ChimeFault first, ChimeFault... more) {
        if (!controlPlane.hasOperation(operation)) {
            throw new IllegalArgumentException(
                    "operation '" + operation + "' is not one of this emulator; write it as in CreateSipRule");
        }
        faults.add(operation, List.of(first));
        faults.add(operation, List.of(more));
    }

    /**
     * How long every answer takes from now on, in real time and beside any fault.
     *
     * @param latency the delay before a request is handled; zero at first
     */
    public void latency(Duration latency) {
        controlPlane.latency(latency);
    }

    /**
     * Takes back the faults that no request has met yet.
     *
     * @return how many there were
     */
    public int clearFaults() {
        return faults.clear();
    }

    /** Stops listening and cuts the connections that are open. */
    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }

    private static final class NoCalls implements CallControl {
        @Override
        public String createCall(
                SipMediaApplication application,
                String fromPhoneNumber,
                String toPhoneNumber,
                Map<String, String> arguments,
                Map<String, String> sipHeaders) {
            throw ChimeServiceException.badRequest("This emulator was started without anything that makes calls");
        }

        @Override
        public boolean updateCall(
                SipMediaApplication application, String transactionId, Map<String, String> arguments) {
            return false;
        }
    }
}
