package io.github.hookswitch.handler.lambda;

import io.github.hookswitch.handler.internal.Arguments;
import io.github.hookswitch.handler.internal.log.EventLog;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        this(System.getenv(), Options.DEFAULT, System.getenv(INITIALIZATION_TYPE));
    }

    /**
     * A handler with the settings of an environment that need not be the process's own.
     *
     * @param environment the settings, by the names of the environment variables
     * @param options where the log goes; policy, argument and masking come from the environment
     * @throws IllegalArgumentException if a setting is not usable
     */
    public BundledCallHandler(Map<String, String> environment, Options options) {
        this(Arguments.notNull("environment", environment), Arguments.notNull("options", options), null);
    }

    /**
     * A handler with the settings of an environment, started in a certain way.
     *
     * @param environment the settings, by the names of the environment variables
     * @param options where the log goes; policy, argument and masking come from the environment
     * @param initializationType how Lambda starts the function; null if it does not say
     */
    BundledCallHandler(Map<String, String> environment, Options options, @Nullable String initializationType) {
        this(
                BundledSettings.fromEnvironment(environment),
                BundledSettings.warnings(environment),
                options,
                initializationType);
    }

    private BundledCallHandler(
            BundledSettings settings, List<String> warnings, Options options, @Nullable String initializationType) {
        this(
                settings,
                warnings,
                options,
                new EventLog(options.logOutput(), options.clock(), settings.logsPhoneNumbers()),
                initializationType);
    }

    private BundledCallHandler(
            BundledSettings settings,
            List<String> warnings,
            Options options,
            EventLog log,
            @Nullable String initializationType) {
        this(new BundledCallFlow(settings, log), settings, options, initializationType);
        for (String warning : warnings) {
            log.warning(warning);
        }
    }

    private BundledCallHandler(
            BundledCallFlow flow, BundledSettings settings, Options options, @Nullable String initializationType) {
        super(
                flow,
                options.withHangupPolicy(settings.hangupPolicy())
                        .withEndCallArgument(settings.endCallArgument())
                        .withLogsPhoneNumbers(settings.logsPhoneNumbers()),
                // It has no side effects, so it may be asked before the snapshot.
                flow,
                initializationType);
    }
}
