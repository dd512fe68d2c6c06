package io.github.hookswitch.infra;

import io.github.hookswitch.infra.internal.Placeholder;
import software.amazon.awscdk.ResourceProps;
import software.constructs.Construct;

final class ImportedSipMediaApplication extends SipMediaApplicationBase {
    private final String arn;
    private final String applicationId;

    ImportedSipMediaApplication(Construct scope, String id, ResourceProps props, String arn, String applicationId) {
        super(scope, id, props);
        Placeholder.warn(this, "arn", arn);
        this.arn = arn;
        this.applicationId = applicationId;
    }

    @Override
    public String getSipMediaApplicationArn() {
        return arn;
    }

    @Override
    public String getSipMediaApplicationId() {
        return applicationId;
    }

    @Override
    String region() {
        return getEnv().getRegion();
    }

    @Override
    String account() {
        return getEnv().getAccount();
    }
}
