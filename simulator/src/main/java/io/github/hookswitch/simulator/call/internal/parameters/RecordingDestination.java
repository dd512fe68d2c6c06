package io.github.hookswitch.simulator.call.internal.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Where in S3 a recording goes. */
public record RecordingDestination(String bucketName, String prefix) {

    /** {@code RecordAudio}: bucket and prefix apart. */
    public static RecordingDestination ofBucket(ActionParameters parameters, String name)
            throws ActionRefusedException {
        JsonNode node = s3(parameters, name);
        return of(name, node.path("BucketName").asText(), node.path("Prefix").asText());
    }

    /** {@code StartCallRecording}: bucket and prefix in one. */
    public static RecordingDestination ofLocation(ActionParameters parameters, String name)
            throws ActionRefusedException {
        String location = s3(parameters, name).path("Location").asText();
        int slash = location.indexOf('/');
        return slash < 0
                ? of(name, location, "")
                : of(name, location.substring(0, slash), location.substring(slash + 1));
    }

    /** Below a folder of the service's choice, unless one is given. */
    public RecordingDestination withDefaultPrefix(String otherwise) {
        return prefix.isEmpty() ? new RecordingDestination(bucketName, otherwise) : this;
    }

    public String withPrefix(String fileName) {
        return prefix.isEmpty() || prefix.endsWith("/") ? prefix + fileName : prefix + "/" + fileName;
    }

    private static JsonNode s3(ActionParameters parameters, String name) throws ActionRefusedException {
        JsonNode node = parameters.given(name).orElse(MissingNode.getInstance());
        if (!node.path("Type").asText().equals("S3")) {
            throw ActionParameters.invalid(name, "Type must be \"S3\"");
        }
        return node;
    }

    private static RecordingDestination of(String name, String bucketName, String prefix)
            throws ActionRefusedException {
        if (bucketName.isBlank()) {
            throw ActionParameters.invalid(name, "a bucket is required");
        }
        return new RecordingDestination(bucketName, prefix);
    }
}
