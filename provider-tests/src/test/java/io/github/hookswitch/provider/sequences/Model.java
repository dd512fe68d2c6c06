package io.github.hookswitch.provider.sequences;

import io.github.hookswitch.local.chime.ChimeVoice;
import io.github.hookswitch.local.chime.PhoneNumber;
import io.github.hookswitch.local.chime.SipRule;
import io.github.hookswitch.local.chime.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Says what an account has to look like, and in what it differs. */
final class Model {
    private final ChimeVoice account;
    private final List<String> outside;
    private final List<String> applications;
    private final Deployed deployed;

    Model(ChimeVoice account, List<String> outside, List<String> applications, Deployed deployed) {
        this.account = account;
        this.outside = List.copyOf(outside);
        this.applications = List.copyOf(applications);
        this.deployed = deployed;
    }

    /** Every difference between the account and what the stacks, and what they kept, explain. */
    List<String> problems(Snapshot before) {
        Snapshot now = account.snapshot();
        List<String> problems = new ArrayList<>();
        numbersAreExplained(now, problems);
        rulesAreExplained(now, problems);
        callsAreAnswered(now, problems);
        namesAreRight(now, problems);
        whatNoStackOwnsIsAsItWas(before, now, problems);
        if (!now.pendingOrders().isEmpty()) {
            problems.add("orders are still pending: " + now.pendingOrders());
        }
        return problems;
    }

    private void numbersAreExplained(Snapshot now, List<String> problems) {
        Set<String> explained = new HashSet<>(outside);
        explained.addAll(deployed.keptNumbers());
        deployed.app()
                .numbers()
                .keySet()
                .forEach(key -> explained.add(deployed.physicalIds().getOrDefault(key, key + " without an id")));
        compare(
                "numbers",
                explained,
                now.phoneNumbers().stream().map(PhoneNumber::e164PhoneNumber).toList(),
                problems);
    }

    private void rulesAreExplained(Snapshot now, List<String> problems) {
        Set<String> explained = new HashSet<>(deployed.keptRules());
        deployed.app()
                .rules()
                .keySet()
                .forEach(key -> explained.add(deployed.physicalIds().getOrDefault(key, key + " without an id")));
        compare("rules", explained, now.sipRules().stream().map(SipRule::id).toList(), problems);
    }

    private static void compare(String what, Set<String> explained, List<String> there, List<String> problems) {
        Set<String> missing = new TreeSet<>(explained);
        there.forEach(missing::remove);
        if (!missing.isEmpty()) {
            problems.add(what + " that a stack or a retention explains are not there: " + missing);
        }
        Set<String> leaked = new TreeSet<>(there);
        leaked.removeAll(explained);
        if (!leaked.isEmpty()) {
            problems.add(what + " are there that nothing explains: " + leaked);
        }
    }

    private void callsAreAnswered(Snapshot now, List<String> problems) {
        deployed.app().rules().forEach((key, rule) -> {
            String trigger = deployed.trigger(key, rule);
            List<String> answering = account.route(trigger).stream()
                    .map(target -> target.application().id())
                    .toList();
            List<String> right = rule.disabled() ? List.of() : List.of(applications.get(rule.application()));
            if (!answering.equals(right)) {
                problems.add("number " + trigger + " of rule " + key + " is answered by " + answering + " instead of "
                        + right);
            }
            now.sipRules().stream()
                    .filter(found -> found.id().equals(deployed.physicalIds().get(key)))
                    .filter(found -> !found.triggerValue().equals(trigger))
                    .forEach(found -> problems.add("rule " + key + " has the trigger of another one: " + found));
        });
    }

    private void namesAreRight(Snapshot now, List<String> problems) {
        Map<String, String> names = new HashMap<>();
        now.phoneNumbers().forEach(number -> names.put(number.e164PhoneNumber(), number.name()));
        now.sipRules().forEach(rule -> names.put(rule.id(), rule.name()));
        deployed.app().numbers().forEach((key, number) -> {
            String name = number.name() == null ? key.id() : number.name();
            nameIsRight(key, name, names, problems);
        });
        deployed.app().rules().forEach((key, rule) -> {
            String name = rule.name() == null ? key.generatedName() : rule.name();
            nameIsRight(key, name, names, problems);
        });
    }

    private void nameIsRight(Key key, String name, Map<String, String> names, List<String> problems) {
        String inAccount = names.getOrDefault(deployed.physicalIds().getOrDefault(key, ""), "");
        if (!inAccount.equals(name) && !inAccount.startsWith(name + " ")) {
            problems.add(key + " is named '" + inAccount + "' instead of '" + name + "'");
        }
    }

    /** A number that was kept on purpose, or never was a stack's, changes in nothing but its use. */
    private void whatNoStackOwnsIsAsItWas(Snapshot before, Snapshot now, List<String> problems) {
        Set<String> foreign = new HashSet<>(outside);
        foreign.addAll(deployed.keptNumbers());
        Map<String, PhoneNumber> former = new HashMap<>();
        before.phoneNumbers().forEach(number -> former.put(number.e164PhoneNumber(), number));
        for (PhoneNumber number : now.phoneNumbers()) {
            PhoneNumber then = former.get(number.e164PhoneNumber());
            if (then != null
                    && foreign.contains(number.e164PhoneNumber())
                    && !(number.name().equals(then.name())
                            && number.productType().equals(then.productType())
                            && String.valueOf(number.callingName()).equals(String.valueOf(then.callingName())))) {
                problems.add("a number that no stack owns was " + then + " and is " + number);
            }
        }
    }
}
