package io.github.hookswitch.simulator.call;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A conversation with a bot so far.
 *
 * @param sessionId id of the conversation: the {@code CallId} of its leg
 * @param localeId the {@code LocaleId} of the action, such as {@code en_US}
 * @param sessionAttributes the action's {@code SessionAttributes}, in their order
 * @param saidBefore what the caller said in the turns before this one; silence is an empty string
 */
public record BotConversation(
        String sessionId, String localeId, Map<String, String> sessionAttributes, List<String> saidBefore) {

    /** Copies the attributes and the turns. */
    public BotConversation {
        sessionAttributes = Collections.unmodifiableMap(new LinkedHashMap<>(sessionAttributes));
        saidBefore = List.copyOf(saidBefore);
    }
}
