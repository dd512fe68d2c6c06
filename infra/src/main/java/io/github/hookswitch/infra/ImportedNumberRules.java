package io.github.hookswitch.infra;

import io.github.hookswitch.infra.internal.Placeholder;
import io.github.hookswitch.infra.internal.StackContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Stage;
import software.amazon.awscdk.Token;
import software.constructs.Construct;

/**
 * Which rules of the app each imported number triggers, however often it was imported: it can trigger one rule of an account.
 * Stacks without an account at synthesis may be deployed to one or to several, so two of them are warned, and not refused;
 * those of different stages are taken to be the same thing in different accounts.
 */
final class ImportedNumberRules extends Construct {
    private static final String ID = "HookswitchImportedNumberRules";

    private final Map<String, List<NumberRule>> rules = new HashMap<>();

    /**
     * A rule of a number.
     *
     * @param rule the rule
     * @param context what is known of its stack
     */
    private record NumberRule(SipRule rule, StackContext context) {
        String path() {
            return rule.getNode().getPath();
        }

        boolean isOfTheStackOf(NumberRule other) {
            return context == other.context;
        }

        boolean isOfTheAccountOf(NumberRule other) {
            // Two tokens for the account may mean two accounts.
            return context.account().equals(other.context.account()) && !Token.isUnresolved(context.account());
        }

        boolean mayBeOfTheAccountOf(NumberRule other) {
            return Token.isUnresolved(context.account())
                    && Token.isUnresolved(other.context.account())
                    && stage().equals(other.stage());
        }

        private Stage stage() {
            return Objects.requireNonNull(Stage.of(rule), "stage");
        }
    }

    private ImportedNumberRules(Construct root) {
        super(root, ID);
    }

    private static ImportedNumberRules of(Construct scope) {
        Construct root = (Construct) scope.getNode().getRoot();
        return root.getNode().tryFindChild(ID) instanceof ImportedNumberRules rules
                ? rules
                : new ImportedNumberRules(root);
    }

    static void add(SipRule rule, StackContext context, String phoneNumberE164) {
        if (Placeholder.is(phoneNumberE164)) {
            return;
        }
        NumberRule added = new NumberRule(rule, context);
        List<NumberRule> others = of(rule).rules.computeIfAbsent(phoneNumberE164, missing -> new ArrayList<>());
        others.forEach(other -> compare(added, other, phoneNumberE164));
        others.add(added);
    }

    private static void compare(NumberRule added, NumberRule other, String phoneNumberE164) {
        if (added.isOfTheStackOf(other) || added.isOfTheAccountOf(other)) {
            throw new IllegalArgumentException("'trigger' of " + added.path() + " is " + described(phoneNumberE164)
                    + ", which is already the trigger of " + other.path()
                    + ", but a number can be the trigger of one rule only."
                    + " Give one rule both applications, or the other rule a number of its own.");
        }
        if (added.mayBeOfTheAccountOf(other)) {
            Annotations.of(added.rule())
                    .addWarningV2(
                            "hookswitch:numberInTwoRules",
                            "'trigger' is " + described(phoneNumberE164) + ", which is also the trigger of "
                                    + other.path()
                                    + ", but a number can be the trigger of one rule only. The stacks have no account at"
                                    + " synthesis, so it cannot be checked whether they are deployed to the same one. If"
                                    + " they are, give one rule both applications, or the other rule a number of its own;"
                                    + " if not, give the stacks their accounts:"
                                    + " StackProps.builder().env(Environment.builder().account(...).build()).");
        }
    }

    private static String described(String phoneNumberE164) {
        return Token.isUnresolved(phoneNumberE164) ? "an imported number" : phoneNumberE164;
    }
}
