package io.github.hookswitch.infra;

import io.github.hookswitch.infra.internal.PrecreatedRoles;
import io.github.hookswitch.infra.internal.PstnAudioRegions;
import io.github.hookswitch.infra.internal.StackContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.ResourceProps;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.chime.CfnSipMediaApplication;
import software.amazon.awscdk.services.chime.CfnSipMediaApplication.SipMediaApplicationEndpointProperty;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.Policy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.lambda.CfnPermission;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * A SIP media application: the object that connects phone calls to a Lambda function.
 *
 * <p>The construct also allows the service to invoke the endpoint, for this account and this application only. If the
 * endpoint is a version or an alias, the permission is on exactly that.
 *
 * <pre>{@code
 * SipMediaApplication application = SipMediaApplication.Builder.create(this, "Application")
 *         .endpoint(alias)
 *         .build();
 * }</pre>
 *
 * <p>A {@link SipRule} sends calls to it.
 *
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/ag/use-sip-apps.html">Managing SIP media applications</a>
 */
public final class SipMediaApplication extends SipMediaApplicationBase {
    static final String SERVICE = "voiceconnector.chime.amazonaws.com";

    private final CfnSipMediaApplication resource;
    private final CfnPermission permission;
    private final Construct scope;
    private final StackContext context;
    private final String arn;
    private final @Nullable LogGroup messageLogGroup;

    /**
     * Creates an application.
     *
     * @param scope the construct that holds it
     * @param id its id in the scope
     * @param props its properties
     * @throws IllegalArgumentException if the service could not invoke the endpoint: it is {@code $LATEST}, of another
     *     account or Region, or a function with SnapStart instead of its version or alias
     */
    @SuppressWarnings("this-escape")
    public SipMediaApplication(Construct scope, String id, SipMediaApplicationProps props) {
        super(scope, id, ResourceProps.builder().build());
        this.scope = scope;
        context = StackContext.of(scope);
        String region = context.region();
        context.require(PstnAudioRegions.APPLICATIONS, this);
        String endpoint = Endpoint.arnOf(props.getEndpoint(), this, context);
        resource = CfnSipMediaApplication.Builder.create(this, "Resource")
                .awsRegion(region)
                .name(ResourceName.orGenerated(props.getName(), this))
                .endpoints(List.of(SipMediaApplicationEndpointProperty.builder()
                        .lambdaArn(endpoint)
                        .build()))
                .build();
        PstnAudioRegions.APPLICATIONS.acknowledgeType(resource, region);
        arn = resource.getAttrSipMediaApplicationArn();
        // Held by the application, so one function can serve several, and each permission leaves with its application.
        permission = CfnPermission.Builder.create(this, "InvokePermission")
                .action("lambda:InvokeFunction")
                .functionName(endpoint)
                .principal(SERVICE)
                .sourceAccount(context.account())
                .sourceArn(arn)
                .build();
        messageLogGroup = props.isMessageLogs() ? MessageLogs.create(this, props, context.provider()) : null;
    }

    /** What a SIP rule must wait for before it may send calls here. */
    CfnResource permission() {
        return permission;
    }

    boolean isIn(Construct other) {
        return scope == other;
    }

    StackContext context() {
        return context;
    }

    @Override
    String region() {
        return context.region();
    }

    @Override
    String account() {
        return context.account();
    }

    /**
     * Returns the log group of the SIP messages.
     *
     * @return the log group, or null if message logs are off
     */
    public @Nullable ILogGroup getMessageLogGroup() {
        return messageLogGroup;
    }

    /**
     * A function waits for its role's own policy. A statement there about the application that invokes the function would
     * make both wait for each other, so roles of the same stack get it by a policy that nothing waits for.
     */
    @Override
    IGrantable receiver(IGrantable grantee, String policyId) {
        if (!(grantee.getGrantPrincipal() instanceof Role role)
                || !role.getStack().equals(getStack())
                || PrecreatedRoles.contains(role)) {
            return grantee;
        }
        Policy policy =
                getNode().tryFindChild(policyId) instanceof Policy existing ? existing : new Policy(this, policyId);
        policy.attachToRole(role);
        return policy;
    }

    /**
     * Imports an application by its ARN, from this or another stack, account or Region.
     *
     * @param scope the construct that holds the import
     * @param id the import's id in the scope
     * @param sipMediaApplicationArn {@code arn:aws:chime:<region>:<account>:sma/<id>}
     * @return the application
     * @throws IllegalArgumentException if the ARN is not that of one SIP media application
     */
    public static ISipMediaApplication fromSipMediaApplicationArn(
            Construct scope, String id, String sipMediaApplicationArn) {
        ChimeArn arn =
                ChimeArn.parse(scope, "sipMediaApplicationArn", sipMediaApplicationArn, "sma", "SIP media application");
        return new ImportedSipMediaApplication(scope, id, arn.environment(), arn.arn(), arn.resourceId());
    }

    /**
     * Imports an application of the stack's own account and Region by its id.
     *
     * @param scope the construct that holds the import
     * @param id the import's id in the scope
     * @param sipMediaApplicationId the application's id
     * @return the application
     * @throws IllegalArgumentException if the id has other characters than letters, digits and hyphens
     */
    public static ISipMediaApplication fromSipMediaApplicationId(
            Construct scope, String id, String sipMediaApplicationId) {
        return fromSipMediaApplicationAttributes(
                scope,
                id,
                SipMediaApplicationAttributes.builder()
                        .sipMediaApplicationId(sipMediaApplicationId)
                        .build());
    }

    /**
     * Imports an application of the stack's own account, from any Region. Prefer this to the ARN where the id is known at
     * deployment only: the Region stays known at synthesis, so that it can be checked.
     *
     * @param scope the construct that holds the import
     * @param id the import's id in the scope
     * @param attributes the application's id and Region
     * @return the application
     */
    public static ISipMediaApplication fromSipMediaApplicationAttributes(
            Construct scope, String id, SipMediaApplicationAttributes attributes) {
        ArnComponents.Builder arn = ArnComponents.builder()
                .service("chime")
                .resource("sma")
                .resourceName(attributes.getSipMediaApplicationId())
                .arnFormat(ArnFormat.SLASH_RESOURCE_NAME);
        ResourceProps.Builder props = ResourceProps.builder();
        if (attributes.getRegion() != null) {
            arn.region(attributes.getRegion());
            props.region(attributes.getRegion());
        }
        return new ImportedSipMediaApplication(
                scope,
                id,
                props.build(),
                Stack.of(scope).formatArn(arn.build()),
                attributes.getSipMediaApplicationId());
    }

    @Override
    public String getSipMediaApplicationArn() {
        return arn;
    }

    @Override
    public String getSipMediaApplicationId() {
        return resource.getAttrSipMediaApplicationId();
    }

    /** Creates a {@link SipMediaApplication}. */
    public static final class Builder extends SipMediaApplicationSettings<Builder>
            implements software.amazon.jsii.Builder<SipMediaApplication> {
        private final Construct scope;
        private final String id;

        private Builder(Construct scope, String id) {
            this.scope = scope;
            this.id = id;
        }

        /**
         * Starts an application.
         *
         * @param scope the construct that holds it
         * @param id its id in the scope
         * @return a builder
         */
        public static Builder create(Construct scope, String id) {
            return new Builder(scope, id);
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * Creates the application in its scope.
         *
         * @return the application
         */
        @Override
        public SipMediaApplication build() {
            return new SipMediaApplication(scope, id, new SipMediaApplicationProps(this));
        }
    }
}
