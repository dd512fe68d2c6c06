package io.github.hookswitch.local.internal.ssm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.gateway.AwsCaller;

/** How parameters are written in answers. */
final class ParameterJson {
    private static final double MILLIS = 1000;

    private ParameterJson() {}

    /** With its value. */
    static ObjectNode of(Parameter parameter, AwsCaller caller) {
        ObjectNode json = SsmService.object();
        json.put("Name", parameter.name());
        json.put("Type", parameter.type());
        json.put("Value", parameter.value());
        json.put("Version", parameter.version());
        json.put("LastModifiedDate", parameter.lastModified().toEpochMilli() / MILLIS);
        json.put("ARN", ParameterNames.arn(caller, parameter.name()));
        json.put("DataType", parameter.details().getOrDefault("DataType", "text"));
        return json;
    }

    /** Without its value, but with everything else. */
    static ObjectNode described(Parameter parameter, AwsCaller caller) {
        ObjectNode json = of(parameter, caller);
        json.remove("Value");
        json.put("LastModifiedUser", "arn:aws:iam::" + caller.account() + ":user/local");
        parameter.details().forEach(json::put);
        if (parameter.type().equals("SecureString") && !json.has("KeyId")) {
            json.put("KeyId", "alias/aws/ssm");
        }
        if (!json.has("Tier")) {
            json.put("Tier", "Standard");
        }
        json.putArray("Policies");
        return json;
    }
}
