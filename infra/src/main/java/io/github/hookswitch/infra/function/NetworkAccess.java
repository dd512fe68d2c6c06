package io.github.hookswitch.infra.function;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;

/**
 * What a role needs for Lambda to put its function into a VPC. The managed policies for this also allow to create log groups,
 * which a function here may not.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html#configuration-vpc-permissions">Execution
 *     role permissions for VPCs</a>
 */
final class NetworkAccess {
    static final List<String> ACTIONS = List.of(
            "ec2:AssignPrivateIpAddresses",
            "ec2:CreateNetworkInterface",
            "ec2:DeleteNetworkInterface",
            "ec2:DescribeNetworkInterfaces",
            "ec2:DescribeSubnets",
            "ec2:UnassignPrivateIpAddresses");

    /** Lambda checks the permission before there is an interface, so it takes no narrower resource. */
    static final List<String> RESOURCES = List.of("*");

    private NetworkAccess() {}

    static Map<String, PolicyDocument> inlinePolicy() {
        return Map.of(
                "NetworkInterfaces",
                PolicyDocument.Builder.create()
                        .statements(List.of(PolicyStatement.Builder.create()
                                .actions(ACTIONS)
                                .resources(RESOURCES)
                                .build()))
                        .build());
    }
}
