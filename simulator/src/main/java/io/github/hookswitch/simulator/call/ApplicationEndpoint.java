package io.github.hookswitch.simulator.call;

/**
 * A SIP media application and the function that it invokes.
 *
 * @param sipMediaApplicationId id of the SIP media application
 * @param awsRegion Region of the SIP media application, such as {@code us-east-1}
 * @param functionArn ARN of the function, version or alias that is the application's endpoint
 */
public record ApplicationEndpoint(String sipMediaApplicationId, String awsRegion, String functionArn) {}
