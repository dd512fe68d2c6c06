package io.github.hookswitch.local.cli;

import io.github.hookswitch.simulator.call.RealTimePacer;

/**
 * Real time for one command.
 *
 * @param pacer lets time pass
 * @param own whether it was started for the command, and ends with it
 */
record Pace(RealTimePacer pacer, boolean own) implements AutoCloseable {
    @Override
    public void close() {
        if (own) {
            pacer.close();
        }
    }
}
