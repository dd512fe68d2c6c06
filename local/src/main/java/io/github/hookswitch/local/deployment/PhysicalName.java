package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The name that a template gives a resource, with everything within which it is unique.
 *
 * <p>Which property has the name follows from the type: {@code LogGroupName} of {@code AWS::Logs::LogGroup}, {@code
 * FilterName} of {@code AWS::Logs::MetricFilter}, or {@code Name}. Whether it identifies the resource shows in the
 * physical id once there is one: an API of that name has an id of another kind, and a second one is fine.
 *
 * @param scope the account and the Region, or as much of them as the service minds
 * @param type the resource type
 * @param value the name
 * @param identifier the name with its property, as CloudFormation shows it, and with what holds the resource
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-name.html">Name
 *     type</a>
 */
record PhysicalName(String scope, String type, String value, String identifier) {
    private static final String NAME = "Name";

    /** Services whose names are unique in an account, whatever the Region. */
    private static final Set<String> WITHOUT_REGION = Set.of("IAM", "Route53", "CloudFront");

    /** What holds resources of other types, so that each holder can have one of a name. */
    private static final List<String> HOLDERS = List.of(
            "LogGroupName",
            "FunctionName",
            "EventBusName",
            "Cluster",
            "ClusterName",
            "ApiId",
            "RestApiId",
            "UserPoolId");

    static Optional<PhysicalName> of(ResourceRequest request) {
        String[] type = request.type().split("::", -1);
        if (type.length != 3 || !type[0].equals("AWS")) {
            return Optional.empty();
        }
        return property(request.json(), type[2])
                .map(property -> new PhysicalName(
                        scope(request, type[1]),
                        request.type(),
                        request.json().path(property).asText(),
                        identifier(request.json(), property)));
    }

    private static Optional<String> property(JsonNode properties, String kind) {
        Optional<String> own = properties.properties().stream()
                .map(Map.Entry::getKey)
                .filter(property -> property.endsWith(NAME) && kind.endsWith(stem(property)))
                .max(Comparator.comparingInt(String::length));
        return own.filter(property -> properties.path(property).isTextual());
    }

    /** Whether a property is where a template gives resources of a type their name. */
    static boolean names(String type, String property) {
        String kind = type.substring(type.lastIndexOf(':') + 1);
        return type.startsWith("AWS::") && property.endsWith(NAME) && kind.endsWith(stem(property));
    }

    /** {@code Name} has an empty one, with which every kind ends. */
    private static String stem(String property) {
        return property.substring(0, property.length() - NAME.length());
    }

    private static String scope(ResourceRequest request, String service) {
        StackContext stack = request.stack();
        if (request.type().equals("AWS::S3::Bucket")) {
            return "everywhere";
        }
        return stack.account() + (WITHOUT_REGION.contains(service) ? "" : "/" + stack.region());
    }

    private static String identifier(JsonNode properties, String property) {
        ObjectNode identifier = JsonNodeFactory.instance.objectNode();
        HOLDERS.stream()
                .filter(holder ->
                        !holder.equals(property) && properties.path(holder).isTextual())
                .forEach(holder -> identifier.set("/properties/" + holder, properties.path(holder)));
        identifier.set("/properties/" + property, properties.path(property));
        return identifier.toString();
    }

    /** Whether the resource is identified by the name: it is the physical id, or the last part of an ARN or a URL. */
    boolean isIn(String physicalId) {
        return physicalId.equals(value) || physicalId.endsWith("/" + value) || physicalId.endsWith(":" + value);
    }
}
