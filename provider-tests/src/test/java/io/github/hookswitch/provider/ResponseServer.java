package io.github.hookswitch.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hookswitch.local.internal.http.LoopbackRequest;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import io.github.hookswitch.local.internal.http.LoopbackServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where CloudFormation would take answers: keeps each accepted one, and refuses as many as it is told. */
final class ResponseServer implements AutoCloseable {
    static final int CUT = 0;
    private static final int BODY_LIMIT = 1 << 20;
    private static final DateTimeFormatter BASIC_FORMAT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LoopbackServer server;
    private final Deque<Integer> refusals = new ArrayDeque<>();
    private final List<JsonNode> accepted = new ArrayList<>();
    private final List<@Nullable String> contentTypes = new ArrayList<>();
    private int attempts;
    private int largest;

    ResponseServer() {
        try {
            server = new LoopbackServer(BODY_LIMIT, this::handle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A URL as CloudFormation signs one at a moment. */
    String url(Instant signed) {
        return "http://" + server.address() + "/answer?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date="
                + BASIC_FORMAT.format(signed) + "&X-Amz-Expires=7200&X-Amz-Signature=s3cr3t";
    }

    synchronized void refuse(int... statuses) {
        for (int status : statuses) {
            refusals.add(status);
        }
    }

    /** Takes back the refusals that no answer has met. */
    synchronized void forgive() {
        refusals.clear();
    }

    synchronized List<JsonNode> accepted() {
        return List.copyOf(accepted);
    }

    synchronized List<@Nullable String> contentTypes() {
        return new ArrayList<>(contentTypes);
    }

    synchronized int attempts() {
        return attempts;
    }

    synchronized int largest() {
        return largest;
    }

    private synchronized @Nullable LoopbackResponse handle(LoopbackRequest request) {
        byte[] body = request.body();
        attempts++;
        largest = Math.max(largest, body.length);
        contentTypes.add(request.header("Content-Type"));
        Integer refusal = refusals.poll();
        if (refusal != null && refusal == CUT) {
            return null;
        }
        if (refusal == null) {
            accepted.add(json(body));
        }
        return LoopbackResponse.of(refusal == null ? 200 : refusal, "");
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
