package io.github.hookswitch.simulator.ladder;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.SimulatedCall;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class LadderDiagramTest {

    private static final SimulatedCall BRIDGED =
            Calls.bridged("Welcome to Hookswitch. One moment please, we connect you.");

    @Test
    void everyEntryOfTheTimelineIsARung() throws Exception {
        for (SimulatedCall call : List.of(BRIDGED, Calls.troubled(), Calls.outboundRinging())) {
            Document svg = parse(LadderDiagram.masked().svg(call));

            assertThat(all(svg, "g"))
                    .extracting(rung -> rung.getAttribute("data-entry"))
                    .containsExactlyElementsOf(
                            IntStream.range(0, call.timeline().size())
                                    .mapToObj(Integer::toString)
                                    .toList());
        }
    }

    @Test
    void theStoryIsToldInTheWordsOfTheService() throws Exception {
        assertThat(titles(BRIDGED))
                .extracting(title -> title.substring(title.indexOf(": ") + 2))
                .containsSubsequence(
                        "LEG-A: ********0100 calls ********0121",
                        "#1 NEW_INBOUND_CALL",
                        "Speak, CallAndBridge",
                        "“Welcome to Hookswitch. One moment please, we connect you.”",
                        "ended by the called party (0)",
                        "#3 HANGUP LEG-B",
                        "Hangup LEG-A",
                        "ended by the application (0)");
    }

    @Test
    void phoneNumbersAreShownInFullOnlyOnRequest() {
        assertThat(LadderDiagram.masked().svg(BRIDGED)).doesNotContain(Calls.CALLER, Calls.NUMBER, Calls.CALLEE);
        assertThat(LadderDiagram.withFullNumbers().svg(BRIDGED)).contains(Calls.CALLER, Calls.NUMBER, Calls.CALLEE);
    }

    @Test
    void eachLegHasABarWithWhatItCost() throws Exception {
        Document svg = parse(LadderDiagram.masked().svg(BRIDGED));
        long secondsOfA = requireNonNull(BRIDGED.leg(LegTag.A)).billedSeconds();

        assertThat(texts(svg, "cost")).containsExactly(secondsOfA + " s billed", "3660 s billed");
        assertThat(texts(svg, "total")).containsExactly("billed " + (secondsOfA + 3660) + " s");
        assertThat(ofClass(svg, "connected")).hasSize(2);
    }

    @Test
    void aLegThatStillRingsIsNotBilled() throws Exception {
        Document svg = parse(LadderDiagram.masked().svg(Calls.outboundRinging()));

        assertThat(texts(svg, "cost")).containsExactly("ringing");
        assertThat(ofClass(svg, "connected")).isEmpty();
    }

    @Test
    void anHourTakesNoMoreRoomThanASecond() throws Exception {
        Document svg = parse(LadderDiagram.masked().svg(BRIDGED));

        assertThat(texts(svg, "waited")).contains("1 h 1 min later");
        assertThat(Integer.parseInt(svg.getDocumentElement().getAttribute("height")))
                .isLessThan(1200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</text></svg><script>alert(1)</script>",
                "]]> & \" ' <!-- --> <?xml?>",
                "control \u0007 \u0000 \uFFFF characters",
                "half a pair \uD83D and a whole one \uD83D\uDE00",
                "خطأ \u202E upside down \u202C"
            })
    void hostileTextsStayTexts(String greeting) throws Exception {
        Document svg = parse(LadderDiagram.masked().svg(Calls.bridged(greeting)));

        assertThat(all(svg, "script")).isEmpty();
        assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
    }

    @Test
    void aLongTextIsCutOffButKeptInTheTitle() throws Exception {
        String greeting = "never ending ".repeat(70).strip();
        SimulatedCall call = Calls.bridged(greeting);

        assertThat(texts(parse(LadderDiagram.masked().svg(call)), "words"))
                .allSatisfy(line -> assertThat(line.length()).isLessThan(60))
                .anySatisfy(line -> assertThat(line).endsWith("…"));
        assertThat(titles(call)).anySatisfy(title -> assertThat(title).contains(greeting));
    }

    @Test
    void thePictureSaysWhatItIsToThoseWhoCannotSeeIt() throws Exception {
        Element svg = parse(LadderDiagram.masked().svg(BRIDGED)).getDocumentElement();

        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("ladder-title ladder-desc");
        assertThat(textOf(svg, "title")).isEqualTo("Call from ********0100 to ********0121");
        assertThat(textOf(svg, "desc"))
                .contains(
                        "LEG-B: ended by the called party with code 0, connected 3660.000 s.",
                        "In total billed " + BRIDGED.billedSeconds() + " s.");
    }

    @Test
    void thePageLoadsNothing() {
        assertThat(LadderDiagram.masked().html(BRIDGED))
                .contains("<svg ", "prefers-color-scheme: dark")
                .doesNotContain("src=", "href=", "@import", "url(");
    }

    private static List<String> titles(SimulatedCall call) throws Exception {
        return all(parse(LadderDiagram.masked().svg(call)), "g").stream()
                .map(rung -> textOf(rung, "title"))
                .toList();
    }

    private static String textOf(Element parent, String tag) {
        return requireNonNull(parent.getElementsByTagName(tag).item(0)).getTextContent();
    }

    private static List<String> texts(Document svg, String cssClass) {
        return ofClass(svg, cssClass).stream().map(Element::getTextContent).toList();
    }

    private static List<Element> ofClass(Document svg, String cssClass) {
        return all(svg, "*").stream()
                .filter(element ->
                        List.of(element.getAttribute("class").split(" ", -1)).contains(cssClass))
                .toList();
    }

    private static List<Element> all(Document svg, String tag) {
        NodeList nodes = svg.getElementsByTagName(tag);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) requireNonNull(nodes.item(i)))
                .toList();
    }

    private static Document parse(String svg) throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
