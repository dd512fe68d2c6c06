package io.github.hookswitch.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hookswitch.local.chime.ChimeEmulator;
import io.github.hookswitch.local.chime.ChimeFault;
import io.github.hookswitch.local.chime.Options;
import io.github.hookswitch.local.chime.ReceivedRequest;
import io.github.hookswitch.local.chime.SipMediaApplication;
import io.github.hookswitch.local.chime.Snapshot;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;

/** The provider between an emulated account and a response URL, in a time of its own. */
final class Deployment implements AutoCloseable {
    static final Duration ORDER_DURATION = Duration.ofSeconds(3);
    private static final int FORBIDDEN = 403;
    private static final ObjectMapper JSON = new ObjectMapper();

    final TestTime time = new TestTime();
    final ResponseServer responses = new ResponseServer();
    final ChimeEmulator chime;
    /** What somebody else does to the account, with the AWS SDK. */
    final ChimeSdkVoiceClient client;

    TestContext context = new TestContext(Duration.ofMinutes(15));
    private final ProviderHandler handler;

    Deployment() {
        this(Options.defaults());
    }

    Deployment(Options options) {
        Duration orderDuration =
                options.orderDuration().equals(Options.defaults().orderDuration())
                        ? ORDER_DURATION
                        : options.orderDuration();
        chime = ChimeEmulator.start(options.withTime(time).withOrderDuration(orderDuration));
        client = ChimeSdkVoiceClient.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .endpointOverride(chime.endpoint())
                .build();
        handler = new ProviderHandler(EmulatedService.of(chime), time, time);
    }

    JsonNode create(String type, String logicalId, Map<String, ?> properties) {
        return send(event("Create", type, logicalId, null, properties));
    }

    JsonNode update(String type, String logicalId, String physicalId, Map<String, ?> properties, Map<String, ?> old) {
        Map<String, Object> event = event("Update", type, logicalId, physicalId, properties);
        event.put("OldResourceProperties", old);
        return send(event);
    }

    JsonNode delete(String type, String logicalId, String physicalId, Map<String, ?> properties) {
        return send(event("Delete", type, logicalId, physicalId, properties));
    }

    Map<String, Object> event(
            String requestType, String type, String logicalId, @Nullable String physicalId, Map<String, ?> properties) {
        Map<String, Object> event = CreationEvent.of(
                responses.url(time.instant()), UUID.randomUUID().toString(), type, logicalId, properties);
        event.put("RequestType", requestType);
        if (physicalId != null) {
            event.put("PhysicalResourceId", physicalId);
        }
        return event;
    }

    /** Sends an event and returns the one answer to it. */
    JsonNode send(Map<String, ?> event) {
        int before = responses.accepted().size();
        try {
            handle(JSON.writeValueAsString(event));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<JsonNode> answers = responses.accepted();
        if (answers.size() != before + 1) {
            throw new AssertionError((answers.size() - before) + " answers instead of one");
        }
        return answers.get(before);
    }

    /** Sends an event whose answer never arrives. */
    void sendUnheard(Map<String, ?> event) {
        responses.refuse(FORBIDDEN);
        try {
            handle(JSON.writeValueAsString(event));
        } catch (IOException e) {
            return;
        }
        throw new AssertionError("The answer arrived");
    }

    /** Sends an event that is answered, and the process dies before it has removed the ending of the name. */
    void sendAndDieAfterTheAnswer(Map<String, ?> event, String renaming) {
        chime.fault(renaming, new ChimeFault.Throttled());
        dieInTheFirstPauseAfter(responses.accepted().size() + 1);
        try {
            handle(JSON.writeValueAsString(event));
        } catch (Died e) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("It did not die");
    }

    private void dieInTheFirstPauseAfter(int answers) {
        time.duringNextPause(() -> {
            if (responses.accepted().size() >= answers) {
                throw new Died();
            }
            dieInTheFirstPauseAfter(answers);
        });
    }

    /** No exception, as nothing in a process that dies can handle it. */
    private static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }

    void handle(String event) throws IOException {
        handler.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                OutputStream.nullOutputStream(),
                context);
    }

    Snapshot snapshot() {
        return chime.voice().snapshot();
    }

    long requests(String operation) {
        return chime.requests().stream()
                .map(ReceivedRequest::operation)
                .filter(operation::equals)
                .count();
    }

    SipMediaApplication application(String name) {
        return application(name, "us-east-1");
    }

    SipMediaApplication application(String name, String region) {
        return chime.voice()
                .createSipMediaApplication(name, region, "arn:aws:lambda:" + region + ":111122223333:function:" + name);
    }

    @Override
    public void close() {
        client.close();
        chime.close();
        responses.close();
    }
}
