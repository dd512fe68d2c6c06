package io.github.hookswitch.simulator.exploration;

import java.util.ArrayList;
import java.util.List;

/**
 * The choices of one history, and the way to the next one: a depth-first walk over all of them.
 *
 * <p>Option 0 is what happens when nobody interferes. A history has at most so many other ones.
 */
final class Choices {
    private final int maxInterferences;
    private final List<Integer> taken = new ArrayList<>();
    private final List<Integer> options = new ArrayList<>();
    private int position;
    private int interferences;

    Choices(int maxInterferences) {
        this.maxInterferences = maxInterferences;
    }

    /** Which of the options; always 0 once the history has had its interferences. */
    int interference(int count) {
        int choice = isExhausted() ? 0 : next(count);
        interferences += choice == 0 ? 0 : 1;
        return choice;
    }

    /** Which of the options, all of which are part of every history. */
    int branch(int count) {
        return next(count);
    }

    boolean isExhausted() {
        return interferences == maxInterferences;
    }

    /** Turns to the next history; false if there is none. */
    boolean advance() {
        position = 0;
        interferences = 0;
        for (int last = taken.size() - 1; last >= 0; last--) {
            if (taken.get(last) + 1 < options.get(last)) {
                taken.set(last, taken.get(last) + 1);
                return true;
            }
            taken.remove(last);
            options.remove(last);
        }
        return false;
    }

    private int next(int count) {
        if (position == taken.size()) {
            taken.add(0);
            options.add(count);
        } else if (options.get(position) != count) {
            throw new IllegalStateException("The history is not the same when it is repeated: choice " + position
                    + " had " + options.get(position) + " options and now has " + count);
        }
        return taken.get(position++);
    }
}
