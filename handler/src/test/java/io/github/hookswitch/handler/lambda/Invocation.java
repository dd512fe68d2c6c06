package io.github.hookswitch.handler.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.handler.Fixtures;
import io.github.hookswitch.handler.hangup.HangupPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** Invokes handlers as Lambda does: bytes in, bytes out. */
final class Invocation {

    static final Instant NOW = Instant.ofEpochMilli(1703749493259L);

    private Invocation() {}

    static LambdaCallHandler.Options loggingTo(OutputStream log) {
        return LambdaCallHandler.Options.DEFAULT.withLogOutput(log).withClock(() -> NOW);
    }

    static BundledCallHandler bundled(Map<String, String> environment) {
        return new BundledCallHandler(environment, loggingTo(OutputStream.nullOutputStream()));
    }

    static BundledCallHandler keepingTheCaller(String goodbye) {
        return bundled(
                Map.of("HOOKSWITCH_GOODBYE", goodbye, "HOOKSWITCH_HANGUP_POLICY", HangupPolicy.KEEP_CALLER.name()));
    }

    @SuppressWarnings("NullAway") // the context is not used
    static void invoke(RequestStreamHandler handler, InputStream input, OutputStream output) throws IOException {
        handler.handleRequest(input, output, null);
    }

    static JsonNode invoke(RequestStreamHandler handler, byte[] event) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            invoke(handler, new ByteArrayInputStream(event), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Fixtures.tree(output.toByteArray());
    }

    static JsonNode json(String text) {
        return Fixtures.tree(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
