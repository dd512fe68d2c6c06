package io.github.hookswitch.provider.matrix;

import io.github.hookswitch.local.deployment.ResourceStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Plans the cells, runs them on several benches at once and collects the verdicts. */
final class Matrix {
    private final Path jar;
    private final Path folder;
    private final int benches;
    private final Map<Flow, Recording> recordings = new LinkedHashMap<>();

    Matrix(Path jar, Path folder, int benches) {
        this.jar = jar;
        this.folder = folder;
        this.benches = benches;
    }

    /** What each flow does when nothing goes wrong. */
    Map<Flow, Recording> recordings() throws IOException, InterruptedException {
        if (recordings.isEmpty()) {
            try (Bench bench = bench("plan")) {
                for (Flow flow : Flow.all()) {
                    recordings.put(flow, bench.record(flow));
                }
            }
        }
        return recordings;
    }

    List<Cell> all() throws IOException, InterruptedException {
        return recordings().values().stream()
                .flatMap(recording -> recording.cells().stream())
                .toList();
    }

    /**
     * A random sample that has each flow and each fault.
     *
     * @param size how many cells
     * @param seed of the random sample
     * @param slow how many cells of the two faults that cost seconds of waiting
     */
    List<Cell> part(int size, long seed, int slow) throws IOException, InterruptedException {
        List<Cell> shuffled = new ArrayList<>(all());
        Collections.shuffle(shuffled, new Random(seed));
        List<Cell> part = new ArrayList<>();
        shuffled.stream().filter(Matrix::isSlow).limit(slow).forEach(part::add);
        for (Flow flow : Flow.all()) {
            shuffled.stream()
                    .filter(cell -> cell.flow().equals(flow) && !isSlow(cell))
                    .limit(Math.max(1, (size - slow) / Flow.all().size()))
                    .forEach(part::add);
        }
        return part;
    }

    private static boolean isSlow(Cell cell) {
        return cell.fault() == Fault.LATENCY || cell.fault() == Fault.TIMED_OUT;
    }

    List<Verdict> run(List<Cell> cells) throws Exception {
        Map<Flow, Recording> expected = recordings();
        List<Cell> order = new ArrayList<>(cells);
        // The slow ones first, so that no bench is left with several of them.
        order.sort((one, other) -> Boolean.compare(isSlow(other), isSlow(one)));
        Queue<Cell> waiting = new ConcurrentLinkedQueue<>(order);
        ExecutorService threads = Executors.newFixedThreadPool(benches);
        try {
            List<Future<List<Verdict>>> running = new ArrayList<>();
            for (int number = 0; number < benches; number++) {
                String name = "bench" + number;
                running.add(threads.submit(() -> work(name, waiting, expected)));
            }
            List<Verdict> verdicts = new ArrayList<>();
            for (Future<List<Verdict>> each : running) {
                verdicts.addAll(each.get());
            }
            return verdicts;
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Verdict> work(String name, Queue<Cell> waiting, Map<Flow, Recording> expected)
            throws IOException, InterruptedException {
        List<Verdict> verdicts = new ArrayList<>();
        int renewals = 0;
        Bench bench = bench(name);
        try {
            for (Cell cell = waiting.poll(); cell != null; cell = waiting.poll()) {
                Recording recording = expected.get(cell.flow());
                ResourceStatus status = recording == null ? ResourceStatus.CREATE_COMPLETE : recording.status();
                Verdict verdict = bench.run(cell, status);
                verdicts.add(verdict);
                if (!verdict.good()) {
                    // What went wrong here must not spoil the next cell.
                    bench.close();
                    renewals++;
                    bench = bench(name + "." + renewals);
                }
            }
        } finally {
            bench.close();
        }
        return verdicts;
    }

    private Bench bench(String name) throws IOException, InterruptedException {
        return new Bench(jar, Files.createDirectories(folder.resolve(name)));
    }
}
