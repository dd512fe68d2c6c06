package io.github.hookswitch.provider.sequences;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** An app of two stacks with numbers and rules. A rule may be triggered by a number of its own stack, or one from outside. */
final class App {
    private final NavigableMap<Key, NumberConstruct> numbers = new TreeMap<>();
    private final NavigableMap<Key, RuleConstruct> rules = new TreeMap<>();

    App copy() {
        App copy = new App();
        copy.numbers.putAll(numbers);
        copy.rules.putAll(rules);
        return copy;
    }

    NavigableMap<Key, NumberConstruct> numbers() {
        return numbers;
    }

    NavigableMap<Key, RuleConstruct> rules() {
        return rules;
    }

    /** What this app has in one stack. */
    App part(int stack) {
        App part = new App();
        numbers.forEach((key, number) -> {
            if (key.stack() == stack) {
                part.numbers.put(key, number);
            }
        });
        rules.forEach((key, rule) -> {
            if (key.stack() == stack) {
                part.rules.put(key, rule);
            }
        });
        return part;
    }

    void addAll(App other) {
        numbers.putAll(other.numbers);
        rules.putAll(other.rules);
    }

    boolean isEmpty() {
        return numbers.isEmpty() && rules.isEmpty();
    }

    Optional<Key> ruleOf(int stack, String trigger) {
        return rules.entrySet().stream()
                .filter(entry -> entry.getKey().stack() == stack
                        && entry.getValue().trigger().equals(trigger))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    void removeNumber(Key key) {
        numbers.remove(key);
        ruleOf(key.stack(), key.id()).ifPresent(rules::remove);
    }

    /** Moves a number to another place, and its rule with it. */
    void moveNumber(Key from, Key to) {
        NumberConstruct number = numbers.remove(from);
        if (number == null || numbers.containsKey(to)) {
            return;
        }
        numbers.put(to, number);
        Optional<Key> user = ruleOf(from.stack(), from.id());
        if (user.isEmpty()) {
            return;
        }
        RuleConstruct rule = rules.remove(user.get());
        Key place = new Key(to.stack(), user.get().id());
        if (rule != null && !rules.containsKey(place)) {
            rules.put(place, rule.triggeredBy(to.id()));
        }
    }

    /** Everything that may trigger a rule of a stack. */
    List<String> triggers(int stack, List<String> outside) {
        List<String> triggers = new ArrayList<>(outside);
        numbers.keySet().stream()
                .filter(key -> key.stack() == stack)
                .map(Key::id)
                .forEach(triggers::add);
        return triggers;
    }

    @Override
    public String toString() {
        return "numbers " + numbers + ", rules " + rules;
    }
}
