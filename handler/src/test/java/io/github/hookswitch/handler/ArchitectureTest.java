package io.github.hookswitch.handler;

import io.github.hookswitch.architecture.PublishedModuleChecks;

class ArchitectureTest extends PublishedModuleChecks {
    ArchitectureTest() {
        super(CallHandler.class);
    }
}
