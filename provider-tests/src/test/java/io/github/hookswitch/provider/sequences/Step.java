package io.github.hookswitch.provider.sequences;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One step of a sequence: some edits, and then a deployment or the deletion of a stack.
 *
 * @param pause the time since the step before
 * @param reverted whether the edits that could not be deployed so far are given up first
 * @param edits what changes in the app
 * @param deleted the stack that is deleted instead of a deployment; -1 for none
 * @param trouble what goes wrong
 */
record Step(Duration pause, boolean reverted, List<Edit> edits, int deleted, Trouble trouble) {
    Step {
        edits = List.copyOf(edits);
    }

    /** The same step with less in it, in each way that there is. */
    List<Step> simpler() {
        List<Step> simpler = new ArrayList<>();
        for (int index = 0; index < edits.size(); index++) {
            List<Edit> fewer = new ArrayList<>(edits);
            fewer.remove(index);
            simpler.add(new Step(pause, reverted, fewer, deleted, trouble));
        }
        if (trouble.kind() != Trouble.Kind.NONE) {
            simpler.add(new Step(pause, reverted, edits, deleted, new Trouble(Trouble.Kind.NONE, 0)));
        }
        return simpler;
    }

    @Override
    public String toString() {
        String what = deleted < 0 ? "deploy" : "delete stack" + deleted;
        String wrong = trouble.kind() == Trouble.Kind.NONE ? "" : " with " + trouble.kind() + " at " + trouble.at();
        return "after " + pause + (reverted ? " revert," : "") + (edits.isEmpty() ? "" : " " + edits + ",") + " " + what
                + wrong;
    }
}
