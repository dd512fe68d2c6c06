package io.github.hookswitch.local.lambda.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import io.github.hookswitch.simulator.internal.lambda.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Serves a method of a class that implements no interface: {@code (Input)}, {@code (Input, Context)},
 * {@code (InputStream, OutputStream)}, the same with {@code Context}, {@code (Context)} or nothing. Of several methods of
 * one name the one with the most parameters serves.
 */
final class MethodHandler implements RequestStreamHandler {
    private final Object instance;
    private final Method method;
    private final @Nullable PojoSerializer<Object> input;
    private final @Nullable PojoSerializer<Object> output;

    private MethodHandler(Object instance, Method method) {
        this.instance = instance;
        this.method = method;
        Type returned = method.getGenericReturnType();
        this.input = takesInput(method) ? Json.of(method.getGenericParameterTypes()[0]) : null;
        this.output = returned == void.class ? null : Json.of(returned);
    }

    static MethodHandler of(String handler, Object instance, String name) {
        Class<?> type = instance.getClass();
        Method method = Arrays.stream(type.getMethods())
                .filter(candidate -> candidate.getName().equals(name) && !candidate.isBridge())
                .filter(MethodHandler::isServed)
                .max(Comparator.comparingInt(Method::getParameterCount))
                .orElseThrow(() -> new IllegalArgumentException("Handler " + handler + ": class " + type.getName()
                        + " has no public method " + name
                        + " that Lambda can call. Its parameters must be (Input, Context), (Input), (Context), none, or"
                        + " (InputStream, OutputStream, Context)"));
        return new MethodHandler(instance, method);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Object result = call(arguments(in, out, context));
        if (output != null) {
            output.toJson(result, out);
        }
    }

    private @Nullable Object[] arguments(InputStream in, OutputStream out, Context context) {
        Class<?>[] types = method.getParameterTypes();
        @Nullable Object[] arguments = new @Nullable Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = argument(types[i], in, out, context);
        }
        return arguments;
    }

    private @Nullable Object argument(Class<?> type, InputStream in, OutputStream out, Context context) {
        if (type == Context.class) {
            return context;
        }
        if (input != null) {
            return input.fromJson(in);
        }
        return type == InputStream.class ? in : out;
    }

    private @Nullable Object call(@Nullable Object[] arguments) throws IOException {
        try {
            return method.invoke(instance, arguments);
        } catch (InvocationTargetException thrown) {
            throw new HandlerFailure(thrown.getCause() == null ? thrown : thrown.getCause());
        } catch (IllegalAccessException hidden) {
            throw new IOException("Make " + method + " and its class public", hidden);
        }
    }

    private static boolean isServed(Method method) {
        Class<?>[] types = method.getParameterTypes();
        int others = types.length > 0 && types[types.length - 1] == Context.class ? types.length - 1 : types.length;
        boolean streams = others == 2 && types[0] == InputStream.class && types[1] == OutputStream.class;
        return others == 0 || streams || (others == 1 && types[0] != InputStream.class);
    }

    private static boolean takesInput(Method method) {
        Class<?>[] types = method.getParameterTypes();
        return types.length > 0 && types[0] != Context.class && types[0] != InputStream.class;
    }

    /** What the method threw, checked exceptions included. */
    static final class HandlerFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        HandlerFailure(Throwable cause) {
            super(cause);
        }
    }
}
