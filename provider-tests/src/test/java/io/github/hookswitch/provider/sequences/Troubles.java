package io.github.hookswitch.provider.sequences;

import io.github.hookswitch.provider.sequences.Trouble.Kind;

/** Where the trouble of the present step strikes: its requests are counted, and the one in turn meets it. */
final class Troubles {
    private Trouble trouble = new Trouble(Kind.NONE, 0);
    private int requests;
    private boolean undoing;

    void begin(Trouble next) {
        trouble = next;
        requests = 0;
        undoing = false;
    }

    /** From now on the step is undone, and its trouble is over. */
    void failed() {
        undoing = true;
    }

    Kind next(String requestType) {
        boolean struck = requests == trouble.at() && !undoing;
        // What cleans up after a good deployment has to succeed in the end.
        boolean bearable = trouble.kind().temporary || !requestType.equals("Delete");
        requests++;
        return struck && bearable ? trouble.kind() : Kind.NONE;
    }
}
