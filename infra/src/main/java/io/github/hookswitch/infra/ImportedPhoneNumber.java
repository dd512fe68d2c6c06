package io.github.hookswitch.infra;

import software.amazon.awscdk.Resource;
import software.constructs.Construct;

final class ImportedPhoneNumber extends Resource implements IPhoneNumber {
    private final String e164;

    ImportedPhoneNumber(Construct scope, String id, String e164) {
        super(scope, id);
        this.e164 = e164;
    }

    @Override
    public String getPhoneNumberE164() {
        return e164;
    }
}
