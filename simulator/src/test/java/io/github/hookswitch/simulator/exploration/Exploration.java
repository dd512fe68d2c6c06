package io.github.hookswitch.simulator.exploration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The results of all histories of some scenarios.
 *
 * @param histories how many there are
 * @param flaws how many did not end as they must
 * @param flawed the first of them for each flaw, with its interferences and its timeline
 */
record Exploration(long histories, long flaws, Map<String, String> flawed) {

    /** Walks through every history of the scenarios that has at most so many interferences. */
    static Exploration of(List<Scenario> scenarios, int maxInterferences) {
        long histories = 0;
        long flaws = 0;
        Map<String, String> flawed = new LinkedHashMap<>();
        for (Scenario scenario : scenarios) {
            Choices choices = new Choices(maxInterferences);
            do {
                History history = new History(scenario, choices);
                String flaw = history.flaw();
                histories++;
                if (flaw != null) {
                    flaws++;
                    flawed.computeIfAbsent(flaw, any -> history.toString());
                }
            } while (choices.advance());
        }
        return new Exploration(histories, flaws, flawed);
    }

    String summary() {
        return String.format(Locale.ROOT, "%,d histories, legs left in %,d of them", histories, flaws);
    }
}
