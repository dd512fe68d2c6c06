package io.github.hookswitch.benchmarks.cold;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A function that answers without looking at the event: what is left is the runtime's own time. */
public final class Nothing implements RequestStreamHandler {

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        input.readAllBytes();
        output.write("{\"SchemaVersion\":\"1.0\",\"Actions\":[]}".getBytes(StandardCharsets.UTF_8));
    }
}
