package io.github.hookswitch.architecture;

import org.junit.jupiter.api.Test;

/** The checks of a module whose jar users get: what they see names nothing that is not for them. */
public abstract class PublishedModuleChecks extends ModuleChecks {

    /**
     * Checks a module.
     *
     * @param ofTheModule one of its classes
     */
    protected PublishedModuleChecks(Class<?> ofTheModule) {
        super(ofTheModule);
    }

    /** A type in a package called {@code internal} stands in no signature of a type that users can name. */
    @Test
    public final void publicSignaturesNameNoInternalType() {
        check(ArchitectureRules.noInternalTypesInPublicSignatures());
    }
}
