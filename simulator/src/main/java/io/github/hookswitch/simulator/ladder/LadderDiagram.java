package io.github.hookswitch.simulator.ladder;

import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.CallLeg;
import io.github.hookswitch.simulator.call.SimulatedCall;
import io.github.hookswitch.simulator.call.TimelineEntry;
import io.github.hookswitch.simulator.internal.MaskedNumbers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Draws a call as a ladder: the caller, the service, the Lambda function and the callee as vertical lines, every entry of
 * the timeline as a rung between them, each leg's life as a bar, and what it cost at the foot.
 *
 * <p>Time runs downwards, but not to scale: each entry takes one rung, and a wait of a second or more is shown in words.
 * The picture needs nothing else, follows the reader's light or dark colour scheme, and its texts are texts.
 *
 * <pre>{@code
 * Files.writeString(Path.of("call.svg"), LadderDiagram.masked().svg(call));
 * }</pre>
 */
public final class LadderDiagram {

    private final UnaryOperator<String> number;

    private LadderDiagram(UnaryOperator<String> number) {
        this.number = number;
    }

    /**
     * Diagrams that show the last four characters of phone numbers.
     *
     * @return the diagrams for logs and reports
     */
    public static LadderDiagram masked() {
        return new LadderDiagram(MaskedNumbers::of);
    }

    /**
     * Diagrams that show phone numbers in full.
     *
     * @return the diagrams for eyes that may see them
     */
    public static LadderDiagram withFullNumbers() {
        return new LadderDiagram(UnaryOperator.identity());
    }

    /**
     * Draws a call as a picture of its own.
     *
     * @param call the call, over or not
     * @return an SVG document in UTF-8's characters, {@value LadderDrawing#WIDTH} wide and as long as the call is eventful
     */
    public String svg(SimulatedCall call) {
        return draw(call, "ladder", stylesheet());
    }

    /**
     * Draws a call for a page that has the {@link #stylesheet()} already.
     *
     * @param call the call, over or not
     * @param id begins the ids in it; unique on the page
     * @return an {@code svg} element
     */
    public String inline(SimulatedCall call, String id) {
        return draw(call, id, "");
    }

    /**
     * Draws a call as a page of its own.
     *
     * @param call the call, over or not
     * @return an HTML document that loads nothing
     */
    public String html(SimulatedCall call) {
        String title = new Svg().text("title", title(call.legs())).toString();
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                %s<style>
                body { margin: 0 auto; padding: 1rem; max-width: 68rem; }
                svg { width: 100%%; height: auto; }
                %s</style>
                </head>
                <body>
                %s</body>
                </html>
                """.formatted(title, stylesheet(), inline(call, "ladder"));
    }

    /**
     * The colours and typefaces of the diagrams.
     *
     * @return CSS whose selectors begin with {@code .ladder}
     */
    public static String stylesheet() {
        try (InputStream css = Objects.requireNonNull(LadderDiagram.class.getResourceAsStream("ladder.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The jar of the simulator cannot be read", e);
        }
    }

    private String draw(SimulatedCall call, String id, String style) {
        List<TimelineEntry> timeline = call.timeline();
        List<CallLeg> legs = call.legs();
        Svg svg = new Svg();
        LadderDrawing drawing = new LadderDrawing(svg, Steps.of(timeline, legs, number), legs, new Heads(legs, number));
        LegTable table = new LegTable(legs, number);
        long height = Math.round(drawing.bottom() + 28 + table.height());
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "ladder",
                "viewBox",
                "0 0 " + LadderDrawing.WIDTH + " " + height,
                "width",
                LadderDrawing.WIDTH,
                "height",
                height,
                "role",
                "img",
                "aria-labelledby",
                id + "-title " + id + "-desc");
        svg.text("title", title(legs), "id", id + "-title");
        svg.text("desc", description(timeline, legs), "id", id + "-desc");
        if (!style.isEmpty()) {
            svg.text("style", "\n" + style);
        }
        svg.empty("rect", "class", "page", "width", LadderDrawing.WIDTH, "height", height);
        svg.text("text", title(legs), "class", "title", "x", 24, "y", 30);
        drawing.draw();
        table.draw(svg, drawing.bottom() + 28);
        return svg.close().toString();
    }

    private String title(List<CallLeg> legs) {
        return legs.stream()
                .filter(leg -> leg.tag().equals(LegTag.A))
                .findFirst()
                .map(leg -> "Call from " + number.apply(leg.from()) + " to " + number.apply(leg.to()))
                .orElse("Call");
    }

    private String description(List<TimelineEntry> timeline, List<CallLeg> legs) {
        StringBuilder text = new StringBuilder(
                "A ladder of " + timeline.size() + " steps between the parties, the service and the call handler.");
        for (CallLeg leg : legs) {
            String end = leg.endedBy() == null
                    ? "not over"
                    : "ended by " + leg.inWords(leg.endedBy()) + " with code " + leg.sipResponseCode();
            text.append(' ').append(leg.tag().value()).append(": ").append(end);
            text.append(", connected ")
                    .append(LadderLayout.seconds(leg.connectedTime()))
                    .append('.');
        }
        return text.append(" In total ")
                .append(LegTable.total(legs))
                .append('.')
                .toString();
    }
}
