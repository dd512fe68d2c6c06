package io.github.hookswitch.local.lambda.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;

/** A handler whose constructor fails. */
public final class BrokenFunction implements RequestStreamHandler {
    /** Fails always. */
    public BrokenFunction() {
        throw new IllegalStateException("no greeting configured");
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) {}
}
