package io.github.hookswitch.simulator.ladder;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes elements of SVG, each on a line of its own, by the JDK's own writer: another one on the class path might write
 * other bytes.
 */
final class Svg {
    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter xml;

    Svg() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** Opens an element; attributes are names and values in turn. */
    Svg open(String name, Object... attributes) {
        try {
            xml.writeStartElement(name);
            attributes(attributes);
            return endLine();
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    Svg close() {
        try {
            xml.writeEndElement();
            return endLine();
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    Svg empty(String name, Object... attributes) {
        try {
            xml.writeEmptyElement(name);
            attributes(attributes);
            return endLine();
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    Svg text(String name, String text, Object... attributes) {
        try {
            xml.writeStartElement(name);
            attributes(attributes);
            xml.writeCharacters(allowed(text));
            xml.writeEndElement();
            return endLine();
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    private void attributes(Object... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i].toString(), allowed(value(attributes[i + 1])));
        }
    }

    private Svg endLine() throws XMLStreamException {
        xml.writeCharacters("\n");
        return this;
    }

    private static String value(Object value) {
        return value instanceof Double number ? String.format(Locale.ROOT, "%.1f", number) : value.toString();
    }

    /** Replaces what XML does not allow at all, not even escaped. */
    private static String allowed(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints().forEach(c -> allowed.appendCodePoint(isAllowed(c) ? c : 0xFFFD));
        return allowed.toString();
    }

    private static boolean isAllowed(int c) {
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        return c == '\t' || c == '\n' || (c >= 0x20 && !surrogate && c != 0xFFFE && c != 0xFFFF);
    }

    private static IllegalStateException impossible(XMLStreamException e) {
        return new IllegalStateException("A string cannot be written to", e);
    }

    @Override
    public String toString() {
        try {
            xml.flush();
            return out.toString();
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }
}
