package io.github.hookswitch.local.lambda.runtime;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.hookswitch.simulator.internal.lambda.InvocationContext;
import io.github.hookswitch.simulator.internal.lambda.NextInvocation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The main class of a local function's process. It reads the settings that Lambda gives a runtime from the
 * environment, loads the handler and serves invocations until the Runtime API goes away.
 */
public final class RuntimeMain {
    private static final String TRACE_PROPERTY = "com.amazonaws.xray.traceHeader";

    private final RuntimeClient client;
    private final Map<String, String> environment;

    private RuntimeMain(RuntimeClient client, Map<String, String> environment) {
        this.client = client;
        this.environment = environment;
    }

    /**
     * Runs the function named by {@code _HANDLER} against the API at {@code AWS_LAMBDA_RUNTIME_API}.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        RuntimeClient client = new RuntimeClient(required(environment, "AWS_LAMBDA_RUNTIME_API"));
        System.exit(new RuntimeMain(client, environment).run());
    }

    private int run() {
        try {
            RequestStreamHandler handler = initialize();
            if (handler == null) {
                return 1;
            }
            while (true) {
                serve(handler, client.next());
            }
        } catch (IOException gone) {
            // The local AWS ended: there is nobody left to report to.
            System.err.println("the Runtime API cannot be reached any more: " + gone);
            return 0;
        }
    }

    // Whatever a static initializer or a constructor throws is an init error, as it is in Lambda.
    @SuppressWarnings("CatchAndPrintStackTrace")
    private @Nullable RequestStreamHandler initialize() throws IOException {
        try {
            return HandlerLoader.load(required(environment, "_HANDLER"));
        } catch (Throwable failure) {
            failure.printStackTrace();
            client.initError(ErrorJson.of(failure), ErrorJson.typeOf(failure));
            return null;
        }
    }

    @SuppressWarnings("CatchAndPrintStackTrace")
    private void serve(RequestStreamHandler handler, NextInvocation invocation) throws IOException {
        System.setProperty(TRACE_PROPERTY, invocation.traceId());
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(invocation.payload()),
                    answer,
                    new InvocationContext(invocation, environment));
        } catch (Throwable failure) {
            failure.printStackTrace();
            System.out.flush();
            client.error(invocation.requestId(), ErrorJson.of(failure), ErrorJson.typeOf(failure));
            return;
        }
        System.out.flush();
        client.response(invocation.requestId(), answer.toByteArray());
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null) {
            throw new IllegalStateException(
                    name + " is not set: this class is started by LocalFunctions, which sets it, not by hand");
        }
        return value;
    }
}
