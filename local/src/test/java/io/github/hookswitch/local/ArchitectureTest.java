package io.github.hookswitch.local;

import io.github.hookswitch.architecture.PublishedModuleChecks;

class ArchitectureTest extends PublishedModuleChecks {
    ArchitectureTest() {
        super(LocalAws.class);
    }
}
