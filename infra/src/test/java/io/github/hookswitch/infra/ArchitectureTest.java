package io.github.hookswitch.infra;

import io.github.hookswitch.architecture.ModuleChecks;

class ArchitectureTest extends ModuleChecks {
    ArchitectureTest() {
        super(SipMediaApplication.class);
    }
}
