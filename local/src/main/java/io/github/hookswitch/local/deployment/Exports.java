package io.github.hookswitch.local.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the stacks of one account and Region export, and who imports it. */
final class Exports {
    private final Map<String, StackExport> exports = new TreeMap<>();
    private final Map<String, Importer> importers = new LinkedHashMap<>();

    private record Importer(String stackName, Set<String> names) {}

    synchronized Optional<StackExport> find(String name) {
        return Optional.ofNullable(exports.get(name));
    }

    synchronized List<StackExport> all() {
        return List.copyOf(exports.values());
    }

    /** The names of the stacks that import a value. */
    synchronized List<String> importersOf(String name) {
        List<String> names = new ArrayList<>();
        importers.values().stream()
                .filter(importer -> importer.names().contains(name))
                .map(Importer::stackName)
                .forEach(names::add);
        return names;
    }

    /** What a stack imports from now on. */
    synchronized void imported(String stackId, String stackName, Set<String> names) {
        if (names.isEmpty()) {
            importers.remove(stackId);
        } else {
            importers.put(stackId, new Importer(stackName, Set.copyOf(names)));
        }
    }

    /**
     * What a stack exports from now on, instead of what it exported before.
     *
     * @throws TemplateException if a name is taken, or if what others import would change or vanish; nothing changes then
     */
    synchronized void replace(String stackId, Map<String, String> values) {
        values.keySet().forEach(name -> requireOwn(stackId, name));
        for (StackExport old : List.copyOf(exports.values())) {
            if (old.stackId().equals(stackId)) {
                requireUnused(old, values.get(old.name()));
            }
        }
        exports.values().removeIf(export -> export.stackId().equals(stackId));
        values.forEach((name, value) -> exports.put(name, new StackExport(name, value, stackId)));
    }

    private void requireOwn(String stackId, String name) {
        StackExport known = exports.get(name);
        if (known != null && !known.stackId().equals(stackId)) {
            throw new TemplateException("Export with name " + name + " is already exported by stack "
                    + known.stackId().replaceFirst(".*:stack/([^/]+)/.*", "$1"));
        }
    }

    private void requireUnused(StackExport old, @Nullable String value) {
        List<String> users = importersOf(old.name());
        if (users.isEmpty() || old.value().equals(value)) {
            return;
        }
        throw new TemplateException("Export " + old.name() + " cannot be " + (value == null ? "deleted" : "updated")
                + " as it is in use by " + String.join(" and ", users));
    }

    /** The first of a stack's exports that another stack imports. */
    synchronized Optional<String> inUse(String stackId) {
        return exports.values().stream()
                .filter(export -> export.stackId().equals(stackId))
                .filter(export -> !importersOf(export.name()).isEmpty())
                .map(export -> "Cannot delete export " + export.name() + " as it is in use by "
                        + String.join(" and ", importersOf(export.name())) + ".")
                .findFirst();
    }
}
