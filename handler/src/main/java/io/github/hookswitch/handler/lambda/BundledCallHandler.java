package io.github.hookswitch.handler.lambda;

import java.util.Map;

/**
 * The call handler that deploys without code: {@link BundledCallFlow} with the settings of the function's environment.
 */
public final class BundledCallHandler extends LambdaCallHandler {

    /**
     * What Lambda calls: reads the settings from the environment.
     *
     * @throws IllegalArgumentException if a setting is not usable; the function then fails to start and says why
     */
    public BundledCallHandler() {
        this(BundledSettings.fromEnvironment(System.getenv()), Options.DEFAULT);
    }

    /**
     * A handler with the settings of an environment that need not be the process's own.
     *
     * @param environment the settings, by the names of the environment variables
     * @param options where the log goes; policy, argument and masking come from the environment
     * @throws IllegalArgumentException if a setting is not usable
     */
    public BundledCallHandler(Map<String, String> environment, Options options) {
        this(BundledSettings.fromEnvironment(environment), options);
    }

    /**
     * A handler with given settings.
     *
     * @param settings what is said and done
     * @param options where the log goes; policy, argument and masking come from the settings
     */
    BundledCallHandler(BundledSettings settings, Options options) {
        super(
                new BundledCallFlow(settings),
                options.withHangupPolicy(settings.hangupPolicy())
                        .withEndCallArgument(settings.endCallArgument())
                        .withLogsPhoneNumbers(settings.logsPhoneNumbers()));
    }
}
