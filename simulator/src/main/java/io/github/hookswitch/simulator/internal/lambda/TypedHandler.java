package io.github.hookswitch.simulator.internal.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Serves a {@link RequestHandler}: reads its input type from JSON and writes what it returns as JSON. */
public final class TypedHandler implements RequestStreamHandler {
    private final RequestHandler<@Nullable Object, @Nullable Object> handler;
    private final PojoSerializer<Object> input;
    private final PojoSerializer<Object> output;

    private TypedHandler(RequestHandler<@Nullable Object, @Nullable Object> handler, Type input, Type output) {
        this.handler = handler;
        this.input = Json.of(input);
        this.output = Json.of(output);
    }

    /**
     * Wraps a handler.
     *
     * @param name the handler string, for messages
     * @param handler the handler; its class must say its types
     * @return a handler of bytes
     * @throws IllegalArgumentException if the class does not say them
     */
    @SuppressWarnings("unchecked") // it gets what was read for its declared type
    public static TypedHandler of(String name, RequestHandler<?, ?> handler) {
        Type[] types = TypeArguments.of(handler.getClass(), RequestHandler.class);
        if (types.length != 2 || !TypeArguments.isConcrete(types[0]) || !TypeArguments.isConcrete(types[1])) {
            throw new IllegalArgumentException("Handler " + name + ": class "
                    + handler.getClass().getName()
                    + " does not say what it takes and returns. Implement RequestHandler<Input, Output> with types,"
                    + " such as RequestHandler<Map<String, Object>, Map<String, Object>>");
        }
        return new TypedHandler((RequestHandler<@Nullable Object, @Nullable Object>) handler, types[0], types[1]);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        output.toJson(handler.handleRequest(input.fromJson(in), context), out);
    }
}
