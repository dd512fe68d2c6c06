package io.github.hookswitch.handler.internal.json;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.json.UTF8StreamJsonParser;
import com.fasterxml.jackson.core.sym.ByteQuadsCanonicalizer;
import com.fasterxml.jackson.core.util.BufferRecycler;

/**
 * Makes Jackson's parser of UTF-8 without Jackson's factory, which brings thirty-five more classes into a fresh runtime:
 * parsers for other sources, the generators, the detection of the character set. The limits on depth and lengths are
 * those of the factory.
 */
final class Parsers {

    /** The features that the factory has by default. */
    private static final int FEATURES = JsonParser.Feature.collectDefaults();

    private static final int NAME_FEATURES = JsonFactory.Feature.collectDefaults();

    private final ByteQuadsCanonicalizer names = ByteQuadsCanonicalizer.createRoot();
    // Safe for parsers that are used at the same time: it hands a buffer out once.
    private final BufferRecycler buffers = new BufferRecycler();

    /** A parser of a text that is whole. */
    JsonParser of(byte[] utf8) {
        IOContext context = new IOContext(
                StreamReadConstraints.defaults(),
                StreamWriteConstraints.defaults(),
                ErrorReportConfiguration.defaults(),
                buffers,
                // Errors must not quote the text: it holds phone numbers.
                ContentReference.redacted(),
                false);
        return new UTF8StreamJsonParser(
                context, FEATURES, null, null, names.makeChild(NAME_FEATURES), utf8, 0, utf8.length, 0, false);
    }
}
