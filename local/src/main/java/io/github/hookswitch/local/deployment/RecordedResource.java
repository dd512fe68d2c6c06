package io.github.hookswitch.local.deployment;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
        Map<String, ResourceType> all = new LinkedHashMap<>();
        all.put("AWS::IAM::Role", new RecordedResource(named("RoleName", 64), RecordedResource::role));
        all.put("AWS::IAM::Policy", new RecordedResource(RecordedResource::generated, RecordedResource::withId));
        all.put("AWS::IAM::RolePolicy", new RecordedResource(RecordedResource::generated, RecordedResource::withId));
        all.put(
                "AWS::IAM::ManagedPolicy",
                new RecordedResource(named("ManagedPolicyName", 128), RecordedResource::managedPolicy));
        all.put("AWS::Logs::LogGroup", new RecordedResource(named("LogGroupName", 512), RecordedResource::logGroup));
        all.put("AWS::Logs::ResourcePolicy", new RecordedResource(named("PolicyName", 255), RecordedResource::plain));
        all.put("AWS::Logs::MetricFilter", new RecordedResource(named("FilterName", 512), RecordedResource::plain));
        all.put("AWS::CloudWatch::Alarm", new RecordedResource(named("AlarmName", 255), RecordedResource::alarm));
        all.put(
                "AWS::CloudWatch::Dashboard",
                new RecordedResource(named("DashboardName", 255), RecordedResource::plain));
        all.put("AWS::S3::Bucket", new RecordedResource(RecordedResource::bucketName, RecordedResource::bucket));
        all.put("AWS::S3::BucketPolicy", new RecordedResource(RecordedResource::generated, RecordedResource::plain));
        // There is no security group whose rules the CDK's own function could take away.
        all.put(
                "Custom::VpcRestrictDefaultSG",
                new RecordedResource(RecordedResource::generated, RecordedResource::plain));
        all.put("AWS::CDK::Metadata", new RecordedResource(RecordedResource::generated, RecordedResource::plain));
        return all;
    }

    @Override
    public ResourceState create(ResourceRequest request) {
        return state.apply(new Named(request, name.apply(request)));
    }

    @Override
    public ResourceState update(ResourceRequest request, JsonObject oldProperties, ResourceState old) {
        return request.properties().equals(oldProperties) ? old : keepingGeneratedName(request, oldProperties, old);
    }

    @Override
    public void delete(ResourceRequest request, ResourceState existing) {
        // There is nothing behind the record.
    }

    /** Only a changed name, or another property that the service cannot change, replaces such a resource. */
    private ResourceState keepingGeneratedName(ResourceRequest request, JsonObject oldProperties, ResourceState old) {
        if (!PhysicalName.of(request).map(PhysicalName::identifier).equals(nameBefore(request, oldProperties))) {
            return create(request);
        }
        if (!LambdaResources.changed(request, oldProperties, unchangeable(request.type()))) {
            return old;
        }
        PhysicalName.of(request).filter(name -> name.isIn(old.physicalId())).ifPresent(name -> {
            throw new ResourceFailedException(
                    "CloudFormation cannot update a stack when a custom-named resource requires" + " replacing. Rename "
                            + name.value() + " and update the stack again.");
        });
        return create(request);
    }

    private static Optional<String> nameBefore(ResourceRequest request, JsonObject oldProperties) {
        return PhysicalName.of(new ResourceRequest(request.stack(), request.logicalId(), request.type(), oldProperties))
                .map(PhysicalName::identifier);
    }

    private static String[] unchangeable(String type) {
        return switch (type) {
            case "AWS::IAM::Role" -> new String[] {"Path"};
            case "AWS::IAM::ManagedPolicy" -> new String[] {"Path", "Description"};
            default -> new String[0];
        };
    }

    private static String generated(ResourceRequest request) {
        return request.generatedName(128);
    }

    private static ResourceState plain(Named named) {
        return ResourceState.of(named.name());
    }

    private static ResourceState withId(Named named) {
        return plain(named).with("Id", named.name());
    }

    private static String bucketName(ResourceRequest request) {
        return request.optional("BucketName")
                .orElseGet(() -> request.generatedName(63).toLowerCase(Locale.ROOT));
    }

    private static ResourceState bucket(Named named) {
        String region = named.request().stack().region();
        return plain(named)
                .with("Arn", "arn:aws:s3:::" + named.name())
                .with("DomainName", named.name() + ".s3.amazonaws.com")
                .with("RegionalDomainName", named.name() + ".s3." + region + ".amazonaws.com");
    }

    private static ResourceState alarm(Named named) {
        StackContext stack = named.request().stack();
        return plain(named)
                .with("Arn", "arn:aws:cloudwatch:" + stack.region() + ":" + stack.account() + ":alarm:" + named.name());
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
