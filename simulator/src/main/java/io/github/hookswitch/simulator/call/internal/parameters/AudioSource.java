package io.github.hookswitch.simulator.call.internal.parameters;

import com.fasterxml.jackson.databind.JsonNode;

/** An audio file in S3, as actions name it. */
public record AudioSource(String bucketName, String key) {

    public static AudioSource of(String parameter, JsonNode node) throws ActionRefusedException {
        if (!"S3".equals(node.path("Type").textValue())) {
            throw invalid(parameter, "Type must be \"S3\"");
        }
        return new AudioSource(text(parameter, node, "BucketName"), text(parameter, node, "Key"));
    }

    public static ActionRefusedException invalid(String parameter, String why) {
        return ActionRefusedException.invalidAudioSource(parameter + " parameter value is invalid: " + why);
    }

    private static String text(String parameter, JsonNode node, String member) throws ActionRefusedException {
        String text = node.path(member).textValue();
        if (text == null || text.isBlank()) {
            throw invalid(parameter, member + " is required");
        }
        return text;
    }
}
