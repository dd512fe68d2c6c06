package io.github.hookswitch.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets an instance carry a command out: what is typed here goes there, what is printed there comes here. */
final class RemoteRun {
    private final InstanceClient instance;
    private final Console console;

    RemoteRun(InstanceClient instance, Console console) {
        this.instance = instance;
        this.console = console;
    }

    /** Returns the command's exit status. */
    int run(List<String> arguments) throws IOException, InterruptedException {
        ObjectNode beginning = Json.object();
        arguments.forEach(beginning.putArray("arguments")::add);
        String session = instance.post("begin", beginning).path("session").asText();
        try (TypedLines typed = TypedLines.read(console.in())) {
            JsonNode answer = goOn(session, List.of(), false);
            boolean ended = false;
            while (answer.path("status").isMissingNode()) {
                Optional<String> line = typed.next();
                ended = ended || typed.ended();
                answer = goOn(session, line.map(List::of).orElseGet(List::of), ended);
            }
            return answer.path("status").asInt();
        }
    }

    private JsonNode goOn(String session, List<String> lines, boolean ended) throws IOException {
        ObjectNode more = Json.object().put("session", session).put("ended", ended);
        ArrayNode typed = more.putArray("typed");
        lines.forEach(typed::add);
        JsonNode answer = instance.post("go-on", more);
        console.out().print(answer.path("out").asText());
        console.out().flush();
        console.err().print(answer.path("err").asText());
        console.err().flush();
        for (Map.Entry<String, JsonNode> file : answer.path("files").properties()) {
            Files.writeString(Path.of(file.getKey()), file.getValue().asText());
        }
        return answer;
    }
}
