package io.github.hookswitch.local.deployment.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A custom resource provider that writes each request into the file JOURNAL and then behaves as the property Mode says,
 * which holds for the request type given after a colon, or else for Create.
 */
public final class TestProvider implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        String event = new String(input.readAllBytes(), StandardCharsets.UTF_8);
        String type = field(event, "RequestType");
        journal(event.replaceAll("\"ResponseURL\":\"[^\"]*\"", "\"ResponseURL\":\"hidden\""));
        String[] mode = (field(event, "Mode") + ":Create").split(":", -1);
        String name = field(event, "Name");
        switch (type.equals(mode[1]) ? mode[0] : "answer") {
            case "answer" -> {
                put(event, answer(event, "SUCCESS", "thing-" + name));
                put(event, answer(event, "FAILED", "second-answers-do-not-count"));
            }
            case "fail" -> put(event, answer(event, "FAILED", "failed-" + name));
            case "fail-without-id" -> put(event, answer(event, "FAILED", ""));
            case "without-id" -> put(event, answer(event, "SUCCESS", ""));
            case "foreign" ->
                put(event, answer(event.replace("\"RequestId\":\"", "\"RequestId\":\"x"), "SUCCESS", name));
            case "long" -> put(event, answer(event, "SUCCESS", name + "x".repeat(4096)));
            case "silent" -> context.getLogger().log("no answer from here");
            case "throw" -> throw new IllegalStateException("provider is broken");
            case "hang" -> hang();
            default -> throw new IllegalArgumentException("unknown mode " + mode[0]);
        }
    }

    private static void journal(String line) throws IOException {
        Files.writeString(
                Path.of(System.getenv("JOURNAL")), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException never) {
            Thread.currentThread().interrupt();
        }
    }

    private static String answer(String event, String status, String physicalId) {
        String name = field(event, "Name");
        return "{\"Status\":\"" + status + "\",\"Reason\":\"asked to\",\"PhysicalResourceId\":\"" + physicalId + "\""
                + ",\"StackId\":\"" + field(event, "StackId") + "\",\"RequestId\":\"" + field(event, "RequestId")
                + "\",\"LogicalResourceId\":\"" + field(event, "LogicalResourceId") + "\""
                + ",\"Data\":{\"Token\":\"token-of-" + name + "\"}}";
    }

    private static void put(String event, String body) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create(field(event, "ResponseURL")).toURL().openConnection();
        connection.setRequestMethod("PUT");
        connection.setDoOutput(true);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body.getBytes(StandardCharsets.UTF_8));
        }
        if (connection.getResponseCode() != 200) {
            throw new IOException("answer refused with " + connection.getResponseCode());
        }
    }

    private static String field(String event, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(event);
        return matcher.find() ? matcher.group(1) : "";
    }
}
