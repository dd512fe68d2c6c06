package io.github.hookswitch.local.deployment;

/**
 * What a stack exports.
 *
 * @param name its name, unique in account and Region
 * @param value its value
 * @param stackId the exporting stack
 */
public record StackExport(String name, String value, String stackId) {}
