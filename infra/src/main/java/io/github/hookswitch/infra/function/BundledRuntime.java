package io.github.hookswitch.infra.function;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awscdk.services.lambda.Runtime;

/** The runtimes that can run the bundled handler. */
final class BundledRuntime {
    /** The handler's class files are those of this version. */
    private static final int MIN_JAVA = 17;

    private static final Pattern JAVA = Pattern.compile("java(\\d{1,4})(\\..*)?");

    private BundledRuntime() {}

    static void check(Runtime runtime) {
        // The default can; any other is asked for its name, which crosses to another process.
        if (!runtime.equals(Runtime.JAVA_25) && !isUsable(runtime.getName())) {
            throw new IllegalArgumentException(
                    "'runtime' is " + runtime.getName() + ", but the bundled handler is Java "
                            + MIN_JAVA + " code and needs java" + MIN_JAVA
                            + " or newer. Leave runtime(...) out, or set code(...)"
                            + " and handler(...) to a handler of your own.");
        }
    }

    private static boolean isUsable(String name) {
        Matcher java = JAVA.matcher(name);
        return java.matches() && Integer.parseInt(java.group(1)) >= MIN_JAVA;
    }
}
