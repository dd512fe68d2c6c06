package io.github.hookswitch.local.internal.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a Lambda authorizer has answered: a policy, or a plain yes or no. */
final class AuthorizerAnswer {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode answer;

    private AuthorizerAnswer(JsonNode answer) {
        this.answer = answer;
    }

    static Optional<AuthorizerAnswer> read(byte[] payload) {
        try {
            JsonNode answer = MAPPER.readTree(payload);
            return answer.has("policyDocument") || answer.has("isAuthorized")
                    ? Optional.of(new AuthorizerAnswer(answer))
                    : Optional.empty();
        } catch (IOException noJson) {
            return Optional.empty();
        }
    }

    boolean allows(String arn) {
        if (answer.has("isAuthorized")) {
            return answer.path("isAuthorized").asBoolean();
        }
        return has("Allow", arn) && !has("Deny", arn);
    }

    private boolean has(String effect, String arn) {
        for (JsonNode statement : answer.at("/policyDocument/Statement")) {
            JsonNode resource = statement.path("Resource");
            boolean matches = resource.isTextual() && glob(resource.asText(), arn);
            for (JsonNode each : resource) {
                matches |= glob(each.asText(), arn);
            }
            if (matches && statement.path("Effect").asText().equals(effect)) {
                return true;
            }
        }
        return false;
    }

    private static boolean glob(String pattern, String arn) {
        String regex = "\\Q" + pattern.replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q") + "\\E";
        return Pattern.matches(regex, arn);
    }

    JsonNode restContext() {
        ObjectNode context = JsonNodeFactory.instance.objectNode();
        context.put("principalId", answer.path("principalId").asText());
        answer.path("context")
                .properties()
                .forEach(entry -> context.put(entry.getKey(), entry.getValue().asText()));
        return context;
    }

    JsonNode httpContext() {
        ObjectNode context = JsonNodeFactory.instance.objectNode();
        JsonNode own = answer.path("context");
        context.set("lambda", own.isObject() ? own : JsonNodeFactory.instance.nullNode());
        return context;
    }
}
