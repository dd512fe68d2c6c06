package io.github.hookswitch.local.internal.s3;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A page of a list.
 *
 * @param objects the objects
 * @param prefixes what the keys that the delimiter cuts off begin with
 * @param next the last key or prefix of this page, if there are more
 */
record Page(List<StoredObject> objects, List<String> prefixes, Optional<String> next) {

    /**
     * Cuts a page.
     *
     * @param all all objects with the prefix, in their order
     * @param prefix what their keys begin with
     * @param delimiter keys that have it after the prefix are shown as one; empty for none
     * @param after the key or prefix that the page before ended with; empty for the first page
     * @param size the most keys and prefixes
     */
    static Page of(List<StoredObject> all, String prefix, String delimiter, String after, int size) {
        List<StoredObject> objects = new ArrayList<>();
        List<String> prefixes = new ArrayList<>();
        String last = after;
        for (StoredObject object : all) {
            String name = shown(object.key(), prefix, delimiter);
            boolean common = !name.equals(object.key());
            boolean seen = name.compareTo(after) <= 0 || (common && name.equals(last));
            if (seen) {
                continue;
            }
            if (objects.size() + prefixes.size() == size) {
                return new Page(objects, prefixes, size == 0 ? Optional.empty() : Optional.of(last));
            }
            if (common) {
                prefixes.add(name);
            } else {
                objects.add(object);
            }
            last = name;
        }
        return new Page(objects, prefixes, Optional.empty());
    }

    /** The key, or its beginning up to the delimiter. */
    private static String shown(String key, String prefix, String delimiter) {
        int cut = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
        return cut < 0 ? key : key.substring(0, cut + delimiter.length());
    }

    int size() {
        return objects.size() + prefixes.size();
    }
}
