package io.github.hookswitch.local.internal.iam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Checks the conditions of statements. One that is not understood counts as met where a statement allows, and as not met
 * where it denies, so that a gap here never takes a permission away; there is one warning for each.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">
 *     Condition operators</a>
 */
public final class ConditionCheck {
    private static final String IF_EXISTS = "IfExists";
    /** The keys of which it is known whether a request has them. */
    private static final Set<String> KEYS = Set.of(
            "aws:sourceaccount",
            "aws:sourcearn",
            "aws:principalarn",
            "aws:principalaccount",
            "aws:principaltype",
            "aws:requestedregion",
            "aws:securetransport",
            "aws:userid",
            "aws:username",
            "aws:resourceaccount",
            "aws:principalisawsservice",
            "sts:externalid",
            "kms:viaservice",
            "kms:calleraccount",
            "s3:resourceaccount");

    private final Consumer<String> warnings;
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    /**
     * A check.
     *
     * @param warnings gets a sentence for each key and operator that is not understood
     */
    public ConditionCheck(Consumer<String> warnings) {
        this.warnings = warnings;
    }

    boolean met(PolicyStatement statement, PolicyRequest request) {
        for (Map.Entry<String, JsonNode> operator : statement.conditions().properties()) {
            for (Map.Entry<String, JsonNode> key : operator.getValue().properties()) {
                boolean met = met(operator.getKey(), key.getKey(), PolicyStatement.texts(key.getValue()), request)
                        .orElse(statement.allows());
                if (!met) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether a condition is met; empty if it is not understood. */
    private Optional<Boolean> met(String operator, String key, List<String> values, PolicyRequest request) {
        boolean ifExists = operator.endsWith(IF_EXISTS);
        String kind = (ifExists ? operator.substring(0, operator.length() - IF_EXISTS.length()) : operator)
                .toLowerCase(Locale.ROOT);
        String name = key.toLowerCase(Locale.ROOT);
        String actual = request.context().get(name);
        if (actual == null && !KEYS.contains(name)) {
            return notUnderstood("key " + key, request);
        }
        if (kind.equals("null")) {
            return Optional.of(values.contains(Boolean.toString(actual == null)));
        }
        boolean negated = kind.contains("not");
        if (ConditionOperators.find(kind).isEmpty()) {
            return notUnderstood("operator " + operator, request);
        }
        if (actual == null) {
            return Optional.of(ifExists || negated);
        }
        ConditionOperators.Test test = ConditionOperators.find(kind).orElseThrow();
        boolean any = values.stream().anyMatch(value -> test.holds(PolicyStatement.filled(value, request), actual));
        return Optional.of(negated != any);
    }

    private Optional<Boolean> notUnderstood(String what, PolicyRequest request) {
        if (warned.add(what)) {
            warnings.accept("The condition " + what + " of a policy is not understood here: a statement that allows, "
                    + request.action()
                    + " for example, counts as if the condition were met, one that denies as if it were"
                    + " not");
        }
        return Optional.empty();
    }
}
