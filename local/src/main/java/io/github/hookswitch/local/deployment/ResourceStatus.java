package io.github.hookswitch.local.deployment;

/**
 * The state of a resource or of a stack, by CloudFormation's names.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html">Status codes in the
 *     CloudFormation guide</a>
 */
public enum ResourceStatus {
    /** A stack's first change set is there, and waits to be executed. */
    REVIEW_IN_PROGRESS,
    /** Creation has begun. */
    CREATE_IN_PROGRESS,
    /** It is created. */
    CREATE_COMPLETE,
    /** It could not be created. */
    CREATE_FAILED,
    /** A stack's creation failed and is being undone. */
    ROLLBACK_IN_PROGRESS,
    /** A stack's creation failed and was undone. */
    ROLLBACK_COMPLETE,
    /** A stack's creation failed and could not be undone: see which resources are left. */
    ROLLBACK_FAILED,
    /** An update has begun. */
    UPDATE_IN_PROGRESS,
    /** It is updated. */
    UPDATE_COMPLETE,
    /** It could not be updated. */
    UPDATE_FAILED,
    /** A stack is updated; what the update replaced or removed is being deleted. */
    UPDATE_COMPLETE_CLEANUP_IN_PROGRESS,
    /** A stack's update failed and is being undone. */
    UPDATE_ROLLBACK_IN_PROGRESS,
    /** A stack's update failed and was undone. */
    UPDATE_ROLLBACK_COMPLETE,
    /** A stack's update failed and could not be undone. */
    UPDATE_ROLLBACK_FAILED,
    /** Deletion has begun. */
    DELETE_IN_PROGRESS,
    /** It is deleted. */
    DELETE_COMPLETE,
    /** It could not be deleted. */
    DELETE_FAILED,
    /** It leaves the stack but stays, by its DeletionPolicy. */
    DELETE_SKIPPED;

    /**
     * Whether an operation is going on.
     *
     * @return true if the status will change by itself
     */
    public boolean inProgress() {
        return name().endsWith("_IN_PROGRESS") && this != REVIEW_IN_PROGRESS;
    }
}
