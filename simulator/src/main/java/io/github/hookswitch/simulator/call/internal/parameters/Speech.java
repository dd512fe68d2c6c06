package io.github.hookswitch.simulator.call.internal.parameters;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.simulator.call.ServiceRules;
import io.github.hookswitch.simulator.call.internal.media.SpeechLength;
import java.time.Duration;
import java.util.List;

/** A text that the service reads aloud, as actions describe it. */
public record Speech(String text, Duration length) {
    private static final int MAX_TEXT_LENGTH = 1000;

    /** Reads and checks the members of a Speech object, and fills its defaults in. */
    public static Speech read(ActionParameters parameters, ServiceRules rules) throws ActionRefusedException {
        String text = parameters
                .text("Text")
                .filter(given -> !given.isBlank())
                .orElseThrow(() -> ActionRefusedException.missingParameter("Text parameter is missing"));
        if (text.length() > MAX_TEXT_LENGTH) {
            throw ActionRefusedException.missingParameter("Text parameter value is invalid: it has " + text.length()
                    + " characters; the maximum is " + MAX_TEXT_LENGTH);
        }
        parameters.choice("Engine", List.of("standard", "neural"));
        String textType = parameters.choice("TextType", List.of("text", "ssml"));
        if (parameters.text("VoiceId").isEmpty()) {
            parameters.node().put("VoiceId", "Joanna");
        }
        return of(text, textType.equals("ssml"), rules);
    }

    /** Reads a Speech object inside the parameters; what it does not say is taken from another one. */
    public static Speech read(ActionParameters parameters, String name, ObjectNode defaults, ServiceRules rules)
            throws ActionRefusedException {
        if (!(parameters.given(name).orElse(null) instanceof ObjectNode speech)) {
            throw ActionRefusedException.missingParameter(name + " parameter is missing");
        }
        defaults.properties().forEach(member -> {
            if (!member.getKey().equals("Text") && !speech.has(member.getKey())) {
                speech.set(member.getKey(), member.getValue());
            }
        });
        return read(new ActionParameters(speech), rules);
    }

    public static Speech of(String text, boolean ssml, ServiceRules rules) throws ActionRefusedException {
        if (!ssml) {
            return new Speech(text, SpeechLength.of(text, rules));
        }
        Ssml markup = Ssml.parse(text);
        return new Speech(markup.words(), SpeechLength.of(markup.words(), rules).plus(markup.breaks()));
    }
}
