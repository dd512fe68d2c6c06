package io.github.hookswitch.local.lambda.runtime;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;

/** Writes a failure as the error object of the Runtime API, without any JSON library. */
final class ErrorJson {
    private ErrorJson() {}

    static String of(Throwable failure) {
        Throwable cause = unwrapped(failure);
        List<String> frames = new ArrayList<>();
        for (StackTraceElement frame : cause.getStackTrace()) {
            frames.add(quoted(frame.toString()));
        }
        String message = cause.getMessage();
        return "{\"errorMessage\":" + quoted(message == null ? cause.toString() : message) + ",\"errorType\":"
                + quoted(typeOf(failure)) + ",\"stackTrace\":[" + String.join(",", frames) + "]}";
    }

    static String typeOf(Throwable failure) {
        return unwrapped(failure).getClass().getName();
    }

    /** What a constructor or a method threw is reported by its own name, not as a reflection failure. */
    private static Throwable unwrapped(Throwable failure) {
        Throwable cause = failure.getCause();
        boolean reflected =
                failure instanceof InvocationTargetException || failure instanceof MethodHandler.HandlerFailure;
        return reflected && cause != null ? cause : failure;
    }

    static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                default -> {
                    if (c < ' ' || Character.isSurrogate(c)) {
                        json.append(String.format("\\u%04x", (int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        return json.append('"').toString();
    }
}
