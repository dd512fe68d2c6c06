package io.github.hookswitch.local.internal.webphone;

/**
 * A number that the page offers to dial.
 *
 * @param number E.164
 * @param name what stands beside it; may be empty
 */
public record OfferedNumber(String number, String name) {}
