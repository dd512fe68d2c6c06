package io.github.hookswitch.local.internal.s3;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hookswitch.local.internal.gateway.AwsException;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Gets, puts and deletes what is set for a bucket. */
final class BucketSettings {
    private final S3Store store;

    BucketSettings(S3Store store) {
        this.store = store;
    }

    Map<String, S3Service.Operation> all() {
        Map<String, S3Service.Operation> all = new HashMap<>();
        for (BucketSetting setting : BucketSetting.values()) {
            all.put("Get" + setting.operation(), request -> get(request, setting));
            all.put("Put" + setting.operation(), request -> put(request, setting));
            all.put("Delete" + setting.operation(), request -> delete(request, setting));
        }
        all.put("PutBucketAcl", request -> S3Answers.empty(S3Answers.OK, Map.of()));
        return all;
    }

    private LoopbackResponse get(S3Request request, BucketSetting setting) {
        String document = store.setting(request.bucket(), setting)
                .orElseThrow(() -> S3Errors.notFound(setting.missingCode(), setting.missingText()));
        return setting == BucketSetting.POLICY
                ? new LoopbackResponse(
                        S3Answers.OK,
                        S3Answers.with(Map.of("Content-Type", "application/json")),
                        document.getBytes(StandardCharsets.UTF_8))
                : S3Answers.xml(document);
    }

    private LoopbackResponse put(S3Request request, BucketSetting setting) {
        byte[] body = request.call().http().body();
        if (setting == BucketSetting.POLICY) {
            requireJson(body);
        } else {
            S3Document.parse(body);
        }
        store.set(request.bucket(), setting, new String(body, StandardCharsets.UTF_8));
        return S3Answers.empty(setting == BucketSetting.POLICY ? S3Answers.NO_CONTENT : S3Answers.OK, Map.of());
    }

    private static void requireJson(byte[] body) {
        try {
            if (new ObjectMapper().readTree(body).isObject()) {
                return;
            }
        } catch (JsonProcessingException malformed) {
            // Refused below.
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        throw AwsException.badRequest("MalformedPolicy", "Policies must be valid JSON and the first byte must be '{'");
    }

    private LoopbackResponse delete(S3Request request, BucketSetting setting) {
        store.unset(request.bucket(), setting);
        return S3Answers.empty(S3Answers.NO_CONTENT, Map.of());
    }
}
