package io.github.hookswitch.provider.matrix;

import java.util.List;

/**
 * How a cell ended.
 *
 * @param cell the cell
 * @param leaks what exists and no stack owns
 * @param unanswered how many requests got no answer
 * @param problems everything else that is not as it should be
 */
record Verdict(Cell cell, List<String> leaks, int unanswered, List<String> problems) {
    Verdict {
        leaks = List.copyOf(leaks);
        problems = List.copyOf(problems);
    }

    boolean good() {
        return leaks.isEmpty() && unanswered == 0 && problems.isEmpty();
    }

    @Override
    public String toString() {
        return cell + " -> leaks " + leaks + ", unanswered " + unanswered + ", problems " + problems;
    }
}
