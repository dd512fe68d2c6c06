package io.github.hookswitch.infra;

import io.github.hookswitch.architecture.PublishedModuleChecks;

class ArchitectureTest extends PublishedModuleChecks {
    ArchitectureTest() {
        super(SipMediaApplication.class);
    }
}
