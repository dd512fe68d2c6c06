package io.github.hookswitch.infra;

import software.amazon.awscdk.Resource;
import software.constructs.Construct;

final class ImportedSipRule extends Resource implements ISipRule {
    private final String sipRuleId;

    ImportedSipRule(Construct scope, String id, String sipRuleId) {
        super(scope, id);
        this.sipRuleId = sipRuleId;
    }

    @Override
    public String getSipRuleId() {
        return sipRuleId;
    }
}
