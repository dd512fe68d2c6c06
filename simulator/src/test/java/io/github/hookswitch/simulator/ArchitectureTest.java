package io.github.hookswitch.simulator;

import io.github.hookswitch.architecture.PublishedModuleChecks;
import io.github.hookswitch.simulator.testing.TestPhone;

class ArchitectureTest extends PublishedModuleChecks {
    ArchitectureTest() {
        super(TestPhone.class);
    }
}
