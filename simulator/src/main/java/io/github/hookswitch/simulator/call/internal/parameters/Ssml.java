package io.github.hookswitch.simulator.call.internal.parameters;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A text in Speech Synthesis Markup Language: its words, and the time of its breaks.
 *
 * @param words the text without tags
 * @param breaks time of all {@code <break>} tags
 */
public record Ssml(String words, Duration breaks) {
    private static final Pattern TIME = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|s)");
    private static final Map<String, Duration> STRENGTHS = Map.of(
            "none", Duration.ZERO,
            "x-weak", Duration.ZERO,
            "weak", Duration.ofMillis(250),
            "medium", Duration.ofMillis(500),
            "strong", Duration.ofSeconds(1),
            "x-strong", Duration.ofMillis(1500));
    private static final XMLInputFactory XML = factory();

    public static Ssml parse(String text) throws ActionRefusedException {
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(text));
            try {
                return read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException malformed) {
            throw ActionParameters.invalid("Text", "it is not well-formed SSML");
        }
    }

    private static Ssml read(XMLStreamReader reader) throws XMLStreamException, ActionRefusedException {
        StringBuilder words = new StringBuilder();
        Duration breaks = Duration.ZERO;
        boolean first = true;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (first && !reader.getLocalName().equals("speak")) {
                    throw ActionParameters.invalid("Text", "SSML begins with <speak>");
                }
                first = false;
                breaks = breaks.plus(breakOf(reader));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                words.append(reader.getText());
            }
        }
        return new Ssml(words.toString().strip(), breaks);
    }

    private static Duration breakOf(XMLStreamReader reader) throws ActionRefusedException {
        if (!reader.getLocalName().equals("break")) {
            return Duration.ZERO;
        }
        String time = reader.getAttributeValue(null, "time");
        if (time == null) {
            String strength = reader.getAttributeValue(null, "strength");
            return STRENGTHS.getOrDefault(strength == null ? "medium" : strength, Duration.ofMillis(500));
        }
        Matcher given = TIME.matcher(time);
        if (!given.matches()) {
            throw ActionParameters.invalid("Text", "the time of a break is like 500ms or 2s, but is " + time);
        }
        BigDecimal unit = BigDecimal.valueOf(given.group(2).equals("s") ? 1000 : 1);
        return Duration.ofMillis(new BigDecimal(given.group(1)).multiply(unit).longValue());
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
