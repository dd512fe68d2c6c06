package io.github.hookswitch.local.lambda;

import org.jspecify.annotations.Nullable;

/**
 * An AWS service that invokes a function on behalf of one of its resources.
 *
 * @param servicePrincipal the service, such as {@code voiceconnector.chime.amazonaws.com}
 * @param sourceArn the resource's ARN; null if the service names none
 * @param sourceAccount the resource's account; null if the service names none
 */
public record InvokeCaller(
        String servicePrincipal,
        @Nullable String sourceArn,
        @Nullable String sourceAccount) {}
