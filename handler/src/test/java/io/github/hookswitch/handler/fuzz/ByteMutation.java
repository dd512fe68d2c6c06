package io.github.hookswitch.handler.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes the bytes of an event; most of the time it is no JSON afterwards. */
public final class ByteMutation {
    private static final List<String> SCRAPS = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            ":",
            ",",
            "NaN",
            "-Infinity",
            "00",
            "\\u0000",
            "\\uD800",
            "\\",
            "/* */",
            "\\u00Fc",
            "\\x",
            "\u00FC",
            "\uD83D\uDCDE",
            "-",
            "0",
            ".5",
            "1e5",
            "-0.0E-7",
            "tru",
            "null",
            "[[{}]]",
            "\t",
            "\uFEFF",
            "\n",
            "\"Status\":\"Connected\",",
            "\"CallId\":\"\",",
            "\"Participants\":[],",
            "\"CallDetails\":{},",
            "\"SchemaVersion\":\"2.0\",");

    private final Random random;

    /** Changes by the numbers of a generator. */
    public ByteMutation(Random random) {
        this.random = random;
    }

    /** The bytes with one change. */
    public byte[] change(byte[] event) {
        int at = random.nextInt(event.length + 1);
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(event, at);
            case 1 -> flipped(event);
            case 2 -> with(event, at, scrap());
            case 3 -> with(event, at, Arrays.copyOfRange(event, at, Math.min(event.length, at + random.nextInt(200))));
            case 4 -> duplicatedMember(event);
            default -> random.nextInt(50) == 0 ? new byte[0] : with(event, at, new byte[] {(byte) random.nextInt()});
        };
    }

    private byte[] flipped(byte[] event) {
        byte[] changed = event.clone();
        for (int flips = random.nextInt(3); flips >= 0 && changed.length > 0; flips--) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    /** A member too many at the beginning of some object. */
    private byte[] duplicatedMember(byte[] event) {
        int at = new String(event, StandardCharsets.ISO_8859_1).indexOf('{', random.nextInt(event.length + 1));
        return at < 0 ? flipped(event) : with(event, at + 1, scrap());
    }

    private byte[] scrap() {
        return SCRAPS.get(random.nextInt(SCRAPS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] with(byte[] event, int at, byte[] more) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(event.length + more.length);
        bytes.write(event, 0, at);
        bytes.write(more, 0, more.length);
        bytes.write(event, at, event.length - at);
        return bytes.toByteArray();
    }
}
