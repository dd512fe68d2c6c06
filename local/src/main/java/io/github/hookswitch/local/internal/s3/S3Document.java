package io.github.hookswitch.local.internal.s3;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** XML that a client sent: an element with its children. */
final class S3Document {
    private final Element element;

    private S3Document(Element element) {
        this.element = element;
    }

    static S3Document parse(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            // Nothing outside the document is read, and nothing in it expands.
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Quiet());
            return new S3Document(builder.parse(new ByteArrayInputStream(xml)).getDocumentElement());
        } catch (SAXException | IOException malformed) {
            throw S3Errors.malformedXml();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String name() {
        return element.getLocalName();
    }

    List<S3Document> children(String name) {
        List<S3Document> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && child.getLocalName().equals(name)) {
                children.add(new S3Document(child));
            }
        }
        return children;
    }

    Optional<String> text(String name) {
        return children(name).stream().findFirst().map(S3Document::text);
    }

    String text() {
        return element.getTextContent();
    }

    String required(String name) {
        return text(name).orElseThrow(S3Errors::malformedXml);
    }

    /** The parser's own writes to the console. */
    private static final class Quiet extends DefaultHandler {
        @Override
        public void fatalError(SAXParseException malformed) throws SAXException {
            throw malformed;
        }
    }
}
