package io.github.hookswitch.local.deployment;

import java.util.Map;
import java.util.Set;

/** Which properties cannot be changed in place, so that a new value means a new resource. */
final class ReplacementRules {
    /** Besides the property with the resource's name. */
    private static final Map<String, Set<String>> FIXED = Map.ofEntries(
            Map.entry("AWS::Lambda::Function", Set.of("PackageType", "DurableConfig")),
            Map.entry("AWS::Lambda::Version", Set.of("FunctionName", "CodeSha256", "Description")),
            Map.entry("AWS::Lambda::Alias", Set.of("FunctionName", "Name")),
            Map.entry(
                    "AWS::Lambda::Permission",
                    Set.of("Action", "FunctionName", "Principal", "SourceArn", "SourceAccount", "EventSourceToken")),
            Map.entry("AWS::Lambda::EventInvokeConfig", Set.of("FunctionName", "Qualifier")),
            Map.entry("AWS::Lambda::Url", Set.of("TargetFunctionArn", "Qualifier")),
            Map.entry("AWS::Lambda::LayerVersion", Set.of("Content", "CompatibleRuntimes", "LayerName", "Description")),
            Map.entry("AWS::IAM::Role", Set.of("Path")),
            Map.entry("AWS::IAM::ManagedPolicy", Set.of("Path", "Description")),
            Map.entry("AWS::Chime::SipMediaApplication", Set.of("AwsRegion")),
            Map.entry("AWS::Chime::VoiceConnector", Set.of("AwsRegion")),
            Map.entry("AWS::DynamoDB::Table", Set.of("KeySchema")));

    private ReplacementRules() {}

    /** Always or Never, in CloudFormation's words. */
    static String recreation(String type, String property) {
        boolean fixed = FIXED.getOrDefault(type, Set.of()).contains(property) || PhysicalName.names(type, property);
        return fixed ? "Always" : "Never";
    }
}
