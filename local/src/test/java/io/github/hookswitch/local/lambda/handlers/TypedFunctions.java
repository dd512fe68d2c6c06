package io.github.hookswitch.local.lambda.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Handlers of all kinds that are no RequestStreamHandler. */
public final class TypedFunctions {
    private TypedFunctions() {}

    /** Takes and returns maps. */
    public static final class Maps implements RequestHandler<Map<String, Object>, Map<String, Object>> {
        @Override
        public Map<String, Object> handleRequest(Map<String, Object> input, Context context) {
            return Map.of("keys", List.copyOf(input.keySet()), "function", context.getFunctionName());
        }
    }

    /** Leaves the types to its superclass. */
    public static final class Orders extends Base<Order> {
        @Override
        Order change(Order input) {
            input.setCount(input.getCount() + 1);
            return input;
        }
    }

    /** Gives a type to the interface by a variable of its own. */
    public abstract static class Base<T> implements RequestHandler<T, T> {
        @Override
        public T handleRequest(T input, Context context) {
            return change(input);
        }

        abstract T change(T input);
    }

    /** Does not say what it takes. */
    @SuppressWarnings("rawtypes")
    public static final class Raw implements RequestHandler {
        @Override
        public Object handleRequest(Object input, Context context) {
            return input;
        }
    }

    /** Methods that a handler string can name. */
    public static final class Methods {
        /** Takes a list. */
        public int sum(List<Integer> numbers) {
            return numbers.stream().mapToInt(Integer::intValue).sum();
        }

        /** Takes text and the context. */
        public String greet(String name, Context context) {
            return "Hello " + name + " from " + context.getFunctionName();
        }

        /** Is not chosen, since the other method of its name has more parameters. */
        public String greet(String name) {
            return "Hello " + name;
        }

        /** Takes nothing and returns nothing. */
        public void nothing() {}

        /** Works on bytes. */
        public void copy(InputStream input, OutputStream output, Context context) throws IOException {
            input.transferTo(output);
        }

        /** Fails. */
        public String fail(Map<String, Object> input) throws IOException {
            throw new IOException("no line for " + input.get("who"));
        }

        /** Cannot be called. */
        public String twoInputs(String first, String second) {
            return first + second;
        }
    }
}
