package io.github.hookswitch.simulator.exploration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What became of all histories of some scenarios.
 *
 * @param histories how many there are
 * @param flawed those that did not end as they must, each with its interferences and its timeline; the first few
 * @param flaws how many did not end as they must
 */
record Exploration(long histories, List<String> flawed, long flaws) {
    private static final int SHOWN = 5;

    /** Walks through every history of the scenarios that has at most so many interferences. */
    static Exploration of(List<Scenario> scenarios, int maxInterferences) {
        long histories = 0;
        long flaws = 0;
        List<String> flawed = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            Choices choices = new Choices(maxInterferences);
            do {
                History history = new History(scenario, choices);
                String flaw = history.flaw();
                histories++;
                if (flaw != null && flaws++ < SHOWN) {
                    flawed.add(flaw + "\n" + history);
                }
            } while (choices.advance());
        }
        return new Exploration(histories, List.copyOf(flawed), flaws);
    }

    String summary() {
        return String.format(Locale.ROOT, "%,d histories, legs left in %,d of them", histories, flaws);
    }
}
