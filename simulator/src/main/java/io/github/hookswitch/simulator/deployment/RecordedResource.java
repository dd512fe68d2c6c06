package io.github.hookswitch.simulator.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Function;

/** A resource that has no effect locally: it gets an id and attributes, so that others can refer to it. */
final class RecordedResource implements ResourceType {
    private final Function<ResourceRequest, String> name;
    private final Function<Named, ResourceState> state;

    private record Named(ResourceRequest request, String name) {
        String iamArn(String kind) {
            return "arn:aws:iam::" + request.stack().account() + ":" + kind + "/" + name;
        }
    }

    private RecordedResource(Function<ResourceRequest, String> name, Function<Named, ResourceState> state) {
        this.name = name;
        this.state = state;
    }

    static Map<String, ResourceType> all() {
        return Map.of(
                "AWS::IAM::Role", new RecordedResource(named("RoleName", 64), RecordedResource::role),
                "AWS::IAM::Policy",
                        new RecordedResource(
                                request -> request.generatedName(128),
                                named -> ResourceState.of(named.name()).with("Id", named.name())),
                "AWS::IAM::ManagedPolicy",
                        new RecordedResource(named("ManagedPolicyName", 128), RecordedResource::managedPolicy),
                "AWS::Logs::LogGroup", new RecordedResource(named("LogGroupName", 512), RecordedResource::logGroup),
                "AWS::CDK::Metadata",
                        new RecordedResource(
                                request -> request.generatedName(128), named -> ResourceState.of(named.name())));
    }

    @Override
    public ResourceState create(ResourceRequest request) {
        return state.apply(new Named(request, name.apply(request)));
    }

    @Override
    public ResourceState update(ResourceRequest request, JsonNode oldProperties, ResourceState old) {
        return request.properties().equals(oldProperties) ? old : keepingGeneratedName(request, oldProperties, old);
    }

    @Override
    public void delete(ResourceRequest request, ResourceState existing) {
        // There is nothing behind the record.
    }

    /** Only a changed explicit name replaces such a resource. */
    private ResourceState keepingGeneratedName(ResourceRequest request, JsonNode oldProperties, ResourceState old) {
        for (String property : new String[] {"RoleName", "ManagedPolicyName", "LogGroupName"}) {
            if (!request.properties().path(property).equals(oldProperties.path(property))) {
                return create(request);
            }
        }
        return old;
    }

    private static Function<ResourceRequest, String> named(String property, int maximumLength) {
        return request -> request.optional(property).orElseGet(() -> request.generatedName(maximumLength));
    }

    private static ResourceState role(Named named) {
        String suffix = named.request().generatedName(32).replaceAll("[^A-Z0-9]", "");
        return ResourceState.of(named.name())
                .with("Arn", named.iamArn("role"))
                .with("RoleId", "AROA" + suffix.substring(Math.max(0, suffix.length() - 12)));
    }

    private static ResourceState managedPolicy(Named named) {
        String arn = named.iamArn("policy");
        return ResourceState.of(arn).with("PolicyArn", arn);
    }

    private static ResourceState logGroup(Named named) {
        StackContext stack = named.request().stack();
        return ResourceState.of(named.name())
                .with(
                        "Arn",
                        "arn:aws:logs:" + stack.region() + ":" + stack.account() + ":log-group:" + named.name() + ":*");
    }
}
