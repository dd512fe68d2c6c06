package io.github.hookswitch.provider.sequences;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the last good deployment of each stack made, and what was kept when it left its stack. */
final class Deployed {
    private final App[] parts = {new App(), new App()};
    private final Map<Key, String> physicalIds = new HashMap<>();
    private final Set<String> keptNumbers = new HashSet<>();
    private final Map<String, RuleConstruct> keptRules = new HashMap<>();

    /** The app as it is deployed. */
    App app() {
        App app = new App();
        app.addAll(parts[0]);
        app.addAll(parts[1]);
        return app;
    }

    App part(int stack) {
        return parts[stack];
    }

    Map<Key, String> physicalIds() {
        return physicalIds;
    }

    Set<String> keptNumbers() {
        return keptNumbers;
    }

    Set<String> keptRules() {
        return keptRules.keySet();
    }

    void keepNumber(String number) {
        keptNumbers.add(number);
    }

    void keepRule(String id, RuleConstruct rule) {
        keptRules.put(id, rule);
    }

    void replace(int stack, App part, Map<String, String> idsByLogicalId) {
        parts[stack] = part;
        physicalIds.keySet().removeIf(key -> key.stack() == stack);
        idsByLogicalId.forEach((logicalId, id) -> physicalIds.put(new Key(stack, logicalId), id));
        keptRules.keySet().removeAll(idsByLogicalId.values());
    }

    /** The number that triggers a rule. */
    String trigger(Key key, RuleConstruct rule) {
        return rule.isForOwnNumber()
                ? physicalIds.getOrDefault(new Key(key.stack(), rule.trigger()), "none")
                : rule.trigger();
    }
}
