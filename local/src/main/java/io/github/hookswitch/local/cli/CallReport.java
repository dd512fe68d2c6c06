package io.github.hookswitch.local.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.simulator.call.CallLeg;
import io.github.hookswitch.simulator.call.SimulatedCall;
import io.github.hookswitch.simulator.call.TimelinePrinter;
import io.github.hookswitch.simulator.internal.MaskedNumbers;
import io.github.hookswitch.simulator.ladder.LadderDiagram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Tells how a call went. */
final class CallReport {
    private final ReportOptions options;
    private final SimulatedCall call;

    CallReport(ReportOptions options, SimulatedCall call) {
        this.options = options;
        this.call = call;
    }

    static boolean endedWell(SimulatedCall call) {
        return call.isEnded() && !call.isConnected();
    }

    /** The timeline with the table of legs, or all of it as JSON. */
    String text() {
        return options.json ? json() + System.lineSeparator() : timeline();
    }

    /** Writes the ladder diagram, if one is wanted; the file's ending chooses SVG or HTML. */
    void draw(Console.Writer files) throws IOException {
        Path file = options.ladder;
        if (file == null) {
            return;
        }
        LadderDiagram ladder = options.fullNumbers ? LadderDiagram.withFullNumbers() : LadderDiagram.masked();
        boolean page = file.toString().endsWith(".html");
        files.write(file, page ? ladder.html(call) : ladder.svg(call));
    }

    private String timeline() {
        return printer(options).print(call);
    }

    static TimelinePrinter printer(ReportOptions options) {
        return options.fullNumbers ? TimelinePrinter.withFullNumbers() : TimelinePrinter.masked();
    }

    private String json() {
        ObjectNode result = Json.object();
        result.put("transactionId", call.transactionId());
        result.put("ended", call.isEnded());
        result.put("billedSeconds", call.billedSeconds());
        ArrayNode legs = result.putArray("legs");
        call.legs().forEach(leg -> legs.add(leg(leg)));
        ArrayNode timeline = result.putArray("timeline");
        List<String> lines =
                timeline().lines().skip(1).limit(call.timeline().size()).toList();
        lines.forEach(line -> timeline.add(line.strip()));
        return Json.text(result);
    }

    private ObjectNode leg(CallLeg leg) {
        ObjectNode node = Json.object();
        node.put("tag", leg.tag().value());
        node.put("callId", leg.callId());
        node.put("from", number(leg.from()));
        node.put("to", number(leg.to()));
        node.put("state", leg.state().name());
        node.put("endedBy", leg.endedBy() == null ? null : leg.endedBy().name());
        node.put("sipResponseCode", leg.sipResponseCode());
        node.put("connectedMilliseconds", leg.connectedTime().toMillis());
        node.put("billedSeconds", leg.billedSeconds());
        return node;
    }

    private String number(String number) {
        return options.fullNumbers ? number : MaskedNumbers.of(number);
    }
}
