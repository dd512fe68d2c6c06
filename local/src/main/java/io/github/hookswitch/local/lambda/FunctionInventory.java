package io.github.hookswitch.local.lambda;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells which functions there are, and what is known of them. */
public final class FunctionInventory {
    private final Map<FunctionArn, LocalFunction> functions;
    private final Object guard;

    FunctionInventory(Map<FunctionArn, LocalFunction> functions, Object guard) {
        this.functions = functions;
        this.guard = guard;
    }

    /**
     * All functions.
     *
     * @return their ARNs, by name
     */
    public List<FunctionArn> functions() {
        synchronized (guard) {
            return functions.keySet().stream()
                    .sorted(Comparator.comparing(FunctionArn::toString))
                    .toList();
        }
    }

    /**
     * One version of a function.
     *
     * @param arn the function, whose newest version is meant, or one of its versions or aliases
     * @return what is known of it; empty if there is none
     */
    public Optional<FunctionDescription> find(FunctionArn arn) {
        Optional<FunctionVersion> version;
        synchronized (guard) {
            version = Optional.ofNullable(functions.get(arn.unqualified()))
                    .flatMap(function -> function.version(arn.qualifier()));
        }
        return version.map(FunctionVersion::describe);
    }

    /**
     * All versions of a function.
     *
     * @param function its ARN; a qualifier in it is ignored
     * @return the newest, unpublished one, then the published ones by number; empty if there is no such function
     */
    public List<FunctionDescription> versions(FunctionArn function) {
        List<FunctionVersion> versions = new ArrayList<>();
        synchronized (guard) {
            LocalFunction known = functions.get(function.unqualified());
            if (known != null) {
                known.version(null).ifPresent(versions::add);
                versions.addAll(known.published());
            }
        }
        return versions.stream().map(FunctionVersion::describe).toList();
    }

    /**
     * The aliases of a function.
     *
     * @param function its ARN; a qualifier in it is ignored
     * @return the version that each points to, by name; empty if there is no such function
     */
    public Map<String, String> aliases(FunctionArn function) {
        synchronized (guard) {
            LocalFunction known = functions.get(function.unqualified());
            return known == null ? Map.of() : new TreeMap<>(known.aliases());
        }
    }

    /**
     * The resource policy of a function, version or alias.
     *
     * @param target whose policy
     * @return its statements in the order they were added; empty if there are none
     */
    public List<FunctionPermission> permissions(FunctionArn target) {
        synchronized (guard) {
            LocalFunction known = functions.get(target.unqualified());
            return known == null ? List.of() : List.copyOf(known.policy(target.qualifier()));
        }
    }

    /**
     * The tags of a function.
     *
     * @param function its ARN
     * @return the values by key
     */
    public Map<String, String> tags(FunctionArn function) {
        synchronized (guard) {
            LocalFunction known = functions.get(function.unqualified());
            return known == null ? Map.of() : Map.copyOf(known.tags());
        }
    }
}
