package io.github.hookswitch.local.internal.gateway;

import java.util.function.Consumer;

/**
 * What the user may choose of a {@link Gateway}.
 *
 * @param port 1 to 65535; 0 for any that is free
 * @param passOn where requests go that no service here answers
 * @param listener is told of each request
 * @param warnings gets what a user should know, in sentences
 */
public record GatewaySettings(int port, PassOn passOn, RequestListener listener, Consumer<String> warnings) {}
