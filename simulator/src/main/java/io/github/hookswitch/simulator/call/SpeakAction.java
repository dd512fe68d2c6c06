package io.github.hookswitch.simulator.call;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a text to one leg, for as long as the text takes. */
final class SpeakAction implements ActionType {
    private static final int MAX_TEXT_LENGTH = 1000;
    private static final Pattern SSML_TAG = Pattern.compile("<[^>]*>");

    private final ServiceRules rules;

    SpeakAction(ServiceRules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "Speak";
    }

    @Override
    public void start(ActionRun run) throws ActionRefusedException {
        ActionParameters parameters = run.parameters();
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
        run.answerLeg();
        run.succeedAfter(
                durationOf(textType.equals("ssml") ? SSML_TAG.matcher(text).replaceAll("") : text));
    }

    private Duration durationOf(String spoken) {
        long milliseconds = 1000L * spoken.strip().length() / rules.speechCharactersPerSecond();
        return Duration.ofMillis(Math.max(1000, milliseconds));
    }
}
