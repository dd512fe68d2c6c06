package io.github.hookswitch.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hookswitch.local.chime.ChimeEmulator;
import io.github.hookswitch.local.chime.Options;
import io.github.hookswitch.provider.internal.wait.Pause;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The provider in real time, with requests that begin at the same moment. */
final class ConcurrentProvider implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChimeEmulator chime;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    ConcurrentProvider(Options options) {
        chime = ChimeEmulator.start(options);
    }

    ChimeEmulator chime() {
        return chime;
    }

    /** Creates a resource for each logical id and returns the answers in that order. */
    List<JsonNode> createAll(String type, List<String> logicalIds, Map<String, ?> properties) throws Exception {
        CyclicBarrier start = new CyclicBarrier(logicalIds.size());
        List<Future<JsonNode>> running = new ArrayList<>();
        for (String logicalId : logicalIds) {
            Callable<JsonNode> creation = () -> {
                start.await();
                return create(type, logicalId, properties);
            };
            running.add(threads.submit(creation));
        }
        List<JsonNode> answers = new ArrayList<>();
        for (Future<JsonNode> each : running) {
            answers.add(each.get());
        }
        return answers;
    }

    private JsonNode create(String type, String logicalId, Map<String, ?> properties) throws Exception {
        ProviderHandler handler =
                new ProviderHandler(EmulatedService.of(chime), InstantSource.system(), Pause.ofThread());
        try (ResponseServer responses = new ResponseServer()) {
            Map<String, ?> event =
                    CreationEvent.of(responses.url(Instant.now()), "9c1d-" + logicalId, type, logicalId, properties);
            handler.handleRequest(
                    new ByteArrayInputStream(JSON.writeValueAsBytes(event)),
                    OutputStream.nullOutputStream(),
                    new TestContext(Duration.ofMinutes(1)));
            return responses.accepted().get(0);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        chime.close();
    }
}
