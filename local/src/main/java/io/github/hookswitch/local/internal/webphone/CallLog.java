package io.github.hookswitch.local.internal.webphone;

import io.github.hookswitch.simulator.call.CallEngine;
import io.github.hookswitch.simulator.call.RealTimePacer;
import io.github.hookswitch.simulator.call.SimulatedCall;
import io.github.hookswitch.simulator.call.TimelinePrinter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Tells what happens in the calls of an engine, line by line as it comes, with phone numbers masked. */
public final class CallLog implements RealTimePacer.Listener {
    private final CallEngine engine;
    private final Consumer<String> lines;
    private final TimelinePrinter printer = TimelinePrinter.masked();
    private final Map<String, Integer> told = new HashMap<>();

    /**
     * A log.
     *
     * @param engine the engine
     * @param lines receives each line, without its end
     */
    public CallLog(CallEngine engine, Consumer<String> lines) {
        this.engine = engine;
        this.lines = lines;
    }

    @Override
    public synchronized void moved() {
        List<SimulatedCall> calls = engine.calls();
        for (int index = 0; index < calls.size(); index++) {
            tell(calls.get(index), index + 1);
        }
    }

    private void tell(SimulatedCall call, int number) {
        int entries = call.timeline().size();
        int before = told.getOrDefault(call.transactionId(), 0);
        if (entries > before) {
            told.put(call.transactionId(), entries);
            // The first line is the headline, and after the entries there is the table of the legs.
            printer.print(call)
                    .lines()
                    .skip(1L + before)
                    .limit(entries - (long) before)
                    .forEach(line -> lines.accept("call " + number + " |" + line));
        }
    }

    @Override
    public void failed(RuntimeException problem) {
        lines.accept("calls | " + problem.getMessage());
    }
}
