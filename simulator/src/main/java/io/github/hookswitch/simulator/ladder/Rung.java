package io.github.hookswitch.simulator.ladder;

import java.util.List;

/**
 * A step with its place.
 *
 * @param step what happened
 * @param y the height of its line
 * @param lines its text, broken; stands above the line
 * @param time seconds since the call began
 * @param newTime whether time passed since the rung before
 * @param waited time that passed since the rung before, in words; empty if not worth telling
 */
record Rung(Step step, double y, List<String> lines, String time, boolean newTime, String waited) {}
