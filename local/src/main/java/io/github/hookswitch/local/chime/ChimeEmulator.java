package io.github.hookswitch.local.chime;

import io.github.hookswitch.local.internal.http.LoopbackServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

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
 * numbers and SIP rules of phone numbers in us-east-1 and us-west-2. Numbers on offer are all set aside for fiction. Nothing survives {@link #close()}.
 */
public final class ChimeEmulator implements AutoCloseable {
    private static final int BODY_LIMIT = 1 << 20;

    private final ChimeVoice voice;
    private final Faults faults = new Faults();
    private final RequestLog log = new RequestLog();
    private final ControlPlane controlPlane;
    private final LoopbackServer server;

    private ChimeEmulator(ChimeVoice voice, CallControl calls) throws IOException {
        this.voice = voice;
        this.controlPlane = new ControlPlane(voice, calls, faults, log);
        this.server = new LoopbackServer(BODY_LIMIT, controlPlane);
    }

    /**
     * Starts an emulator of an empty account that cannot make calls: CreateSipMediaApplicationCall is refused.
     *
     * @param options how the account behaves
     * @return the running emulator
     * @throws UncheckedIOException if no port can be had
     */
    public static ChimeEmulator start(Options options) {
        return start(new ChimeVoice(options), new NoCalls());
    }

    /**
     * Starts an emulator over a given account.
     *
     * @param voice the account
     * @param calls what makes the calls
     * @return the running emulator
     * @throws UncheckedIOException if no port can be had
     */
    public static ChimeEmulator start(ChimeVoice voice, CallControl calls) {
        try {
            return new ChimeEmulator(voice, calls);
        } catch (IOException e) {
            throw new UncheckedIOException("No loopback port for the Chime SDK Voice emulator", e);
        }
    }

    /**
     * Where the control plane listens.
     *
     * @return an {@code http} URI on loopback
     */
    public URI endpoint() {
        return URI.create("http://" + server.address());
    }

    /**
     * The account behind the control plane.
     *
     * @return the state, to look at or change without HTTP
     */
    public ChimeVoice voice() {
        return voice;
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
        server.close();
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
