package io.github.hookswitch.provider;

import io.github.hookswitch.provider.internal.cfn.ResourceResponse;
import io.github.hookswitch.provider.internal.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The one structured line that is logged for a request: no URL in it, and of a phone number the last four digits. */
final class LogLine {
    private static final Pattern PHONE_NUMBER = Pattern.compile("\\+[1-9]\\d{2,10}(\\d{4})");

    private LogLine() {}

    static String of(ResourceResponse response) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("requestType", response.request().type());
        line.put("resourceType", response.request().resourceType());
        line.put("logicalResourceId", response.request().logicalResourceId());
        line.put("physicalResourceId", mask(response.physicalResourceId()));
        line.put("requestId", response.request().requestId());
        line.put("status", response.success() ? "SUCCESS" : "FAILED");
        if (!response.success()) {
            line.put("reason", mask(response.reason()));
        }
        return Json.text(line);
    }

    private static String mask(String text) {
        return PHONE_NUMBER.matcher(text).replaceAll("+***$1");
    }
}
