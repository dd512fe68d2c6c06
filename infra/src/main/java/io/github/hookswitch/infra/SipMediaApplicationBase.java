package io.github.hookswitch.infra;

import java.util.List;
import software.amazon.awscdk.Resource;
import software.amazon.awscdk.ResourceProps;
import software.amazon.awscdk.interfaces.chime.SipMediaApplicationReference;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.iam.IGrantable;
import software.constructs.Construct;

/** What an owned and an imported application have in common: all of it follows from the ARN. */
abstract class SipMediaApplicationBase extends Resource implements ISipMediaApplication {
    SipMediaApplicationBase(Construct scope, String id, ResourceProps props) {
        super(scope, id, props);
    }

    @Override
    public SipMediaApplicationReference getSipMediaApplicationRef() {
        return SipMediaApplicationReference.builder()
                .sipMediaApplicationArn(getSipMediaApplicationArn())
                .build();
    }

    @Override
    public Grant grantCreateCall(IGrantable grantee) {
        return grant(grantee, "CreateCallPolicy", "chime:CreateSipMediaApplicationCall");
    }

    @Override
    public Grant grantUpdateCall(IGrantable grantee) {
        return grant(grantee, "UpdateCallPolicy", "chime:UpdateSipMediaApplicationCall");
    }

    private Grant grant(IGrantable grantee, String policyId, String action) {
        return Grant.addToPrincipal(GrantOnPrincipalOptions.builder()
                .grantee(receiver(grantee, policyId))
                .actions(List.of(action))
                .resourceArns(List.of(getSipMediaApplicationArn()))
                .build());
    }

    /**
     * Returns where the grant's statement goes.
     *
     * @param grantee who gets the grant
     * @param policyId the id of a policy of the application's own, if it needs one
     * @return the grantee, or a policy that is attached to it
     */
    IGrantable receiver(IGrantable grantee, String policyId) {
        return grantee;
    }
}
