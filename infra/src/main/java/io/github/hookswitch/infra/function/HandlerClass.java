package io.github.hookswitch.infra.function;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A Java handler: whether Lambda could create and call it is told by what its code holds, without loading any of it. */
final class HandlerClass {
    private static final Pattern FORM = Pattern.compile(
            "([\\p{javaJavaIdentifierPart}.]+)(?:::(\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*))?");
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
    private final @Nullable String method;

    private HandlerClass(String handler, String className, @Nullable String method) {
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
        return new HandlerClass(handler, form.group(1), form.group(2));
    }

    private String internalName() {
        return className.replace('.', '/');
    }

    boolean isIn(JavaCode code) {
        return code.classes().containsKey(internalName());
    }

    /** What is wrong if nothing but the code can hold the class. */
    String missingFrom(JavaCode code, String where) {
        String cure = " If a layer holds it, add that by layers(...), or by addLayers(...) of the function.";
        if (code.classes().isEmpty()) {
            return "'code' has no class for 'handler' \"" + handler + "\": " + where
                    + " has no class at all, and no jar"
                    + " in lib. Build it before synthesis, for example by mvn package." + cure;
        }
        List<String> similar = code.similarTo(internalName());
        return "'handler' is \"" + handler + "\", but " + where + " has no class " + className + "."
                + (similar.isEmpty()
                        ? " Build the jar with all its classes, or correct the name."
                        : " It has " + String.join(", ", similar) + ".")
                + cure;
    }

    /**
     * Refuses a class that Lambda could not call, or not create.
     *
     * @param code the function's code, which has the class
     * @throws IOException if a class file cannot be read
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-handler.html">Define Lambda function handler in
     *     Java</a>
     */
    void check(JavaCode code) throws IOException {
        ClassFile type = code.find(internalName()).orElseThrow();
        if (!type.isPublic()) {
            throw wrong("is not public. Make it public.");
        }
        if (method == null) {
            if (isHandler(code, internalName()) == Answer.NO) {
                throw wrong("implements neither RequestHandler nor RequestStreamHandler. Implement one of them, or name"
                        + " a public method: " + className + "::method.");
            }
            checkCreation(type);
        } else {
            checkMethod(code, type, method);
        }
    }

    private void checkMethod(JavaCode code, ClassFile type, String name) throws IOException {
        List<ClassFile.Method> methods = new ArrayList<>();
        if (collect(code, internalName(), name, methods) && methods.isEmpty()) {
            throw wrong("has no public method " + name + ". Name one that it has, or implement RequestHandler or"
                    + " RequestStreamHandler and leave the method out.");
        }
        boolean withoutInstance = !methods.isEmpty() && methods.stream().allMatch(ClassFile.Method::isStatic);
        if (!withoutInstance) {
            checkCreation(type);
        }
    }

    private void checkCreation(ClassFile type) {
        if (type.isAbstract()) {
            throw wrong("is abstract, so that Lambda cannot create an instance. Name a class that extends or"
                    + " implements it.");
        }
        if (!type.hasPublicConstructorWithoutParameters()) {
            throw wrong("has no public constructor without parameters, by which Lambda creates an instance. Add one; an"
                    + " inner class must be static too.");
        }
    }

    private IllegalArgumentException wrong(String problem) {
        return new IllegalArgumentException("'handler' is \"" + handler + "\", but " + className + " " + problem);
    }

    private static Answer isHandler(JavaCode code, String internalName) throws IOException {
        if (INTERFACES.contains(internalName)) {
            return Answer.YES;
        }
        Optional<ClassFile> found = code.find(internalName);
        if (found.isEmpty()) {
            // The JDK's own types are no handlers; what any other class beside the code is cannot be told.
            return internalName.startsWith("java/") ? Answer.NO : Answer.UNKNOWN;
        }
        Answer answer = Answer.NO;
        for (String each : found.get().supertypes()) {
            Answer further = isHandler(code, each);
            if (further == Answer.YES) {
                return further;
            }
            answer = further == Answer.UNKNOWN ? further : answer;
        }
        return answer;
    }

    /** Finds the public methods of a name; returns whether all types are known that may have one. */
    private static boolean collect(JavaCode code, String internalName, String name, List<ClassFile.Method> methods)
            throws IOException {
        Optional<ClassFile> found = code.find(internalName);
        if (found.isEmpty()) {
            return internalName.startsWith("java/") || INTERFACES.contains(internalName);
        }
        methods.addAll(found.get().publicMethods(name));
        boolean complete = true;
        for (String each : found.get().supertypes()) {
            complete &= collect(code, each, name, methods);
        }
        return complete;
    }
}
