package com.example.phone;

import io.github.hookswitch.infra.PhoneNumberSearch;
import io.github.hookswitch.infra.patterns.PhoneApplication;
import io.github.hookswitch.infra.patterns.PhoneApplicationProps;
import software.constructs.Construct;

/** A company's own kind of phone application. */
final class Hotline extends PhoneApplication {
    Hotline(Construct scope, String id) {
        super(
                scope,
                id,
                PhoneApplicationProps.builder()
                        .phoneNumberSearch(PhoneNumberSearch.areaCode("206"))
                        .memorySize(1024)
                        .build());
    }
}
