package io.github.hookswitch.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/**
 * The checks of a module. Each module has a test that extends this class, or {@link PublishedModuleChecks} if users get
 * its jar, and names one of the module's classes:
 *
 * <pre>{@code
 * class ArchitectureTest extends ModuleChecks {
 *     ArchitectureTest() {
 *         super(ProviderHandler.class);
 *     }
 * }
 * }</pre>
 *
 * What is checked is all that is compiled together with that class: the main code, or the tests.
 */
public abstract class ModuleChecks {

    private final JavaClasses classes;

    /**
     * Checks a module.
     *
     * @param ofTheModule one of its classes
     */
    protected ModuleChecks(Class<?> ofTheModule) {
        this.classes = new ClassFileImporter()
                .importUrl(ofTheModule.getProtectionDomain().getCodeSource().getLocation());
        if (!classes.contain(ofTheModule)) {
            throw new IllegalStateException(ofTheModule + " is not found where it was compiled to: nothing is checked");
        }
    }

    /** No package depends, over others or not, on one that depends on it. */
    @Test
    public final void packagesDependOnEachOtherInOneDirection() {
        check(ArchitectureRules.noCyclesOfPackages());
    }

    /** Nobody has to count the arguments of a constructor. */
    @Test
    public final void recordsWithManyComponentsHaveABuilder() {
        check(ArchitectureRules.recordsWithManyComponentsHaveABuilder());
    }

    /** Checks one rule more. */
    final void check(ArchRule rule) {
        rule.check(classes);
    }
}
