package io.github.hookswitch.local.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a function threw in a process of its own, told in this JVM: its text and its frames, of whichever language. */
final class RemoteFailure {
    private static final Pattern JAVA =
            Pattern.compile("(?:at )?(?:[\\w.@-]*/)?([\\w.$]+)\\.([\\w$<>]+)\\(([^:()]*)(?::(\\d+))?\\)");
    private static final Pattern NODE = Pattern.compile("at (?:(.+?) \\()?(?:file://)?([^()]*?):(\\d+):\\d+\\)?");
    private static final Pattern PYTHON = Pattern.compile("File \"(.*)\", line (\\d+), in (\\S+).*", Pattern.DOTALL);

    private RemoteFailure() {}

    /**
     * @param text the error's type and message
     * @param frames the frames, innermost first; what is none is left out, such as the text again, with which Node.js begins
     */
    static IllegalStateException of(String text, List<String> frames) {
        IllegalStateException failure = new Thrown(text);
        failure.setStackTrace(frames.stream()
                .map(String::strip)
                .map(RemoteFailure::frame)
                .flatMap(Optional::stream)
                .toArray(StackTraceElement[]::new));
        return failure;
    }

    private static Optional<StackTraceElement> frame(String text) {
        Matcher java = JAVA.matcher(text);
        if (java.matches()) {
            return Optional.of(new StackTraceElement(java.group(1), java.group(2), java.group(3), line(java.group(4))));
        }
        Matcher node = NODE.matcher(text);
        if (node.matches()) {
            return Optional.of(script(node.group(2), node.group(1), node.group(3)));
        }
        Matcher python = PYTHON.matcher(text);
        return python.matches()
                ? Optional.of(script(python.group(1), python.group(3), python.group(2)))
                : Optional.empty();
    }

    private static StackTraceElement script(String path, @Nullable String function, String line) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        String module = file.replaceFirst("\\.\\w+$", "");
        return new StackTraceElement(module, function == null ? "<module>" : function, file, line(line));
    }

    private static int line(@Nullable String number) {
        return number == null ? -1 : Integer.parseInt(number);
    }

    /** Shows the text alone: its own class says nothing of what was thrown over there. */
    @SuppressWarnings("OverrideThrowableToString")
    private static final class Thrown extends IllegalStateException {
        private static final long serialVersionUID = 1;

        Thrown(String text) {
            super(text);
        }

        @Override
        public String toString() {
            return String.valueOf(getMessage());
        }
    }
}
