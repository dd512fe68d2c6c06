package io.github.hookswitch.local.webphone;

import io.github.hookswitch.local.internal.http.LoopbackServer;
import io.github.hookswitch.local.internal.webphone.OfferedNumber;
import io.github.hookswitch.local.internal.webphone.PhoneSite;
import io.github.hookswitch.simulator.call.CallEngine;
import io.github.hookswitch.simulator.call.RealTimePacer;
import io.github.hookswitch.simulator.call.RemoteParty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * A telephone on a web page, served on loopback only: the place to start.
 *
 * <pre>{@code
 * List<DeployedNumber> numbers = List.of(new DeployedNumber(stack.output("PhoneNumber"), "Hello"));
 * try (WebPhone phone = WebPhone.start(aws.engine(), numbers, WebPhoneOptions.defaults())) {
 *     System.out.println("Open " + phone.uri());
 *     ...
 * }
 * }</pre>
 *
 * <p>While it runs, the engine's time passes as on the wall. The page shows every call of the engine, whoever began it.
 */
public final class WebPhone implements AutoCloseable {
    private static final int LONGEST_COMMAND = 20_000;

    private final RealTimePacer pacer;
    private final LoopbackServer server;

    private WebPhone(RealTimePacer pacer, LoopbackServer server) {
        this.pacer = pacer;
        this.server = server;
    }

    /**
     * Starts to serve the page.
     *
     * @param phone the engine; nobody else should let its time pass until the web phone is closed
     * @param numbers the numbers that the page offers to dial; others can be typed
     * @param options the port and who calls
     * @return the running phone
     * @throws UncheckedIOException if the port cannot be opened
     */
    public static WebPhone start(CallEngine phone, List<DeployedNumber> numbers, WebPhoneOptions options) {
        return start(phone, numbers, options, System::nanoTime);
    }

    static WebPhone start(
            CallEngine phone, List<DeployedNumber> numbers, WebPhoneOptions options, LongSupplier nanoTime) {
        if (options.calleesByHand()) {
            phone.setDefaultRemoteParty(RemoteParty.manual());
        }
        RealTimePacer pacer = RealTimePacer.start(phone, nanoTime);
        List<OfferedNumber> offered = numbers.stream()
                .map(number -> new OfferedNumber(number.number(), number.name()))
                .toList();
        PhoneSite site = PhoneSite.of(phone, pacer, () -> offered, options.caller());
        try {
            return new WebPhone(
                    pacer,
                    LoopbackServer.forBrowsers(
                            options.port(), LONGEST_COMMAND, request -> site.answer(request, request.path())));
        } catch (IOException e) {
            pacer.close();
            throw new UncheckedIOException(
                    "The web phone cannot listen on port " + options.port()
                            + "; stop the program that does, or use port 0 for any that is free",
                    e);
        }
    }

    /**
     * Where the page is.
     *
     * @return address to open in a browser on this machine
     */
    public URI uri() {
        return URI.create("http://" + server.address() + "/");
    }

    /** Stops to serve, and lets time stand still. Calls stay as they are. */
    @Override
    public void close() {
        try {
            server.close();
        } finally {
            pacer.close();
        }
    }
}
