package io.github.hookswitch.simulator.call;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Says in one line what a function's code threw, and where. */
final class ThrownWording {
    private static final List<String> OTHERS_CODE = List.of("java.", "jdk.", "sun.");

    private ThrownWording() {}

    /**
     * @param thrown what was thrown
     * @param numbers how phone numbers in the message are shown
     */
    static String of(Throwable thrown, UnaryOperator<String> numbers) {
        String text = thrown.toString().lines().findFirst().orElse("");
        StackTraceElement[] frames = thrown.getStackTrace();
        // The innermost frame is often one of the JDK's checks, and says nothing of the handler.
        String where = Arrays.stream(frames)
                .filter(frame -> OTHERS_CODE.stream().noneMatch(frame.getClassName()::startsWith))
                .findFirst()
                .map(frame -> ", at " + frame)
                .orElse(frames.length == 0 ? "" : ", at " + frames[0]);
        return numbers.apply(text) + where;
    }
}
