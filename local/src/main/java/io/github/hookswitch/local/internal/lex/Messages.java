package io.github.hookswitch.local.internal.lex;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The messages of a bot, as a template has them; of several variations always the first one, so that tests can rely on it. */
final class Messages {
    private Messages() {}

    /** What a prompt or an answer says, of its {@code MessageGroupsList}; an empty text if there is none. */
    static String of(JsonNode specification) {
        JsonNode groups = specification.has("MessageGroupsList")
                ? specification.path("MessageGroupsList")
                : specification.path("MessageGroups");
        List<String> said = new ArrayList<>();
        groups.forEach(group -> said.add(text(group.path("Message"))));
        return String.join(" ", said).strip();
    }

    private static String text(JsonNode message) {
        JsonNode plain = message.at("/PlainTextMessage/Value");
        return plain.isMissingNode()
                ? withoutTags(message.at("/SSMLMessage/Value").asText(""))
                : plain.asText();
    }

    /** What a code hook wants to be said. */
    static String ofHook(JsonNode messages) {
        List<String> said = new ArrayList<>();
        for (JsonNode message : messages) {
            String content = message.path("content").asText("");
            said.add(message.path("contentType").asText().equals("SSML") ? withoutTags(content) : content);
        }
        return String.join(" ", said).strip();
    }

    private static String withoutTags(String ssml) {
        return ssml.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    }
}
