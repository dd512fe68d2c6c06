package io.github.hookswitch.local.internal.iam;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * A policy.
 *
 * @param statements its statements
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">Grammar of policies</a>
 */
public record PolicyDocument(List<PolicyStatement> statements) {

    /** What a policy, or several together, say. */
    enum Decision {
        ALLOWED,
        DENIED,
        NOT_MENTIONED
    }

    /** Copies the statements. */
    public PolicyDocument {
        statements = List.copyOf(statements);
    }

    /**
     * Reads a policy.
     *
     * @param json the document; anything that is no policy has no statements
     * @return the policy
     */
    public static PolicyDocument parse(String json) {
        try {
            return of(new ObjectMapper().readTree(json));
        } catch (JsonProcessingException noPolicy) {
            return new PolicyDocument(List.of());
        }
    }

    static PolicyDocument of(JsonNode json) {
        List<PolicyStatement> statements = new ArrayList<>();
        JsonNode list = json.path("Statement");
        if (list.isObject()) {
            statements.add(PolicyStatement.of(list));
        }
        if (list.isArray()) {
            list.forEach(statement -> statements.add(PolicyStatement.of(statement)));
        }
        return new PolicyDocument(statements);
    }

    /** What the policy of a resource says to somebody, whom its statements name. */
    Decision forPrincipal(PolicyRequest request, ConditionCheck conditions) {
        return decide(
                statements.stream()
                        .filter(statement -> statement.isFor(request))
                        .toList(),
                request,
                conditions);
    }

    /** What the policies of a role say, whose statements name nobody. */
    static Decision decide(List<PolicyStatement> statements, PolicyRequest request, ConditionCheck conditions) {
        List<PolicyStatement> matching = statements.stream()
                .filter(statement -> statement.covers(request))
                .filter(statement -> conditions.met(statement, request))
                .toList();
        if (matching.isEmpty()) {
            return Decision.NOT_MENTIONED;
        }
        return matching.stream().allMatch(PolicyStatement::allows) ? Decision.ALLOWED : Decision.DENIED;
    }
}
