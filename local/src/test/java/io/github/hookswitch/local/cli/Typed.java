package io.github.hookswitch.local.cli;

/**
 * A line that somebody types.
 *
 * @param seen what must be on the screen before; empty to type at once
 * @param line the line
 */
record Typed(String seen, String line) {}
