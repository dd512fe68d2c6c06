package io.github.hookswitch.local.cli;

import io.github.hookswitch.simulator.call.RealTimePacer;
import io.github.hookswitch.simulator.call.SimulatedCall;
import io.github.hookswitch.simulator.call.TimelinePrinter;
import java.io.PrintStream;
import java.util.List;

/** Prints the timeline of a call line by line, as it comes. */
final class LiveTimeline implements RealTimePacer.Listener {
    private final SimulatedCall call;
    private final TimelinePrinter printer;
    private final PrintStream out;
    private final PrintStream err;
    private int printed;

    LiveTimeline(SimulatedCall call, TimelinePrinter printer, PrintStream out, PrintStream err) {
        this.call = call;
        this.printer = printer;
        this.out = out;
        this.err = err;
    }

    @Override
    public synchronized void moved() {
        int entries = call.timeline().size();
        if (entries > printed) {
            lines().subList(1 + printed, 1 + entries).forEach(out::println);
            out.flush();
            printed = entries;
        }
    }

    @Override
    public void failed(RuntimeException problem) {
        err.println("hookswitch: " + problem.getMessage());
    }

    /** Prints what is missing, and the table of the legs. */
    synchronized void finish() {
        moved();
        List<String> all = lines();
        all.subList(1 + printed, all.size()).forEach(out::println);
        out.flush();
    }

    private List<String> lines() {
        return printer.print(call).lines().toList();
    }
}
