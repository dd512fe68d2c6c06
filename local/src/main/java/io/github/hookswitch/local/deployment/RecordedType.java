package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A type of which nothing is there but a record: an id and attributes of the right form, made up, so that other resources
 * can refer to it.
 *
 * @param identifier the attribute that Ref gives, such as {@code VpcId}; empty if it has no name
 * @param attributes the attributes by name; those that are lists end with a star, those that are numbers with a hash
 * @param firstUse is told of the type when a resource is created
 */
record RecordedType(String identifier, List<String> attributes, Consumer<String> firstUse) implements ResourceType {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int LONGEST_NAME = 64;
    private static final int LIST_LENGTH = 4;
    private static final Pattern TIME = Pattern.compile(".*(?:At|Time|Date|Timestamp)");

    @Override
    public ResourceState create(ResourceRequest request) {
        firstUse.accept(request.type());
        String name = name(request).orElseGet(() -> request.generatedName(LONGEST_NAME));
        IdForms forms = new IdForms(request, name);
        String id = forms.id(identifier);
        ObjectNode values = NODES.objectNode();
        for (String attribute : attributes) {
            String bare = attribute.replaceAll("[*#]$", "");
            values.set(bare, attribute(request, new Made(forms, id, name), attribute, bare));
        }
        return new ResourceState(id, JsonObject.of(values));
    }

    /** What was made up for a resource. */
    private record Made(IdForms forms, String id, String name) {}

    /** Only another name makes another resource. */
    @Override
    public ResourceState update(ResourceRequest request, JsonObject oldProperties, ResourceState old) {
        ResourceRequest before =
                new ResourceRequest(request.stack(), request.logicalId(), request.type(), oldProperties);
        return name(request).equals(name(before)) ? old : create(request);
    }

    @Override
    public void delete(ResourceRequest request, ResourceState state) {
        // There is nothing behind the record.
    }

    private Optional<String> name(ResourceRequest request) {
        if (request.json().path(identifier).isTextual()) {
            return request.optional(identifier);
        }
        return PhysicalName.of(request).map(PhysicalName::value);
    }

    private JsonNode attribute(ResourceRequest request, Made made, String marked, String name) {
        JsonNode given = request.json().at("/" + name.replace('.', '/'));
        if (given.isValueNode() || given.isArray()) {
            return given;
        }
        String last = name.substring(name.lastIndexOf('.') + 1);
        if (marked.endsWith("*")) {
            ArrayNode list = NODES.arrayNode();
            for (int i = 1; i <= LIST_LENGTH; i++) {
                list.add(last.toLowerCase(Locale.ROOT) + "-" + i);
            }
            return list;
        }
        if (marked.endsWith("#")) {
            return NODES.numberNode(1);
        }
        return NODES.textNode(text(request, made, name, last));
    }

    private String text(ResourceRequest request, Made made, String name, String last) {
        String kind = request.type().substring(request.type().lastIndexOf(':') + 1);
        String ofItself = ofItself(kind, last);
        boolean own = !name.contains(".");
        if (name.equals(identifier)) {
            return made.id();
        }
        if (own && ofItself.equalsIgnoreCase("Arn")) {
            return made.forms().arn(made.id());
        }
        if (own && ofItself.equals("Id")) {
            return made.id().split("\\|", 2)[0];
        }
        if (own && ofItself.equals("Name")) {
            return made.name();
        }
        if (last.endsWith("Url") || last.endsWith("URL") || last.endsWith("Uri")) {
            return made.id().startsWith("https:") ? made.id() : "https://" + host(request, made);
        }
        if (last.endsWith("Endpoint")
                || last.endsWith("DomainName")
                || last.endsWith("DNSName")
                || last.endsWith("Address")) {
            return host(request, made);
        }
        if (last.toUpperCase(Locale.ROOT).endsWith("ARN")) {
            return made.forms().arn(made.name() + "-" + last);
        }
        if (TIME.matcher(last).matches()) {
            return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        }
        if (last.endsWith("Port")) {
            return "443";
        }
        return made.forms().other(last).orElseGet(() -> made.name() + "-" + last);
    }

    /** The attribute without the type's name or its end: a security group's GroupId is its Id. */
    private static String ofItself(String kind, String attribute) {
        for (String ending : List.of("Arn", "ARN", "Id", "Name")) {
            if (attribute.endsWith(ending)
                    && kind.endsWith(attribute.substring(0, attribute.length() - ending.length()))) {
                return ending;
            }
        }
        return attribute;
    }

    /** No such host exists, which is what a name below {@code invalid} says. */
    private static String host(ResourceRequest request, Made made) {
        return made.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-") + "."
                + request.stack().region() + ".invalid";
    }
}
