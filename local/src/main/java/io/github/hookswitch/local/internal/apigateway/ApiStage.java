package io.github.hookswitch.local.internal.apigateway;

import java.util.Map;

/**
 * A stage of an API.
 *
 * @param api the API
 * @param name the stage's name, {@code $default} of an API without stages
 * @param variables its variables
 */
record ApiStage(ApiId api, String name, Map<String, String> variables) {}
