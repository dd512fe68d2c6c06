package io.github.hookswitch.provider;

import io.github.hookswitch.provider.internal.cfn.ResourceRequest;
import io.github.hookswitch.provider.internal.cfn.ResourceResponse;
import io.github.hookswitch.provider.internal.json.Json;
import io.github.hookswitch.provider.internal.log.LogText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The structured lines that are logged for a request: no URL in them, and of a phone number the last four digits. */
final class LogLine {
    private LogLine() {}

    static String of(ResourceResponse response) {
        ResourceRequest request = response.request();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("requestType", LogText.of(request.type()));
        line.put("resourceType", LogText.of(request.resourceType()));
        line.put("logicalResourceId", LogText.of(request.logicalResourceId()));
        line.put("physicalResourceId", LogText.of(response.physicalResourceId()));
        line.put("requestId", LogText.of(request.requestId()));
        line.put("status", response.success() ? "SUCCESS" : "FAILED");
        if (!response.success()) {
            line.put("reason", LogText.of(response.reason()));
        }
        return Json.text(line);
    }

    /** The line before it, if there is something to warn of. */
    static Optional<String> warning(ResourceResponse response) {
        return Optional.ofNullable(response.warning()).map(warning -> warning(response, warning));
    }

    static String warning(ResourceResponse response, String warning) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("level", "WARN");
        line.put("logicalResourceId", LogText.of(response.request().logicalResourceId()));
        line.put("physicalResourceId", LogText.of(response.physicalResourceId()));
        line.put("requestId", LogText.of(response.request().requestId()));
        line.put("message", LogText.of(warning));
        return Json.text(line);
    }
}
