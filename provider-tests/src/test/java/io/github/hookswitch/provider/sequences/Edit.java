package io.github.hookswitch.provider.sequences;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One change to the app's code. The numbers choose among what there is, so that an edit makes sense after any other,
 * and does nothing where there is nothing to choose from.
 */
record Edit(Kind kind, int which, int what) {
    private static final int MOST = 4;
    private static final List<String> RULE_IDS = List.of("RuleA", "RuleB", "RuleC", "RuleD", "RuleE", "RuleF");
    private static final List<String> NUMBER_IDS = List.of("Desk", "Hall", "Door", "Lift", "Shop");
    private static final List<@Nullable String> RULE_NAMES = Arrays.asList("main", null, "main", "front");
    private static final List<@Nullable String> NUMBER_NAMES =
            Arrays.asList(null, "Front desk", "Front desk", "Front\ndesk", "Hall");

    enum Kind {
        ADD_NUMBER,
        REMOVE_NUMBER,
        RENAME_NUMBER_CONSTRUCT,
        MOVE_NUMBER,
        NAME_NUMBER,
        NAME_CALLING,
        KEEP_NUMBER,
        ADD_RULE,
        REMOVE_RULE,
        RENAME_RULE_CONSTRUCT,
        MOVE_RULE,
        SWAP_TRIGGERS,
        CHANGE_TRIGGER,
        TAKE_OVER_TRIGGER,
        NAME_RULE,
        CHANGE_TARGET,
        SWITCH_RULE,
        KEEP_RULE
    }

    void apply(App app, List<String> outside) {
        switch (kind) {
            case ADD_NUMBER -> addNumber(app);
            case ADD_RULE -> addRule(app, outside);
            case REMOVE_NUMBER -> one(app.numbers()).ifPresent(app::removeNumber);
            case RENAME_NUMBER_CONSTRUCT ->
                one(app.numbers()).ifPresent(key -> app.moveNumber(key, key.renamed(free(NUMBER_IDS, app.numbers()))));
            case MOVE_NUMBER -> one(app.numbers()).ifPresent(key -> app.moveNumber(key, key.inOtherStack()));
            case NAME_NUMBER ->
                one(app.numbers())
                        .ifPresent(key -> app.numbers()
                                .computeIfPresent(
                                        key,
                                        (same, number) -> number.named(NUMBER_NAMES.get(what % NUMBER_NAMES.size()))));
            case NAME_CALLING ->
                one(app.numbers())
                        .ifPresent(key -> app.numbers()
                                .computeIfPresent(
                                        key,
                                        (same, number) -> number.calling(what % 2 == 0 ? "Acme" : "Acme Support")));
            case KEEP_NUMBER ->
                one(app.numbers())
                        .ifPresent(key -> app.numbers()
                                .computeIfPresent(key, (same, number) -> number.retained(!number.retained())));
            case TAKE_OVER_TRIGGER, SWAP_TRIGGERS, CHANGE_TRIGGER -> changeTrigger(app, outside);
            default -> one(app.rules()).ifPresent(key -> changeRule(app, key));
        }
    }

    private <T> Optional<Key> one(Map<Key, T> constructs) {
        List<Key> keys = List.copyOf(constructs.keySet());
        return keys.isEmpty() ? Optional.empty() : Optional.of(keys.get(which % keys.size()));
    }

    private <T> String free(List<String> ids, Map<Key, T> constructs) {
        List<String> free = new ArrayList<>(ids);
        constructs.keySet().stream().map(Key::id).forEach(free::remove);
        return free.get(what % free.size());
    }

    private void addNumber(App app) {
        if (app.numbers().size() >= MOST) {
            return;
        }
        boolean exact = what % 5 == 0;
        String wanted = exact ? "+1415555010" + what % 2 : what % 2 == 0 ? "206" : "312";
        app.numbers()
                .put(
                        new Key(which % 2, free(NUMBER_IDS, app.numbers())),
                        new NumberConstruct(
                                exact ? "PhoneNumber" : "AreaCode", wanted, nameOfNew(), null, what % 3 != 0));
    }

    private @Nullable String nameOfNew() {
        return what % 16 == 7 ? "Front\ndesk" : what % 16 > 7 ? "Front desk" : null;
    }

    private void addRule(App app, List<String> outside) {
        if (app.rules().size() >= MOST) {
            return;
        }
        int stack = which % 2;
        List<String> triggers = app.triggers(stack, outside);
        String trigger = triggers.get(what % triggers.size());
        if (trigger.startsWith("+") || app.ruleOf(stack, trigger).isEmpty()) {
            app.rules()
                    .put(
                            new Key(stack, free(RULE_IDS, app.rules())),
                            new RuleConstruct(
                                    trigger, RULE_NAMES.get(what % RULE_NAMES.size()), which % 2, false, false));
        }
    }

    private void changeRule(App app, Key key) {
        RuleConstruct rule = app.rules().get(key);
        if (rule == null) {
            return;
        }
        switch (kind) {
            case REMOVE_RULE -> app.rules().remove(key);
            case RENAME_RULE_CONSTRUCT -> move(app, key, key.renamed(free(RULE_IDS, app.rules())));
            case MOVE_RULE -> {
                if (!rule.isForOwnNumber()) {
                    move(app, key, key.inOtherStack());
                }
            }
            case NAME_RULE -> app.rules().put(key, rule.named(RULE_NAMES.get(what % RULE_NAMES.size())));
            case CHANGE_TARGET -> app.rules().put(key, rule.to(1 - rule.application()));
            case SWITCH_RULE -> app.rules().put(key, rule.disabled(!rule.disabled()));
            case KEEP_RULE -> app.rules().put(key, rule.retained(!rule.retained()));
            default -> throw new IllegalStateException(kind + " is not a change of a rule");
        }
    }

    private static void move(App app, Key from, Key to) {
        RuleConstruct rule = app.rules().get(from);
        if (rule != null && !app.rules().containsKey(to)) {
            app.rules().remove(from);
            app.rules().put(to, rule);
        }
    }

    /** To a number that is free, or that of another rule, which gets this one's or goes. */
    private void changeTrigger(App app, List<String> outside) {
        Key key = one(app.rules()).orElse(null);
        RuleConstruct rule = key == null ? null : app.rules().get(key);
        if (key == null || rule == null) {
            return;
        }
        List<String> triggers = app.triggers(key.stack(), outside);
        String trigger = triggers.get(what % triggers.size());
        Optional<Key> other = app.ruleOf(key.stack(), trigger).filter(found -> !found.equals(key));
        if (kind == Kind.SWAP_TRIGGERS || (kind == Kind.CHANGE_TRIGGER && !trigger.startsWith("+"))) {
            other.ifPresent(found ->
                    app.rules().computeIfPresent(found, (same, swapped) -> swapped.triggeredBy(rule.trigger())));
        } else if (kind == Kind.TAKE_OVER_TRIGGER) {
            other.ifPresent(app.rules()::remove);
        }
        app.rules().put(key, rule.triggeredBy(trigger));
    }

    @Override
    public String toString() {
        return kind + "(" + which + ", " + what + ")";
    }
}
