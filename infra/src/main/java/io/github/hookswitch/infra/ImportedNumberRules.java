package io.github.hookswitch.infra;

import io.github.hookswitch.infra.internal.Placeholder;
import io.github.hookswitch.infra.internal.StackParts;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Stage;
import software.amazon.awscdk.Token;
import software.constructs.Construct;

/** Which rule of the app each imported number triggers, however often it was imported: a number triggers one rule only. */
final class ImportedNumberRules extends Construct {
    private static final String ID = "HookswitchImportedNumberRules";

    private final Map<String, String> rulePaths = new HashMap<>();

    private ImportedNumberRules(Construct root) {
        super(root, ID);
    }

    private static ImportedNumberRules of(Construct scope) {
        Construct root = (Construct) scope.getNode().getRoot();
        return root.getNode().tryFindChild(ID) instanceof ImportedNumberRules rules
                ? rules
                : new ImportedNumberRules(root);
    }

    static void add(SipRule rule, StackParts parts, String phoneNumberE164) {
        if (Placeholder.is(phoneNumberE164)) {
            return;
        }
        String path = rule.getNode().getPath();
        @Nullable String other = of(rule).rulePaths.putIfAbsent(account(rule, parts) + " " + phoneNumberE164, path);
        if (other != null) {
            String number = Token.isUnresolved(phoneNumberE164) ? "an imported number" : phoneNumberE164;
            throw new IllegalArgumentException("'trigger' of " + path + " is " + number
                    + ", which is already the trigger of " + other
                    + ", but a number can be the trigger of one rule only."
                    + " Give one rule both applications, or the other rule a number of its own.");
        }
    }

    /** Stacks whose account is not known yet may be the same thing in two accounts, if they are of two stages. */
    private static String account(Construct rule, StackParts parts) {
        String account = parts.account();
        return Token.isUnresolved(account)
                ? "stage " + Objects.requireNonNull(Stage.of(rule)).getNode().getPath()
                : account;
    }
}
