package io.github.hookswitch.simulator.call.internal.parameters;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.simulator.call.ServiceRules;
import io.github.hookswitch.simulator.call.internal.media.SpeechLength;
import java.time.Duration;
import java.util.List;

/**
 * A text that the service reads aloud, as actions describe it.
 *
 * @param language as Amazon Polly writes it; empty if it is not known
 */
public record Speech(String text, Duration length, String language) {
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
        String voice = parameters.text("VoiceId").orElse("Joanna");
        parameters.node().put("VoiceId", voice);
        String language = parameters.text("LanguageCode").orElseGet(() -> PollyVoices.languageOf(voice));
        return of(text, textType.equals("ssml"), rules).in(language);
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

    /** A text in no language that is known. */
    public Speech(String text, Duration length) {
        this(text, length, "");
    }

    /** The same in a language of Amazon Polly. */
    public Speech in(String otherLanguage) {
        return new Speech(text, length, otherLanguage);
    }

    /** The same in a locale of Amazon Lex. */
    public Speech inLocale(String localeId) {
        return in(localeId.replace('_', '-'));
    }

    public static Speech of(String text, boolean ssml, ServiceRules rules) throws ActionRefusedException {
        if (!ssml) {
            return new Speech(text, SpeechLength.of(text, rules));
        }
        Ssml markup = Ssml.parse(text);
        return new Speech(markup.words(), SpeechLength.of(markup.words(), rules).plus(markup.breaks()));
    }
}
