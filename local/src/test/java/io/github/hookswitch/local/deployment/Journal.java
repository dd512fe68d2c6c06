package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads what the test provider wrote down about the requests it got. */
final class Journal {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Journal() {}

    /** Each request as its type and the resource's logical id. */
    static List<String> requests(Path folder) throws IOException {
        return journal(folder).stream()
                .map(event -> event.path("RequestType").asText() + " "
                        + event.path("LogicalResourceId").asText())
                .toList();
    }

    /** The requests themselves. */
    static List<JsonNode> journal(Path folder) throws IOException {
        List<JsonNode> requests = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("journal"))) {
            requests.add(JSON.readTree(line));
        }
        return requests;
    }
}
