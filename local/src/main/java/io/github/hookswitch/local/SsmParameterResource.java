package io.github.hookswitch.local;

import io.github.hookswitch.local.deployment.JsonObject;
import io.github.hookswitch.local.deployment.ResourceFailedException;
import io.github.hookswitch.local.deployment.ResourceRequest;
import io.github.hookswitch.local.deployment.ResourceState;
import io.github.hookswitch.local.deployment.ResourceType;
import io.github.hookswitch.local.internal.ssm.SsmParameters;
import java.util.HashMap;
import java.util.Map;

/**
 * Parameters of Systems Manager; {@code Ref} gives the name.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-parameter.html">
 *     AWS::SSM::Parameter</a>
 */
final class SsmParameterResource implements ResourceType {

    static final String TYPE = "AWS::SSM::Parameter";

    private static final int LONGEST_NAME = 1011;

    private final SsmParameters store;

    SsmParameterResource(SsmParameters store) {
        this.store = store;
    }

    @Override
    public ResourceState create(ResourceRequest request) {
        String name = request.optional("Name").orElseGet(() -> "CFN-" + request.generatedName(LONGEST_NAME));
        if (store.kept(request.stack().account(), request.stack().region(), name)
                .isPresent()) {
            throw new ResourceFailedException(
                    "Resource handler returned message: \"The parameter already exists. To overwrite"
                            + " this value, set the overwrite option in the request to true.\" (" + name + ")");
        }
        return put(request, name);
    }

    @Override
    public ResourceState update(ResourceRequest request, JsonObject oldProperties, ResourceState old) {
        boolean renamed = request.optional("Name")
                .filter(name -> !name.equals(old.physicalId()))
                .isPresent();
        return renamed ? create(request) : put(request, old.physicalId());
    }

    private ResourceState put(ResourceRequest request, String name) {
        String type = request.required("Type");
        String value = request.required("Value");
        if (type.equals("SecureString")) {
            throw new ResourceFailedException(
                    "Property Type of " + TYPE + " must be String or StringList: CloudFormation makes no SecureString");
        }
        Map<String, String> details = new HashMap<>();
        for (String detail : new String[] {"Description", "AllowedPattern", "DataType", "Tier"}) {
            request.optional(detail).ifPresent(text -> details.put(detail, text));
        }
        store.put(request.stack().account(), request.stack().region(), name, type, value, details);
        return ResourceState.of(name).with("Type", type).with("Value", value);
    }

    @Override
    public void delete(ResourceRequest request, ResourceState state) {
        store.remove(request.stack().account(), request.stack().region(), state.physicalId());
    }
}
