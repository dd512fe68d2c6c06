package io.github.hookswitch.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hookswitch.local.chime.ChimeAccounts;
import io.github.hookswitch.local.chime.SipMediaApplication;
import io.github.hookswitch.local.deployment.JsonObject;
import io.github.hookswitch.local.deployment.ResourceFailedException;
import io.github.hookswitch.local.deployment.ResourceRequest;
import io.github.hookswitch.local.deployment.ResourceState;
import io.github.hookswitch.local.deployment.ResourceType;
import java.util.Objects;

/**
 * CloudFormation's own resource type for SIP media applications; {@code Ref} gives the ARN.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-chime-sipmediaapplication.html">
 *     AWS::Chime::SipMediaApplication</a>
 */
final class SipMediaApplicationResource implements ResourceType {

    static final String TYPE = "AWS::Chime::SipMediaApplication";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "SipMediaApplicationId";

    private final ChimeAccounts accounts;

    SipMediaApplicationResource(ChimeAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public ResourceState create(ResourceRequest request) {
        return state(accounts.of(request.stack().account())
                .createSipMediaApplication(
                        request.required("Name"), request.required("AwsRegion"), functionArn(request)));
    }

    @Override
    public ResourceState update(ResourceRequest request, JsonObject oldProperties, ResourceState old) {
        if (!request.required("AwsRegion").equals(oldProperties.text("AwsRegion"))) {
            return create(request);
        }
        accounts.of(request.stack().account())
                .updateSipMediaApplication(id(old), request.required("Name"), functionArn(request));
        return old;
    }

    @Override
    public void delete(ResourceRequest request, ResourceState state) {
        accounts.of(request.stack().account()).deleteSipMediaApplication(id(state));
    }

    private static String id(ResourceState state) {
        return Objects.requireNonNull(state.attributes().text(ID), ID);
    }

    private static ResourceState state(SipMediaApplication application) {
        return ResourceState.of(application.arn())
                .with(ID, application.id())
                .with("SipMediaApplicationArn", application.arn());
    }

    private static JsonNode properties(ResourceRequest request) {
        try {
            return JSON.readTree(request.properties().json());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String functionArn(ResourceRequest request) {
        JsonNode endpoints = properties(request).path("Endpoints");
        if (endpoints.size() != 1) {
            throw new ResourceFailedException(
                    "Property Endpoints of " + TYPE + " must have exactly one element, not " + endpoints.size());
        }
        return endpoints.get(0).path("LambdaArn").asText();
    }
}
