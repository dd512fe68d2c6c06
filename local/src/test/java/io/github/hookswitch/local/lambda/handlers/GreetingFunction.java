package io.github.hookswitch.local.lambda.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Greets a caller and hangs up; one class with nothing but the JDK. */
public final class GreetingFunction implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        String event = new String(input.readAllBytes(), StandardCharsets.UTF_8);
        boolean isNew = event.contains("NEW_INBOUND_CALL");
        String actions = isNew
                ? "{'Type':'Speak','Parameters':{'Text':'Hello from " + context.getFunctionName() + "'}},"
                        + "{'Type':'Hangup','Parameters':{'SipResponseCode':'0'}}"
                : "";
        String reply = "{'SchemaVersion':'1.0','Actions':[" + actions + "]}";
        output.write(reply.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
