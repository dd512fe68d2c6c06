package io.github.hookswitch.examples.menu.call;

import io.github.hookswitch.handler.lambda.LambdaCallHandler;
import java.util.Objects;

/** The class that Lambda calls. */
public final class MenuFunction extends LambdaCallHandler {
    /** The variable with the name of the bucket for messages. */
    public static final String RECORDINGS = "MENU_RECORDINGS";

    /** The variable with the number of the person, in E.164 format. */
    public static final String PERSON = "MENU_PERSON";

    /** Reads the function's environment. */
    public MenuFunction() {
        super(new Menu(variable(RECORDINGS), variable(PERSON)));
    }

    private static String variable(String name) {
        return Objects.requireNonNull(System.getenv(name), () -> "The function's environment has no " + name);
    }
}
