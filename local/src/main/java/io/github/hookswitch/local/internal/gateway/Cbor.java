package io.github.hookswitch.local.internal.gateway;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Writes a map of texts in CBOR, the form of the newest of AWS's protocols.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8949">RFC 8949</a>
 */
final class Cbor {
    private static final int TEXT = 0x60;
    private static final int MAP = 0xA0;
    private static final int LARGEST_IN_HEAD = 23;
    private static final int ONE_BYTE = 24;
    private static final int TWO_BYTES = 25;

    private Cbor() {}

    static byte[] of(Map<String, String> texts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        head(out, MAP, texts.size());
        texts.forEach((name, value) -> {
            text(out, name);
            text(out, value);
        });
        return out.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        head(out, TEXT, bytes.length);
        out.writeBytes(bytes);
    }

    private static void head(ByteArrayOutputStream out, int kind, int length) {
        if (length <= LARGEST_IN_HEAD) {
            out.write(kind | length);
        } else if (length <= 0xFF) {
            out.write(kind | ONE_BYTE);
            out.write(length);
        } else {
            out.write(kind | TWO_BYTES);
            out.write(length >> Byte.SIZE);
            out.write(length);
        }
    }
}
