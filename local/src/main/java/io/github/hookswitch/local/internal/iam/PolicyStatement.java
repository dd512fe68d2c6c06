package io.github.hookswitch.local.internal.iam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement of a policy. Members may be one text or a list of them, as AWS takes both. */
public final class PolicyStatement {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");

    private final JsonNode json;

    private PolicyStatement(JsonNode json) {
        this.json = json;
    }

    static PolicyStatement of(JsonNode json) {
        return new PolicyStatement(json);
    }

    boolean allows() {
        return json.path("Effect").asText().equals("Allow");
    }

    JsonNode conditions() {
        return json.path("Condition");
    }

    /** Whether action and resource are among its own. */
    boolean covers(PolicyRequest request) {
        return coversAction(request.action()) && coversResource(request);
    }

    private boolean coversAction(String action) {
        return json.has("NotAction")
                ? texts("NotAction").stream().noneMatch(each -> Wildcards.matchesIgnoringCase(each, action))
                : texts("Action").stream().anyMatch(each -> Wildcards.matchesIgnoringCase(each, action));
    }

    private boolean coversResource(PolicyRequest request) {
        if (json.has("NotResource")) {
            return texts("NotResource").stream().noneMatch(each -> names(each, request));
        }
        // The trust policy of a role has none.
        return !json.has("Resource") || texts("Resource").stream().anyMatch(each -> names(each, request));
    }

    private static boolean names(String pattern, PolicyRequest request) {
        return Wildcards.matches(filled(pattern, request), request.resource());
    }

    /** Puts what is known of the request in place of policy variables. */
    static String filled(String pattern, PolicyRequest request) {
        Matcher variable = VARIABLE.matcher(pattern);
        return variable.replaceAll(found -> {
            String key = found.group(1);
            // Written so, the three characters stand for themselves.
            String value = key.equals("*") || key.equals("?") || key.equals("$")
                    ? key
                    : request.context().getOrDefault(key.toLowerCase(java.util.Locale.ROOT), found.group());
            return Matcher.quoteReplacement(value);
        });
    }

    /** Whether it names who asks. */
    boolean isFor(PolicyRequest request) {
        if (json.has("NotPrincipal")) {
            return !named(json.path("NotPrincipal"), request);
        }
        return named(json.path("Principal"), request);
    }

    private static boolean named(JsonNode principal, PolicyRequest request) {
        if (principal.isTextual()) {
            return principal.asText().equals("*");
        }
        boolean service = request.principal().endsWith(".amazonaws.com");
        return texts(principal.path(service ? "Service" : "AWS")).stream()
                .anyMatch(each -> service ? Wildcards.matches(each, request.principal()) : isAws(each, request));
    }

    private static boolean isAws(String named, PolicyRequest request) {
        return named.equals("*")
                || named.equals(request.account())
                || named.equals("arn:aws:iam::" + request.account() + ":root")
                || named.equals(request.principal())
                || named.equals(request.context().get("aws:principalarn"));
    }

    private List<String> texts(String member) {
        return texts(json.path(member));
    }

    static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isValueNode() && !node.isNull()) {
            texts.add(node.asText());
        }
        if (node.isArray()) {
            node.forEach(each -> texts.add(each.asText()));
        }
        return texts;
    }
}
