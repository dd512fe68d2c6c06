package io.github.hookswitch.infra.function;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out whether Lambda could call a Java handler: by what its code holds, and without loading any of it. */
final class HandlerClass {
    private static final Pattern FORM = Pattern.compile(
            "([\\p{javaJavaIdentifierPart}.]+)(?:::(\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*))?");
    private static final String DEFAULT_METHOD = "handleRequest";
    private static final List<String> INTERFACES = List.of(
            "com/amazonaws/services/lambda/runtime/RequestHandler",
            "com/amazonaws/services/lambda/runtime/RequestStreamHandler");

    private enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    private final String handler;
    private final String className;
    private final String method;

    private HandlerClass(String handler, String className, String method) {
        this.handler = handler;
        this.className = className;
        this.method = method;
    }

    static HandlerClass parse(String handler) {
        Matcher form = FORM.matcher(handler);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "'handler' is \"" + handler + "\", but for a Java runtime must be a class,"
                            + " such as com.example.MyHandler, or a class and its method, such as com.example.MyHandler::answer.");
        }
        return new HandlerClass(
                handler, form.group(1), Optional.ofNullable(form.group(2)).orElse(DEFAULT_METHOD));
    }

    /**
     * Refuses a class that is not there or can be no handler.
     *
     * @param code the function's code
     * @param where the code in words
     * @param complete whether nothing but the code can hold the class
     * @throws IOException if a class file cannot be read
     */
    void check(JavaCode code, String where, boolean complete) throws IOException {
        String internalName = className.replace('.', '/');
        if (code.find(internalName).isEmpty()) {
            if (complete) {
                throw new IllegalArgumentException("'handler' is \"" + handler + "\", but " + where + " has no class "
                        + className + "." + cure(code, internalName));
            }
            return;
        }
        if (canBeCalled(code, internalName) == Answer.NO) {
            throw new IllegalArgumentException("'handler' is \"" + handler + "\", but " + className
                    + " implements neither RequestHandler nor RequestStreamHandler and has no method " + method
                    + ". Implement one of them, or name the method: " + className + "::method.");
        }
    }

    private static String cure(JavaCode code, String internalName) {
        List<String> similar = code.similarTo(internalName);
        return similar.isEmpty()
                ? " Build the jar with all its classes, or correct the name."
                : " It has " + String.join(", ", similar) + ".";
    }

    private Answer canBeCalled(JavaCode code, String internalName) throws IOException {
        if (INTERFACES.contains(internalName)) {
            return Answer.YES;
        }
        Optional<ClassFile> found = code.find(internalName);
        if (found.isEmpty()) {
            // The JDK's own types have no such method; what any other class beside the code has cannot be told.
            return internalName.startsWith("java/") ? Answer.NO : Answer.UNKNOWN;
        }
        ClassFile type = found.get();
        if (type.methods().contains(method)) {
            return Answer.YES;
        }
        Answer answer = type.superclass() == null ? Answer.NO : canBeCalled(code, type.superclass());
        for (String each : type.interfaces()) {
            Answer further = answer == Answer.YES ? Answer.YES : canBeCalled(code, each);
            answer = further == Answer.NO ? answer : further;
        }
        return answer;
    }
}
