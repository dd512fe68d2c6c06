package io.github.hookswitch.local.lambda;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of runtimes, by the names that Lambda gives them: those that the CDK knows, and their successors. */
enum RuntimeKind {
    JAVA("java(\\d+)(\\.al2(023)?)?"),
    NODE("nodejs(\\d+)?(\\.(x|\\d+))?"),
    PYTHON("python(\\d\\.\\d+)"),
    BOOTSTRAP("provided(\\.al2(023)?)?"),
    /** What no program of this machine runs. */
    OTHER("(dotnet|dotnetcore|ruby|go)\\d+(\\.(\\d+|x))?|container"),
    COMMAND("");

    private final Pattern names;

    RuntimeKind(String names) {
        this.names = Pattern.compile(names);
    }

    /** The kind of a runtime's name; empty for one that Lambda does not have. */
    static Optional<RuntimeKind> of(String runtime) {
        return Arrays.stream(values())
                .filter(kind -> kind != COMMAND && kind.names.matcher(runtime).matches())
                .findFirst();
    }

    /** What starts a function. */
    static RuntimeKind of(FunctionConfiguration function) {
        return function.command().isEmpty() ? of(function.runtime()).orElseThrow() : COMMAND;
    }

    /** The version in a runtime's name, {@code 22} or {@code 3.13}; empty if it names none. */
    String version(String runtime) {
        Matcher matcher = names.matcher(runtime);
        return matcher.matches() && matcher.groupCount() > 0 && matcher.group(1) != null ? matcher.group(1) : "";
    }
}
