package io.github.hookswitch.local.internal.gateway;

import io.github.hookswitch.local.internal.http.LoopbackRequest;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import io.github.hookswitch.local.internal.http.LoopbackServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
    private static final int FORBIDDEN = 403;
    private static final int INTERNAL_ERROR = 500;

    private final AccessKeys keys;
    private final PassOn passOn;
    private final RequestListener listener;
    private final List<Site> sites = new CopyOnWriteArrayList<>();
    private final List<Runnable> afterEach = new CopyOnWriteArrayList<>();
    private final List<AwsService> services = new CopyOnWriteArrayList<>();
    private final LoopbackServer server;

    private Gateway(GatewaySettings settings, Path bodies, AccessKeys keys) throws IOException {
        this.keys = keys;
        this.passOn = settings.passOn();
        this.listener = settings.listener();
        this.server = LoopbackServer.forFiles(settings.port(), bodies, settings.warnings(), this::answer);
    }

    /**
     * Opens the port. Services are added afterwards.
     *
     * @param settings what the user may choose
     * @param bodies a folder for long request bodies
     * @param keys tells who signed a request
     * @return the open gateway
     * @throws UncheckedIOException if the port cannot be opened
     */
    public static Gateway open(GatewaySettings settings, Path bodies, AccessKeys keys) {
        try {
            return new Gateway(settings, bodies, keys);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The local AWS cannot listen on port " + settings.port()
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
     * Does something after each request to a service.
     *
     * @param work returns at once
     */
    public void afterEach(Runnable work) {
        afterEach.add(work);
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
        Optional<AwsService> service = passOn.takes(call.service())
                ? Optional.empty()
                : services.stream()
                        .filter(each -> each.signingNames().contains(call.service()))
                        .findFirst();
        Protocol protocol = service.map(AwsService::protocol).orElseGet(() -> RequestReader.protocol(request, call));
        LoopbackResponse answer = ofService(call, service, protocol);
        listener.answered(
                call.service(),
                service.map(each -> named(each, call)).orElse(call.operation()),
                call.caller(),
                answer == null ? 0 : answer.status());
        afterEach.forEach(Runnable::run);
        return answer;
    }

    private static String named(AwsService service, AwsCall call) {
        try {
            return service.operation(call);
        } catch (AwsException unreadable) {
            return call.http().method();
        }
    }

    private @Nullable LoopbackResponse ofService(AwsCall call, Optional<AwsService> service, Protocol protocol)
            throws InterruptedException {
        try {
            if (service.isEmpty()) {
                throw AwsException.notServed(call.service(), call.operation());
            }
            requireUsable(call, service.get());
            return service.get().answer(call);
        } catch (AwsException refused) {
            return refused.isNotServed() ? passedOn(call, refused, protocol) : protocol.error(refused, requestId());
        } catch (RuntimeException failure) {
            return protocol.error(
                    new AwsException(
                            INTERNAL_ERROR,
                            "InternalFailure",
                            call.service() + " " + call.operation() + " failed here: " + failure),
                    requestId());
        }
    }

    private static void requireUsable(AwsCall call, AwsService service) {
        Regions.require(call.caller().region());
        if (!service.forAnyone() && !call.isSigned()) {
            throw new AwsException(
                    FORBIDDEN,
                    service.protocol() == Protocol.QUERY
                            ? "MissingAuthenticationToken"
                            : "MissingAuthenticationTokenException",
                    "Missing Authentication Token. The request is not signed: give the program any access key, such as that"
                            + " of 'hookswitch env'");
        }
    }

    private LoopbackResponse passedOn(AwsCall call, AwsException refused, Protocol protocol)
            throws InterruptedException {
        try {
            return passOn.answer(call).orElseGet(() -> protocol.error(refused, requestId()));
        } catch (AwsException unreachable) {
            return protocol.error(unreachable, requestId());
        }
    }

    private static String requestId() {
        return UUID.randomUUID().toString();
    }
}
