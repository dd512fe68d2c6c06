package io.github.hookswitch.local.internal.gateway;

import io.github.hookswitch.local.internal.http.LoopbackRequest;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import io.github.hookswitch.local.internal.http.LoopbackServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The one port of a local AWS. A request goes to the site that has its path, else to the service that it was signed for;
 * one for a service that nobody serves is passed on, or refused by name.
 */
public final class Gateway implements AutoCloseable {
    private static final int BODY_LIMIT = 64 << 20;
    private static final int FORBIDDEN = 403;
    private static final int NOT_IMPLEMENTED = 501;
    private static final int INTERNAL_ERROR = 500;

    private final AccessKeys keys;
    private final PassOn passOn;
    private final List<Site> sites = new CopyOnWriteArrayList<>();
    private final List<AwsService> services = new CopyOnWriteArrayList<>();
    private final LoopbackServer server;

    private Gateway(int port, AccessKeys keys, PassOn passOn) throws IOException {
        this.keys = keys;
        this.passOn = passOn;
        this.server = LoopbackServer.forBrowsers(port, BODY_LIMIT, this::answer);
    }

    /**
     * Opens the port. Services are added afterwards.
     *
     * @param port 1 to 65535; 0 for any that is free
     * @param keys tells who signed a request
     * @param passOn where requests go that no service here answers
     * @return the open gateway
     * @throws UncheckedIOException if the port cannot be opened
     */
    public static Gateway open(int port, AccessKeys keys, PassOn passOn) {
        try {
            return new Gateway(port, keys, passOn);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The local AWS cannot listen on port " + port
                            + "; stop the program that does, or use port 0 for any that is free",
                    e);
        }
    }

    /**
     * Adds a service.
     *
     * @param service the service
     */
    public void add(AwsService service) {
        services.add(service);
    }

    /**
     * Adds a site.
     *
     * @param site the site
     */
    public void add(Site site) {
        sites.add(site);
    }

    /**
     * Where the gateway listens.
     *
     * @return an {@code http} URI on loopback, without a path
     */
    public URI endpoint() {
        return URI.create("http://" + server.address());
    }

    /** Closes the port and all connections. */
    @Override
    public void close() {
        server.close();
    }

    private @Nullable LoopbackResponse answer(LoopbackRequest request) throws InterruptedException {
        Optional<Site> site =
                sites.stream().filter(each -> each.serves(request.path())).findFirst();
        if (fromWebPage(request) && !site.map(Site::forBrowsers).orElse(false)) {
            return new LoopbackResponse(
                    FORBIDDEN,
                    Map.of("Content-Type", "text/plain; charset=utf-8"),
                    "Requests from a web page are not answered.".getBytes(StandardCharsets.UTF_8));
        }
        return site.isPresent() ? site.get().answer(request) : ofService(request);
    }

    private static boolean fromWebPage(LoopbackRequest request) {
        return request.header("Origin") != null || request.header("Sec-Fetch-Site") != null;
    }

    private @Nullable LoopbackResponse ofService(LoopbackRequest request) throws InterruptedException {
        AwsCall call = RequestReader.read(request, keys);
        Optional<AwsService> service = services.stream()
                .filter(each -> each.signingNames().contains(call.service()))
                .findFirst();
        Protocol protocol = service.map(AwsService::protocol).orElseGet(() -> RequestReader.protocol(request, call));
        try {
            if (service.isPresent()) {
                return service.get().answer(call);
            }
            Optional<LoopbackResponse> passed = passOn.answer(call);
            return passed.isPresent() ? passed.get() : protocol.error(notServed(call), requestId());
        } catch (AwsException refused) {
            return protocol.error(refused, requestId());
        } catch (RuntimeException failure) {
            return protocol.error(
                    new AwsException(
                            INTERNAL_ERROR,
                            "InternalFailure",
                            call.service() + " " + call.operation() + " failed here: " + failure),
                    requestId());
        }
    }

    private static AwsException notServed(AwsCall call) {
        return new AwsException(
                NOT_IMPLEMENTED,
                "NotImplemented",
                call.service() + " " + call.operation() + " is not served here: start with --endpoint " + call.service()
                        + "=URL or --upstream URL");
    }

    private static String requestId() {
        return UUID.randomUUID().toString();
    }
}
