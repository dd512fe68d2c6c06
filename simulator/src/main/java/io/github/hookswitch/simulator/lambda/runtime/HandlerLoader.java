package io.github.hookswitch.simulator.lambda.runtime;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

/** Makes the handler that a handler string names, {@code package.Class} or {@code package.Class::method}. */
final class HandlerLoader {
    private static final String METHOD = "handleRequest";

    private HandlerLoader() {}

    static RequestStreamHandler load(String handler) throws ReflectiveOperationException {
        int separator = handler.indexOf("::");
        String className = separator < 0 ? handler : handler.substring(0, separator);
        String method = separator < 0 ? METHOD : handler.substring(separator + 2);
        Object instance = instance(handler, className);
        if (!(instance instanceof RequestStreamHandler stream)) {
            throw new IllegalArgumentException(unsupported(handler, instance));
        }
        if (!method.equals(METHOD)) {
            throw new IllegalArgumentException("Handler " + handler + " names the method " + method
                    + ": of a RequestStreamHandler only " + METHOD + " is run locally. Use " + className + " or "
                    + className + "::" + METHOD);
        }
        return stream;
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

    private static String unsupported(String handler, Object instance) {
        String kind = instance instanceof RequestHandler ? "a RequestHandler" : "no RequestStreamHandler";
        return "Handler " + handler + " is " + kind + ": only RequestStreamHandler handlers are run locally so far."
                + " Let the class implement com.amazonaws.services.lambda.runtime.RequestStreamHandler";
    }
}
