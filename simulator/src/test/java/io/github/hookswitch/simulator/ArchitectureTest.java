package io.github.hookswitch.simulator;

import io.github.hookswitch.architecture.PublishedModuleChecks;

class ArchitectureTest extends PublishedModuleChecks {
    ArchitectureTest() {
        super(Simulator.class);
    }
}
