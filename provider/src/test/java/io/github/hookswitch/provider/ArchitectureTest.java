package io.github.hookswitch.provider;

import io.github.hookswitch.architecture.ModuleChecks;

class ArchitectureTest extends ModuleChecks {
    ArchitectureTest() {
        super(ProviderHandler.class);
    }
}
