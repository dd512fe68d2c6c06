package io.github.hookswitch.local.internal.gateway;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes the XML of an answer, element by element. */
public final class Xml {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    /** A part of a document; what it writes stands within the element that it is given to. */
    @FunctionalInterface
    public interface Content {
        /** Writes it. */
        void write();
    }

    /** An empty document. */
    public Xml() {
        try {
            writer = XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Writes an element.
     *
     * @param name its name
     * @param content writes what is in it
     */
    public void element(String name, Content content) {
        element(name, null, content);
    }

    /**
     * Writes an element in a namespace of its own.
     *
     * @param name its name
     * @param namespace the namespace; null for that of the element around it
     * @param content writes what is in it
     */
    public void element(String name, @Nullable String namespace, Content content) {
        try {
            writer.writeStartElement(name);
            if (namespace != null) {
                writer.writeDefaultNamespace(namespace);
            }
            content.write();
            writer.writeEndElement();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Writes an element that holds a text.
     *
     * @param name its name
     * @param text the text; null writes nothing. Characters that XML cannot hold become question marks
     */
    public void text(String name, @Nullable Object text) {
        text(name, null, text);
    }

    /**
     * Writes an element in a namespace of its own that holds a text.
     *
     * @param name its name
     * @param namespace the namespace; null for that of the element around it
     * @param text the text; null writes nothing. Characters that XML cannot hold become question marks
     */
    public void text(String name, @Nullable String namespace, @Nullable Object text) {
        if (text == null) {
            return;
        }
        try {
            writer.writeStartElement(name);
            if (namespace != null) {
                writer.writeDefaultNamespace(namespace);
            }
            writer.writeCharacters(
                    text.toString().replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "?"));
            writer.writeEndElement();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Writes an attribute of the element that has just begun.
     *
     * @param prefix the prefix of its namespace
     * @param namespace its namespace
     * @param name its name
     * @param value its value
     */
    public void attribute(String prefix, String namespace, String name, String value) {
        try {
            writer.writeNamespace(prefix, namespace);
            writer.writeAttribute(prefix, namespace, name, value);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The document.
     *
     * @return its bytes, in UTF-8
     */
    public byte[] bytes() {
        try {
            writer.writeEndDocument();
            writer.flush();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }
}
