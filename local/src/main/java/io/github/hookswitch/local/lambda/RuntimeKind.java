package io.github.hookswitch.local.lambda;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of runtimes that are run locally, by the names that Lambda gives them. */
enum RuntimeKind {
    JAVA("java(17|21|25)"),
    NODE("nodejs(20|22|24)\\.x"),
    PYTHON("python3\\.\\d{1,2}"),
    BOOTSTRAP("provided\\.al2(023)?"),
    COMMAND("");

    private final Pattern names;

    RuntimeKind(String names) {
        this.names = Pattern.compile(names);
    }

    /** The kind of a runtime's name; empty for one that is not run locally. */
    static Optional<RuntimeKind> of(String runtime) {
        return Arrays.stream(values())
                .filter(kind -> kind != COMMAND && kind.names.matcher(runtime).matches())
                .findFirst();
    }

    /** What starts a function. */
    static RuntimeKind of(FunctionConfiguration function) {
        return function.command().isEmpty() ? of(function.runtime()).orElseThrow() : COMMAND;
    }
}
