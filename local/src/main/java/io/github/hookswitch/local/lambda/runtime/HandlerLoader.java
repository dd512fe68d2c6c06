package io.github.hookswitch.local.lambda.runtime;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.hookswitch.simulator.internal.lambda.TypedHandler;

/**
 * Makes the handler that a handler string names, {@code package.Class} or {@code package.Class::method}, by the rules
 * of Lambda's Java runtimes.
 */
final class HandlerLoader {
    private static final String METHOD = "handleRequest";

    private HandlerLoader() {}

    static RequestStreamHandler load(String handler) throws ReflectiveOperationException {
        int separator = handler.indexOf("::");
        String className = separator < 0 ? handler : handler.substring(0, separator);
        String method = separator < 0 ? METHOD : handler.substring(separator + 2);
        Object instance = instance(handler, className);
        if (method.equals(METHOD)) {
            if (instance instanceof RequestStreamHandler stream) {
                return stream;
            }
            if (instance instanceof RequestHandler<?, ?> typed) {
                return TypedHandler.of(handler, typed);
            }
        }
        if (separator < 0) {
            throw new IllegalArgumentException("Handler " + handler + ": class " + className
                    + " is neither a RequestStreamHandler nor a RequestHandler. Implement one of them, or name a method: "
                    + className + "::method");
        }
        return MethodHandler.of(handler, instance, method);
    }

    private static Object instance(String handler, String className) throws ReflectiveOperationException {
        try {
            return Class.forName(className).getConstructor().newInstance();
        } catch (ClassNotFoundException missing) {
            throw new ClassNotFoundException(
                    "Handler " + handler + ": class " + className + " is not in the function's code (class path "
                            + System.getProperty("java.class.path") + "). Check the handler string and the asset",
                    missing);
        } catch (NoSuchMethodException missing) {
            throw new IllegalArgumentException(
                    "Handler " + handler + ": class " + className + " needs a public constructor without parameters",
                    missing);
        }
    }
}
