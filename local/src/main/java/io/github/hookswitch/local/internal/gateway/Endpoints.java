package io.github.hookswitch.local.internal.gateway;

import io.github.hookswitch.local.internal.http.LoopbackRequest;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Passes requests on as they came, signature included, but for the {@code Host}: those for certain services to one end point
 * each, all others that are not served here to another emulator.
 */
public final class Endpoints implements PassOn {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    // What belongs to the connection, and what the client writes itself.
    private static final Set<String> OF_CONNECTION = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private final Map<String, URI> services;
    private final @Nullable URI upstream;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /**
     * Where requests go.
     *
     * @param services the end points of services by signing name
     * @param upstream where all others go that are not served here; null for nowhere
     */
    public Endpoints(Map<String, URI> services, @Nullable URI upstream) {
        this.services = Map.copyOf(services);
        this.upstream = upstream;
    }

    @Override
    public boolean takes(String service) {
        return services.containsKey(service);
    }

    @Override
    public Optional<LoopbackResponse> answer(AwsCall call) throws InterruptedException {
        URI target = services.getOrDefault(call.service(), upstream);
        return target == null ? Optional.empty() : Optional.of(answer(call, target));
    }

    private LoopbackResponse answer(AwsCall call, URI target) throws InterruptedException {
        try {
            HttpResponse<InputStream> response =
                    client.send(request(call.http(), target), HttpResponse.BodyHandlers.ofInputStream());
            Map<String, String> headers = new HashMap<>();
            response.headers().map().forEach((name, values) -> {
                if (!OF_CONNECTION.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith(":")) {
                    headers.put(name.equals("content-type") ? "Content-Type" : name, String.join(", ", values));
                }
            });
            OptionalLong length = response.headers().firstValueAsLong("content-length");
            return LoopbackResponse.stream(response.statusCode(), headers, response.body(), length.orElse(-1));
        } catch (IOException down) {
            throw AwsException.badRequest("EndpointUnreachable", unreachable(call, target, down));
        }
    }

    private String unreachable(AwsCall call, URI target, IOException failure) {
        String option = takes(call.service()) ? "--endpoint " + call.service() + "=" : "--upstream ";
        String reason = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return call.service() + " " + call.operation() + " was passed on to " + target + ", which gave no answer ("
                + reason + "): start what is to listen there, or start without " + option + target;
    }

    private static HttpRequest request(LoopbackRequest request, URI target) {
        HttpRequest.Builder sent = HttpRequest.newBuilder(uri(request, target)).method(request.method(), body(request));
        request.headers().forEach((name, value) -> {
            if (!OF_CONNECTION.contains(name)) {
                sent.header(name, value);
            }
        });
        return sent.build();
    }

    private static HttpRequest.BodyPublisher body(LoopbackRequest request) {
        long length = request.length();
        return length == 0
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofInputStream(request::content), length);
    }

    private static URI uri(LoopbackRequest request, URI target) {
        String query = request.query() == null ? "" : "?" + request.query();
        String base = target.toString().replaceFirst("/$", "");
        return URI.create(base + legal(request.path() + query));
    }

    /** Some clients send characters as they are that a URI has only in their encoded form. */
    private static String legal(String pathAndQuery) {
        StringBuilder legal = new StringBuilder();
        for (byte each : pathAndQuery.getBytes(StandardCharsets.UTF_8)) {
            boolean safe = each > ' ' && "\"<>\\^`{|}[]#".indexOf(each) < 0 && each != 0x7F;
            legal.append(safe ? String.valueOf((char) each) : String.format(Locale.ROOT, "%%%02X", each));
        }
        return legal.toString();
    }
}
