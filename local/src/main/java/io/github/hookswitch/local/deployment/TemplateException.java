package io.github.hookswitch.local.deployment;

/** A template says something that CloudFormation refuses or that is not supported locally. */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TemplateException(String message) {
        super(message);
    }
}
