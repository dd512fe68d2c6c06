package io.github.hookswitch.local.internal.lambdaapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.lambda.FunctionArn;
import io.github.hookswitch.local.lambda.FunctionConfiguration;
import io.github.hookswitch.local.lambda.FunctionDescription;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Functions as Lambda's API tells of them. */
final class FunctionJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'+0000'").withZone(ZoneOffset.UTC);
    private static final int EPHEMERAL_MEGABYTES = 512;

    private FunctionJson() {}

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** The configuration of the function that was asked for by this ARN, which may name an alias. */
    static ObjectNode of(FunctionDescription description, FunctionArn asked) {
        FunctionConfiguration function = description.configuration();
        ObjectNode json = Answer.object();
        json.put("FunctionName", function.arn().name());
        json.put("FunctionArn", asked.toString());
        if (!function.runtime().equals(FunctionSettings.CONTAINER)) {
            json.put("Runtime", function.runtime());
            json.put("Handler", function.handler());
        }
        json.put("Role", function.role());
        json.put("CodeSize", description.codeBytes());
        json.put("Description", "");
        json.put("Timeout", function.timeout().toSeconds());
        json.put("MemorySize", function.memoryMegabytes());
        json.put("LastModified", time(description.modified()));
        json.put("CodeSha256", description.codeSha256());
        json.put("Version", description.version());
        json.put("RevisionId", description.revisionId());
        json.put("State", "Active");
        json.put("LastUpdateStatus", "Successful");
        json.put("PackageType", "Zip");
        json.putArray("Architectures").add("x86_64");
        json.putObject("EphemeralStorage").put("Size", EPHEMERAL_MEGABYTES);
        json.putObject("TracingConfig").put("Mode", "PassThrough");
        json.putObject("SnapStart").put("ApplyOn", "None").put("OptimizationStatus", "Off");
        if (!function.environment().isEmpty()) {
            ObjectNode variables = json.putObject("Environment").putObject("Variables");
            function.environment().forEach(variables::put);
        }
        function.recorded().forEach((name, value) -> json.set(name, read(value)));
        if (json.has("Layers")) {
            json.set("Layers", layers(json.path("Layers")));
        }
        if (json.path("SnapStart").isObject()) {
            ((ObjectNode) json.path("SnapStart")).put("OptimizationStatus", "Off");
        }
        ObjectNode logging = json.withObject("/LoggingConfig");
        logging.put("LogGroup", function.logGroup());
        if (!logging.has("LogFormat")) {
            logging.put("LogFormat", "Text");
        }
        return json;
    }

    static ArrayNode all(List<FunctionDescription> descriptions, boolean versions) {
        ArrayNode array = Answer.object().arrayNode();
        descriptions.forEach(description -> array.add(of(
                description,
                versions ? qualified(description) : description.configuration().arn())));
        return array;
    }

    private static FunctionArn qualified(FunctionDescription description) {
        return description.configuration().arn().qualified(description.version());
    }

    private static ArrayNode layers(JsonNode arns) {
        ArrayNode layers = Answer.object().arrayNode();
        arns.forEach(arn -> layers.addObject().put("Arn", arn.asText()).put("CodeSize", 0));
        return layers;
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A recorded setting is no JSON: " + json, impossible);
        }
    }
}
