package io.github.hookswitch.provider.sequences;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws sequences: one seed, one sequence. */
final class RandomSteps {
    private static final int LEAST_STEPS = 3;
    private static final int MORE_STEPS = 5;
    private static final int CHOICES = 1 << 16;
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ofHours(2), Duration.ofDays(30));

    private final Random random;

    private RandomSteps(long seed) {
        random = new Random(seed);
    }

    static List<Step> sequence(long seed) {
        return new RandomSteps(seed).steps();
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        int count = LEAST_STEPS + random.nextInt(MORE_STEPS);
        for (int step = 0; step < count; step++) {
            boolean first = step == 0;
            int deleted = !first && random.nextInt(10) == 0 ? random.nextInt(2) : -1;
            steps.add(new Step(
                    PAUSES.get(random.nextInt(PAUSES.size())),
                    random.nextInt(3) > 0,
                    deleted >= 0 ? List.of() : first ? beginning() : edits(),
                    deleted,
                    trouble()));
        }
        return steps;
    }

    private List<Edit> beginning() {
        List<Edit> edits = new ArrayList<>();
        for (int number = random.nextInt(4); number > 0; number--) {
            edits.add(edit(Edit.Kind.ADD_NUMBER));
        }
        for (int rule = 1 + random.nextInt(4); rule > 0; rule--) {
            edits.add(edit(Edit.Kind.ADD_RULE));
        }
        return edits;
    }

    /** None at all is the same app, deployed once more. */
    private List<Edit> edits() {
        List<Edit> edits = new ArrayList<>();
        for (int edit = random.nextInt(4); edit > 0; edit--) {
            Edit.Kind[] kinds = Edit.Kind.values();
            edits.add(edit(kinds[random.nextInt(kinds.length)]));
        }
        return edits;
    }

    private Edit edit(Edit.Kind kind) {
        return new Edit(kind, random.nextInt(CHOICES), random.nextInt(CHOICES));
    }

    private Trouble trouble() {
        Trouble.Kind[] kinds = Trouble.Kind.values();
        Trouble.Kind kind = random.nextBoolean() ? Trouble.Kind.NONE : kinds[random.nextInt(kinds.length)];
        return new Trouble(kind, random.nextInt(5));
    }
}
