package io.github.hookswitch.provider;

import java.util.HashMap;
import java.util.Map;

/** CloudFormation's request to create a resource. */
final class CreationEvent {
    private CreationEvent() {}

    static Map<String, Object> of(
            String responseUrl, String requestId, String type, String logicalId, Map<String, ?> properties) {
        Map<String, Object> event = new HashMap<>();
        event.put("RequestType", "Create");
        event.put("ResponseURL", responseUrl);
        event.put("StackId", "arn:aws:cloudformation:us-east-1:111122223333:stack/phone/5c2a1d30");
        event.put("RequestId", requestId);
        event.put("LogicalResourceId", logicalId);
        event.put("ResourceType", type);
        event.put("ResourceProperties", properties);
        return event;
    }
}
