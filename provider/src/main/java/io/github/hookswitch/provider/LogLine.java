package io.github.hookswitch.provider;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.provider.internal.cfn.ResourceResponse;
import java.util.regex.Pattern;

/** The one structured line that is logged for a request: no URL in it, and of a phone number the last four digits. */
final class LogLine {
    private static final Pattern PHONE_NUMBER = Pattern.compile("\\+[1-9]\\d{2,10}(\\d{4})");

    private LogLine() {}

    static String of(ResourceResponse response) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("requestType", response.request().type())
                .put("resourceType", response.request().resourceType())
                .put("logicalResourceId", response.request().logicalResourceId())
                .put("physicalResourceId", mask(response.physicalResourceId()))
                .put("requestId", response.request().requestId())
                .put("status", response.success() ? "SUCCESS" : "FAILED");
        if (!response.success()) {
            line.put("reason", mask(response.reason()));
        }
        return line.toString();
    }

    private static String mask(String text) {
        return PHONE_NUMBER.matcher(text).replaceAll("+***$1");
    }
}
