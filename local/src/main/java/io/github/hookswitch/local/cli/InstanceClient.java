package io.github.hookswitch.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Talks to a running instance. */
final class InstanceClient {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration PROBE = Duration.ofSeconds(2);
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(PROBE)
            .build();
    private final URI commands;

    private InstanceClient(URI endpoint) {
        this.commands = endpoint.resolve("/_hookswitch/command/");
    }

    /**
     * Looks for an instance: at the port of the option, where it has to be, else where the variables say, else at the default
     * port.
     */
    static Optional<InstanceClient> find(int port, Map<String, String> environment) {
        if (port != 0) {
            return Optional.of(at(port).orElseThrow(() -> new CommandFailedException(
                    "no instance answers at port " + port + "; start one with: hookswitch start --port " + port)));
        }
        return endpoints(environment).stream()
                .map(InstanceClient::new)
                .filter(InstanceClient::isThere)
                .findFirst();
    }

    /** The instance at a port, if there is one. */
    static Optional<InstanceClient> at(int port) {
        return Optional.of(new InstanceClient(EnvironmentLines.endpoint(InstancePort.of(port, Map.of()))))
                .filter(InstanceClient::isThere);
    }

    private static Set<URI> endpoints(Map<String, String> environment) {
        Set<URI> endpoints = new LinkedHashSet<>();
        if (environment.getOrDefault(InstancePort.VARIABLE, "").isEmpty()) {
            String url = environment.getOrDefault("AWS_ENDPOINT_URL", "");
            if (url.matches("http://(127\\.0\\.0\\.1|localhost):\\d{1,5}/?")) {
                endpoints.add(URI.create(url));
            }
        }
        endpoints.add(EnvironmentLines.endpoint(InstancePort.of(0, environment)));
        return endpoints;
    }

    private boolean isThere() {
        try {
            return post("instance", MAPPER.createObjectNode())
                    .path("hookswitch")
                    .isTextual();
        } catch (CommandFailedException somethingElse) {
            return false;
        }
    }

    /**
     * Sends a command.
     *
     * @throws CommandFailedException if the instance refuses it, or does not answer
     */
    JsonNode post(String command, JsonNode body) {
        HttpRequest request = HttpRequest.newBuilder(commands.resolve(command))
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode answer = MAPPER.readTree(response.body());
            if (response.statusCode() != OK) {
                throw new CommandFailedException(answer.path("message").asText("the instance refuses it"));
            }
            return answer;
        } catch (IOException gone) {
            throw new CommandFailedException(
                    "the instance at " + commands.getAuthority() + " does not answer any more");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("interrupted");
        }
    }
}
