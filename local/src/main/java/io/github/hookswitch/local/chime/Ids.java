package io.github.hookswitch.local.chime;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Predicate;

/** Ids in the service's format that are the same in every run. */
final class Ids {
    private final String kind;
    private int count;

    /** Of one account, so that no two accounts have the same id. */
    Ids(String kind, Options options) {
        this.kind = kind + options.accountId();
    }

    /** The next one that is not taken: after a restart the first ones may be. */
    String next(Predicate<String> taken) {
        String id = next();
        while (taken.test(id)) {
            id = next();
        }
        return id;
    }

    String next() {
        count++;
        return UUID.nameUUIDFromBytes((kind + count).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
