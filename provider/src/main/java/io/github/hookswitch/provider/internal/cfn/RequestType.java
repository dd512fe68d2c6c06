package io.github.hookswitch.provider.internal.cfn;

/** What CloudFormation wants done with a custom resource. */
public enum RequestType {
    /** Make it. */
    CREATE,
    /** Change it. */
    UPDATE,
    /** Remove it. */
    DELETE
}
