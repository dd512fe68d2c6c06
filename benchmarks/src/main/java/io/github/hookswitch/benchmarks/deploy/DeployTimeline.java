package io.github.hookswitch.benchmarks.deploy;

import io.github.hookswitch.benchmarks.Machine;
import io.github.hookswitch.benchmarks.Sample;
import io.github.hookswitch.local.LocalAws;
import io.github.hookswitch.local.chime.Options;
import io.github.hookswitch.local.chime.ReceivedRequest;
import io.github.hookswitch.local.deployment.CloudAssembly;
import io.github.hookswitch.local.deployment.DeploymentResult;
import io.github.hookswitch.local.lambda.LocalFunctionsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Deploys and deletes an application, a number and a rule through the provider's jar, against a service that needs 50
 * milliseconds a call and five seconds an order, and prints each call with its time. The bound is the critical path: the
 * latency of every call but the repeated looks at the order, and the order itself.
 */
public final class DeployTimeline {

    private static final Duration LATENCY = Duration.ofMillis(50);
    private static final Duration ORDER = Duration.ofSeconds(5);
    private static final int DEFAULT_RUNS = 5;

    private final ProviderFunction provider;
    private final CloudAssembly assembly;
    private final Map<String, Sample> beyond = new LinkedHashMap<>();

    private DeployTimeline(Path benchmarks) {
        this.provider = new ProviderFunction(benchmarks);
        this.assembly = CloudAssembly.read(benchmarks.resolve("target/classes/io/github/hookswitch/benchmarks/deploy"));
    }

    /**
     * Measures with a new process of the provider and with a warm one, and prints the calls of the last run and what all
     * runs took beyond their critical path.
     *
     * @param arguments the folder of this module and the number of runs; the second may be left out
     * @throws Exception if the deployment fails
     */
    public static void main(String[] arguments) throws Exception {
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : DEFAULT_RUNS;
        DeployTimeline timeline = new DeployTimeline(Path.of(arguments[0]));
        System.out.println(Machine.describe() + ", " + runs + " runs");
        // Once unmeasured, so that the start of this program does not count as the provider's.
        timeline.run(false);
        timeline.beyond.clear();
        for (int run = 1; run <= runs; run++) {
            timeline.run(run == runs);
        }
        System.out.println();
        timeline.beyond.forEach((what, seconds) ->
                System.out.println(what + ": " + seconds.describe("%.2f") + " s beyond the critical path"));
    }

    private void run(boolean printed) throws IOException, InterruptedException {
        try (LocalAws aws = LocalAws.builder()
                .chime(Options.defaults().withOrderDuration(ORDER))
                .functions(functions -> standardRuntime(provider, functions))
                .build()) {
            aws.functions().create(provider.configuration(""));
            aws.chime().latency(LATENCY);
            for (String process : List.of("a new process", "a warm process")) {
                measure("deploy with " + process, printed, aws, () -> aws.deploy(assembly));
                measure("delete with a warm process", printed, aws, aws::delete);
            }
        }
    }

    private static LocalFunctionsBuilder standardRuntime(ProviderFunction provider, LocalFunctionsBuilder functions) {
        try {
            return provider.inStandardRuntime(functions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void measure(String what, boolean printed, LocalAws aws, Change change) throws InterruptedException {
        int before = aws.chime().requests().size();
        Instant start = Instant.now();
        DeploymentResult result = change.run();
        Duration taken = Duration.between(start, Instant.now());
        if (!result.succeeded()) {
            throw new IllegalStateException(result.toString());
        }
        List<ReceivedRequest> requests = aws.chime().requests();
        List<ReceivedRequest> calls = requests.subList(before, requests.size());
        Duration path = criticalPath(calls);
        beyond.computeIfAbsent(what, key -> new Sample()).add(taken.minus(path).toMillis() / 1000.0);
        if (printed) {
            print(what, calls, start, taken, path);
        }
        // What the provider does after its answer must not be counted for the next change.
        if (!aws.functions().awaitIdle(Duration.ofMinutes(2))) {
            throw new IllegalStateException("The provider does not come to its end");
        }
    }

    private static void print(String what, List<ReceivedRequest> calls, Instant start, Duration taken, Duration path) {
        System.out.println();
        System.out.println(what + ", " + seconds(taken));
        calls.forEach(call -> System.out.println(String.format(
                Locale.ROOT, "  %8s  %s", seconds(Duration.between(start, call.time())), call.operation())));
        Duration first = Duration.between(start, calls.get(0).time()).minus(LATENCY);
        System.out.println("  critical path " + seconds(path) + "; beyond it " + seconds(taken.minus(path))
                + ", of which " + seconds(first) + " before the first call");
    }

    private static Duration criticalPath(List<ReceivedRequest> calls) {
        long looks = calls.stream()
                .filter(call -> call.operation().equals("GetPhoneNumberOrder"))
                .count();
        boolean ordered = looks > 0;
        Duration path = LATENCY.multipliedBy(calls.size() - (ordered ? looks - 1 : 0));
        return ordered ? path.plus(ORDER) : path;
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1000.0);
    }

    /** A change of all stacks. */
    @FunctionalInterface
    private interface Change {
        DeploymentResult run() throws InterruptedException;
    }
}
