package io.github.hookswitch.local.deployment;

/**
 * A resource that exists, or that a deletion left in place.
 *
 * @param logicalId its logical id
 * @param type its type
 * @param physicalId its physical id
 * @param constructPath the CDK construct's path, or the logical id where the template has none
 */
public record DeployedResource(String logicalId, String type, String physicalId, String constructPath) {}
