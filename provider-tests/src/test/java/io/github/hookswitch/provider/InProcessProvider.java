package io.github.hookswitch.provider;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.chime.ChimeEmulator;
import io.github.hookswitch.local.chime.Options;
import io.github.hookswitch.provider.internal.cfn.CustomResource;
import io.github.hookswitch.provider.internal.wait.Retrier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberProductType;

/** The provider in this JVM, in a time of its own, between an emulated account and a response URL. */
public final class InProcessProvider implements AutoCloseable {
    private static final Duration ORDER_DURATION = Duration.ofMillis(200);
    private static final Duration FUNCTION_TIMEOUT = Duration.ofMinutes(15);
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);
    private static final int FORBIDDEN = 403;

    private final TestTime time = new TestTime();
    private final ResponseServer responses = new ResponseServer();
    private final ChimeEmulator chime;
    private final RequestStreamHandler handler;
    private boolean killed;

    /** Changes the resource types of the provider, perhaps so that they do harm. */
    public interface Variant {
        Map<String, CustomResource> of(Map<String, CustomResource> resources, ChimeEmulator chime);
    }

    public InProcessProvider(Variant variant) {
        chime = ChimeEmulator.start(Options.defaults()
                .withTime(time)
                .withOrderDuration(ORDER_DURATION)
                .withPhoneNumberQuota(100));
        Retrier retrier = new Retrier(time);
        handler = new ProviderHandler(
                variant.of(ProviderHandler.resources(EmulatedService.of(chime), retrier, time), chime), retrier, time);
    }

    public ChimeEmulator chime() {
        return chime;
    }

    /** Puts a number into the account that no stack knows. */
    public void buy(String e164) {
        EmulatedService.of(chime)
                .createPhoneNumberOrder(order -> order.e164PhoneNumbers(e164)
                        .productType(PhoneNumberProductType.SIP_MEDIA_APPLICATION_DIAL_IN)
                        .name("bought by hand")
                        .overrideConfiguration(limit -> limit.apiCallTimeout(CALL_TIMEOUT)));
        time.advance(ORDER_DURATION.multipliedBy(2));
    }

    public void advance(Duration duration) {
        time.advance(duration);
    }

    /** Adds where the request is to be answered. */
    public void sign(ObjectNode event) {
        event.put("ResponseURL", responses.url(time.instant()));
    }

    /** Runs the function once; the answer, if it got one through. */
    public Optional<JsonNode> run(JsonNode event) {
        int before = responses.accepted().size();
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(event.toString().getBytes(StandardCharsets.UTF_8)),
                    OutputStream.nullOutputStream(),
                    new TestContext(FUNCTION_TIMEOUT));
        } catch (IOException | Killed e) {
            // Then Lambda knows that it failed; what it does about it is for the caller to say.
        }
        List<JsonNode> answers = responses.accepted();
        return answers.size() > before ? Optional.of(answers.get(before)) : Optional.empty();
    }

    /** Runs the function once, and no answer of it arrives. */
    public void runUnheard(JsonNode event) {
        responses.refuse(FORBIDDEN);
        run(event);
        responses.forgive();
    }

    /** Runs the function once, and its process dies while it waits for the first time. */
    public Optional<JsonNode> runAndKill(JsonNode event) {
        killed = true;
        time.duringNextPause(() -> {
            if (killed) {
                throw new Killed();
            }
        });
        try {
            return run(event);
        } finally {
            killed = false;
        }
    }

    @Override
    public void close() {
        chime.close();
        responses.close();
    }

    /** No exception, as nothing in a process that is killed can handle it. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
