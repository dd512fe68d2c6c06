package io.github.hookswitch.benchmarks.calls;

import io.github.hookswitch.simulator.call.ApplicationEndpoint;
import io.github.hookswitch.simulator.call.CallEngine;
import io.github.hookswitch.simulator.call.CallRouting;
import io.github.hookswitch.simulator.call.RemoteParty;
import io.github.hookswitch.simulator.call.RouteTarget;
import io.github.hookswitch.simulator.call.SimulatedCall;
import io.github.hookswitch.simulator.engine.CallEngineBuilder;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * Simulates calls that are greeted, forwarded, talk for an hour and end: how many a second on one core, one after the
 * other, and what 10,000 at the same time take. Arguments: rounds, default 10.
 */
public final class SimulatedCalls {
    private static final String NUMBER = "+14485550121";
    private static final int ONE_AFTER_THE_OTHER = 2_000;
    private static final int AT_ONCE = 10_000;

    private SimulatedCalls() {}

    /**
     * Runs and prints.
     *
     * @param args how many rounds to measure
     */
    public static void main(String[] args) {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        Rates sequential = new Rates("one after the other");
        Rates concurrent = new Rates(AT_ONCE + " at once");
        long bytes = 0;
        for (int round = -3; round < rounds; round++) {
            boolean measured = round >= 0;
            sequential.add(measured, oneAfterTheOther());
            AtOnce result = new AtOnce();
            concurrent.add(measured, result.run());
            bytes = result.bytesPerCall();
        }
        System.out.println(sequential);
        System.out.println(concurrent);
        System.out.printf(
                Locale.ROOT, "memory of each of %,d bridged calls, timeline kept: %,d bytes%n", AT_ONCE, bytes);
    }

    /** What was done in how much processor time. */
    private record Work(long calls, long entries, long invocations, long nanoseconds) {}

    private static Work oneAfterTheOther() {
        CannedFunction function = new CannedFunction();
        long entries = 0;
        long start = processorTime();
        for (int count = 0; count < ONE_AFTER_THE_OTHER; count++) {
            SimulatedCall call = engine(function).dial("+14485550100", NUMBER);
            call.runUntilEnded();
            entries += call.timeline().size();
        }
        return new Work(ONE_AFTER_THE_OTHER, entries, function.invocations(), processorTime() - start);
    }

    /** Many calls in one engine, a tenth of a second apart. */
    private static final class AtOnce {
        private final CannedFunction function = new CannedFunction();
        private final CallEngine engine = engine(function);
        private final List<SimulatedCall> calls = new ArrayList<>(AT_ONCE);
        private long bytes;

        Work run() {
            long before = usedMemory();
            long start = processorTime();
            for (int count = 0; count < AT_ONCE; count++) {
                calls.add(engine.dial("+1448555" + String.format(Locale.ROOT, "%04d", count), NUMBER));
                engine.runFor(Duration.ofMillis(100));
            }
            engine.runFor(Duration.ofSeconds(10));
            long begun = processorTime() - start;
            if (!calls.stream().allMatch(SimulatedCall::isBridged)) {
                throw new IllegalStateException("Not all calls are bridged");
            }
            bytes = usedMemory() - before;
            start = processorTime();
            engine.runFor(Duration.ofHours(2));
            long ended = processorTime() - start;
            if (!calls.stream().allMatch(SimulatedCall::isEnded)) {
                throw new IllegalStateException("Not all calls have ended");
            }
            long entries =
                    calls.stream().mapToLong(call -> call.timeline().size()).sum();
            return new Work(AT_ONCE, entries, function.invocations(), begun + ended);
        }

        long bytesPerCall() {
            return bytes / AT_ONCE;
        }
    }

    /** The rates of all rounds. */
    private static final class Rates {
        private final String name;
        private final List<Work> rounds = new ArrayList<>();

        Rates(String name) {
            this.name = name;
        }

        void add(boolean measured, Work work) {
            if (measured) {
                rounds.add(work);
            }
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s: %,.0f things that happen, %,.0f invocations, %,.0f calls a second of one core (median of %d)",
                    name,
                    median(work -> work.entries()),
                    median(work -> work.invocations()),
                    median(work -> work.calls()),
                    rounds.size());
        }

        private double median(ToLongFunction<Work> what) {
            double[] rates = rounds.stream()
                    .mapToDouble(work -> what.applyAsLong(work) * 1e9 / work.nanoseconds())
                    .sorted()
                    .toArray();
            return Arrays.stream(rates).skip(rates.length / 2).findFirst().orElse(0);
        }
    }

    private static CallEngine engine(CannedFunction function) {
        CallEngine engine = new CallEngineBuilder(new OneNumber(), function).build();
        engine.setDefaultRemoteParty(
                RemoteParty.answersAfter(Duration.ofSeconds(5)).hangingUpAfter(Duration.ofHours(1)));
        return engine;
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long usedMemory() {
        for (int count = 0; count < 3; count++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static final class OneNumber implements CallRouting {
        private static final RouteTarget TARGET = new RouteTarget(
                "29dbb075-24c0-4be9-b1c7-ac708aae2474",
                new ApplicationEndpoint(
                        "application", "us-east-1", "arn:aws:lambda:us-east-1:111122223333:function:handler:live"));

        @Override
        public List<RouteTarget> routeToNumber(String e164) {
            return List.of(TARGET);
        }

        @Override
        public boolean ownsNumber(String e164) {
            return e164.equals(NUMBER);
        }
    }
}
