package io.github.hookswitch.local.internal.lambdaapi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.github.hookswitch.local.internal.gateway.AwsException;
import java.io.IOException;

/** Checks what is to be an event. */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    static void check(byte[] text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            parser.skipChildren();
            if (parser.nextToken() == null) {
                return;
            }
        } catch (IOException unreadable) {
            throw invalid(
                    String.valueOf(unreadable.getMessage()).lines().findFirst().orElse(""));
        }
        throw invalid("it holds more than one value");
    }

    private static AwsException invalid(String why) {
        return AwsException.badRequest(
                "InvalidRequestContentException", "Could not parse request body into json: " + why);
    }
}
