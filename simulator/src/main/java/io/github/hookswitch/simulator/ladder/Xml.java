package io.github.hookswitch.simulator.ladder;

import java.util.Locale;

/** Writes elements of SVG; all content and attribute values are escaped. */
final class Xml {
    private final StringBuilder out = new StringBuilder();
    private int depth;

    /** Opens an element; attributes are names and values in turn. */
    Xml open(String name, Object... attributes) {
        tag(name, attributes).append(">\n");
        depth++;
        return this;
    }

    Xml close(String name) {
        depth--;
        indent().append("</").append(name).append(">\n");
        return this;
    }

    Xml empty(String name, Object... attributes) {
        tag(name, attributes).append("/>\n");
        return this;
    }

    Xml text(String name, String text, Object... attributes) {
        tag(name, attributes)
                .append('>')
                .append(escape(text))
                .append("</")
                .append(name)
                .append(">\n");
        return this;
    }

    /** Text that is markup already. */
    Xml raw(String markup) {
        out.append(markup);
        return this;
    }

    private StringBuilder tag(String name, Object... attributes) {
        indent().append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escape(value(attributes[i + 1])))
                    .append('"');
        }
        return out;
    }

    private StringBuilder indent() {
        return out.append("  ".repeat(depth));
    }

    private static String value(Object value) {
        return value instanceof Double number ? String.format(Locale.ROOT, "%.1f", number) : value.toString();
    }

    /** Escapes markup, and replaces what XML does not allow at all. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int c) {
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        return c == '\t' || c == '\n' || (c >= 0x20 && !surrogate && c != 0xFFFE && c != 0xFFFF);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
