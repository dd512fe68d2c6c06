package io.github.hookswitch.simulator.call;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** How the classes of a simulated call depend on each other; nested classes count as part of those around them. */
class CallArchitectureTest {
    private static final int LARGEST_COMPONENT = 12;
    private static final String SIMULATOR = "io.github.hookswitch.simulator";
    private static final String INTERNAL = SIMULATOR + ".call.internal.";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(SIMULATOR);

    @Test
    void noMoreThanTwelveClassesHangOnEachOther() {
        Set<String> largest = largestComponent(dependencies(CLASSES));

        assertThat(largest).hasSizeLessThanOrEqualTo(LARGEST_COMPONENT);
    }

    @Test
    void aComponentIsFoundWithAllItsClasses() {
        Map<String, Set<String>> dependencies = Map.of(
                "a", Set.of("b"),
                "b", Set.of("c", "d"),
                "c", Set.of("a"),
                "d", Set.of("e"),
                "e", Set.of("d"));

        assertThat(largestComponent(dependencies)).containsExactly("a", "b", "c");
    }

    @Test
    void eachPackageStandsOnThoseBelowIt() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("what users see")
                .definedBy(SIMULATOR + ".call")
                .layer("time")
                .definedBy(INTERNAL + "time")
                .layer("media")
                .definedBy(INTERNAL + "media")
                .layer("legs")
                .definedBy(INTERNAL + "legs")
                .layer("parameters")
                .definedBy(INTERNAL + "parameters")
                .layer("actions")
                .definedBy(INTERNAL + "actions")
                .layer("engine")
                .definedBy(INTERNAL + "engine")
                .layer("builder")
                .definedBy(SIMULATOR + ".engine")
                .whereLayer("builder")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("engine")
                .mayOnlyBeAccessedByLayers("builder")
                .whereLayer("actions")
                .mayOnlyBeAccessedByLayers("engine", "builder")
                .whereLayer("parameters")
                .mayOnlyBeAccessedByLayers("actions", "engine")
                .whereLayer("legs")
                .mayOnlyBeAccessedByLayers("parameters", "actions", "engine")
                .whereLayer("media")
                .mayOnlyBeAccessedByLayers("legs", "parameters", "actions", "engine")
                .whereLayer("time")
                .mayOnlyBeAccessedByLayers("media", "legs", "actions", "engine")
                .whereLayer("what users see")
                .mayNotAccessAnyLayer()
                .check(CLASSES);
    }

    private static Map<String, Set<String>> dependencies(JavaClasses classes) {
        Map<String, Set<String>> dependencies = new HashMap<>();
        for (JavaClass type : classes) {
            Set<String> targets = dependencies.computeIfAbsent(around(type), name -> new HashSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .map(JavaClass::getBaseComponentType)
                    .map(CallArchitectureTest::around)
                    .forEach(targets::add);
        }
        return dependencies;
    }

    private static String around(JavaClass type) {
        return type.getEnclosingClass().map(CallArchitectureTest::around).orElse(type.getName());
    }

    private static Set<String> largestComponent(Map<String, Set<String>> dependencies) {
        Map<String, Set<String>> reached = new HashMap<>();
        dependencies.keySet().forEach(name -> reached.put(name, reachedFrom(name, dependencies)));
        return dependencies.keySet().stream()
                .map(name -> component(name, reached))
                .max(Comparator.comparing(Collection::size))
                .orElseThrow();
    }

    private static Set<String> component(String name, Map<String, Set<String>> reached) {
        Predicate<String> reachesBack =
                other -> reached.getOrDefault(other, Set.of()).contains(name);
        Set<String> component = new TreeSet<>(reached.getOrDefault(name, Set.of()).stream()
                .filter(reachesBack)
                .toList());
        component.add(name);
        return component;
    }

    private static Set<String> reachedFrom(String start, Map<String, Set<String>> dependencies) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            for (String next : dependencies.getOrDefault(open.remove(), Set.of())) {
                if (reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached;
    }
}
