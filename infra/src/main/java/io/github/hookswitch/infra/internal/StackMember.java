package io.github.hookswitch.infra.internal;

import software.constructs.Construct;

/** A construct that hands what it knows of its stack on to the constructs in it. */
public abstract class StackMember extends Construct {
    private final StackParts parts;

    /**
     * Creates a construct.
     *
     * @param scope the construct that holds it
     * @param id its id in the scope
     */
    protected StackMember(Construct scope, String id) {
        super(scope, id);
        parts = StackParts.of(scope);
    }

    StackParts parts() {
        return parts;
    }
}
