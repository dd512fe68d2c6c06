package io.github.hookswitch.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Optional;
import java.util.Set;

/** The rules. A package is internal if one of the words of its name is {@code internal}. */
final class ArchitectureRules {

    private static final String INTERNAL = "..internal..";

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
