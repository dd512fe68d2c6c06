package io.github.hookswitch.simulator.lambda.runtime;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.lang.reflect.Type;

/** Chooses the serializer of a type, as Lambda's Java runtimes do, from the library that they use. */
final class Json {
    private Json() {}

    @SuppressWarnings("unchecked") // what it reads and writes is of that type
    static PojoSerializer<Object> of(Type type) {
        if (type instanceof Class<?> known && LambdaEventSerializers.isLambdaSupportedEvent(known.getName())) {
            return LambdaEventSerializers.serializerFor((Class<Object>) known, known.getClassLoader());
        }
        return JacksonFactory.getInstance().getSerializer(type);
    }
}
