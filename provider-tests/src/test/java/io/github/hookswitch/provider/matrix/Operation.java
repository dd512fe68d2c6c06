package io.github.hookswitch.provider.matrix;

/** What CloudFormation does with the resource. */
enum Operation {
    CREATE("create"),
    UPDATE("update"),
    REPLACE("replace"),
    DELETE("delete"),
    ROLLBACK_OF_CREATE("rollback of a failed create"),
    ROLLBACK_OF_UPDATE("rollback of a failed update"),
    ROLLBACK_OF_REPLACE("rollback of a failed replacement");

    final String label;

    Operation(String label) {
        this.label = label;
    }

    /** Whether the stack is there before. */
    boolean startsWithAStack() {
        return this != CREATE && this != ROLLBACK_OF_CREATE;
    }
}
