package io.github.hookswitch.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Optional;
import java.util.Set;

/** The rules. A package is internal if one of the words of its name is {@code internal}. */
final class ArchitectureRules {

    private static final String INTERNAL = "..internal..";
    private static final int MOST_COMPONENTS = 8;

    private ArchitectureRules() {}

    static ArchRule noCyclesOfPackages() {
        return SlicesRuleDefinition.slices()
                .matching("(**)")
                .should()
                .beFreeOfCycles()
                .as("packages should depend on each other in one direction");
    }

    static ArchRule noInternalTypesInPublicSignatures() {
        return classes()
                .that()
                .resideOutsideOfPackage(INTERNAL)
                .and(areVisible())
                .should(new NameNoType(JavaClass.Predicates.resideInAPackage(INTERNAL)))
                .as("what users see should name no internal type");
    }

    static ArchRule recordsWithManyComponentsHaveABuilder() {
        return classes()
                .that(haveManyComponents())
                .should(haveABuilder())
                .as("records with more than " + MOST_COMPONENTS
                        + " components should have a method builder or toBuilder")
                // Most modules have none.
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> haveManyComponents() {
        return DescribedPredicate.describe(
                "are records with more than " + MOST_COMPONENTS + " components",
                type -> type.isRecord() && components(type) > MOST_COMPONENTS);
    }

    /** A record has no other instance fields than its components. */
    private static long components(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .count();
    }

    private static ArchCondition<JavaClass> haveABuilder() {
        return new ArchCondition<>("have a builder") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean found = type.getMethods().stream()
                        .anyMatch(method -> Set.of("builder", "toBuilder").contains(method.getName()));
                events.add(new SimpleConditionEvent(
                        type,
                        found,
                        type.getName() + " has " + components(type) + " components"
                                + (found ? "" : ", but no builder")));
            }
        };
    }

    private static DescribedPredicate<JavaClass> areVisible() {
        return DescribedPredicate.describe("are visible to users", ArchitectureRules::isVisible);
    }

    /** Whether users can name a type: it is public, and so is each that it stands in. */
    static boolean isVisible(JavaClass type) {
        Optional<JavaClass> enclosing = type.getEnclosingClass();
        return isVisible(type.getModifiers()) && (enclosing.isEmpty() || isVisible(enclosing.get()));
    }

    /** Whether users can reach what has these modifiers; they may extend what it stands in. */
    static boolean isVisible(Set<JavaModifier> modifiers) {
        return !modifiers.contains(JavaModifier.SYNTHETIC)
                && (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED));
    }
}
