package io.github.hookswitch.simulator.internal.lambda;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.lang.reflect.Type;

/** Chooses the serializer of a type, as Lambda's Java runtimes do, from the library that they use. */
public final class Json {
    private Json() {}

    /**
     * The serializer of a type.
     *
     * @param type a class, or a type with arguments
     * @return what reads and writes it
     */
    @SuppressWarnings("unchecked") // what it reads and writes is of that type
    public static PojoSerializer<Object> of(Type type) {
        if (type instanceof Class<?> known && LambdaEventSerializers.isLambdaSupportedEvent(known.getName())) {
            return LambdaEventSerializers.serializerFor((Class<Object>) known, known.getClassLoader());
        }
        return JacksonFactory.getInstance().getSerializer(type);
    }
}
