package io.github.hookswitch.provider.sequences;

import io.github.hookswitch.local.lambda.LocalFunctions;
import io.github.hookswitch.provider.InProcessProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs sequences of deployments, and makes the first that goes wrong as short as it can. */
final class Sequences implements AutoCloseable {
    private final InProcessProvider.Variant variant;
    private final Path folder;
    private final LocalFunctions functions = LocalFunctions.builder().build();

    Sequences(InProcessProvider.Variant variant, Path folder) {
        this.variant = variant;
        this.folder = folder;
    }

    /** What is wrong with one of the sequences of these seeds; empty if nothing is. */
    Optional<Finding> first(long seed, int count) throws IOException, InterruptedException {
        for (long each = seed; each < seed + count; each++) {
            Optional<Finding> finding = run(each, RandomSteps.sequence(each));
            if (finding.isPresent()) {
                return Optional.of(shrink(finding.get()));
            }
        }
        return Optional.empty();
    }

    /** The first of these sequences with a certain problem, as it was drawn. */
    Optional<Finding> first(long seed, int count, String problem) throws IOException, InterruptedException {
        for (long each = seed; each < seed + count; each++) {
            Optional<Finding> finding = run(each, RandomSteps.sequence(each)).filter(found -> found.has(problem));
            if (finding.isPresent()) {
                return finding;
            }
        }
        return Optional.empty();
    }

    /** One sequence until something is wrong. */
    Optional<Finding> run(long seed, List<Step> steps) throws IOException, InterruptedException {
        try (Account account = new Account(variant, functions, folder)) {
            for (int step = 0; step < steps.size(); step++) {
                List<String> problems = account.run(steps.get(step));
                if (!problems.isEmpty()) {
                    return Optional.of(new Finding(seed, steps.subList(0, step + 1), problems, account.wanted()));
                }
            }
        }
        return Optional.empty();
    }

    private Finding shrink(Finding finding) throws IOException, InterruptedException {
        Finding shortest = finding;
        boolean shorter = true;
        while (shorter) {
            shorter = false;
            for (List<Step> candidate : simpler(shortest.steps())) {
                Optional<Finding> smaller = run(finding.seed(), candidate);
                if (smaller.isPresent()) {
                    shortest = smaller.get();
                    shorter = true;
                    break;
                }
            }
        }
        return shortest;
    }

    private static List<List<Step>> simpler(List<Step> steps) {
        List<List<Step>> all = new ArrayList<>();
        for (int index = 0; index < steps.size(); index++) {
            List<Step> without = new ArrayList<>(steps);
            without.remove(index);
            all.add(without);
            for (Step step : steps.get(index).simpler()) {
                List<Step> with = new ArrayList<>(steps);
                with.set(index, step);
                all.add(with);
            }
        }
        return all;
    }

    @Override
    public void close() {
        functions.close();
    }

    /**
     * A sequence that went wrong.
     *
     * @param seed what it was drawn from
     * @param steps its steps up to the one after which something was wrong
     * @param problems what was wrong
     * @param app the app as it was to be deployed last
     */
    record Finding(long seed, List<Step> steps, List<String> problems, App app) {
        Finding {
            steps = List.copyOf(steps);
            problems = List.copyOf(problems);
        }

        boolean has(String problem) {
            return problems.stream().anyMatch(each -> each.contains(problem));
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder("After these deployments, shortened from seed " + seed + ":\n");
            steps.forEach(step -> text.append("  ").append(step).append('\n'));
            text.append("the app is ").append(app).append("\nand the account is wrong:\n");
            problems.forEach(problem -> text.append("  ").append(problem).append('\n'));
            return text.append("Replay it: mvn verify -pl provider -am -Dhookswitch.sequences.seed=")
                    .append(seed)
                    .append(" -Dhookswitch.sequences.count=1")
                    .toString();
        }
    }
}
