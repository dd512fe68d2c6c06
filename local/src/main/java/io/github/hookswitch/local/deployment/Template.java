package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** A template: the text as it was given, and what it says. */
public final class Template {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String text;
    private final JsonNode body;

    private Template(String text, JsonNode body) {
        this.text = text;
        this.body = body;
    }

    /**
     * Reads a template.
     *
     * @param text JSON or YAML
     * @return the template
     * @throws TemplateException in CloudFormation's words if it cannot be read
     */
    public static Template parse(String text) {
        JsonNode body = text.stripLeading().startsWith("{") ? json(text) : YamlTemplate.read(text);
        if (body == null || !body.isObject()) {
            throw new TemplateException("Template format error: unsupported structure.");
        }
        return new Template(text, body);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new TemplateException("Template format error: JSON not well-formed. (line "
                    + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr() + ")");
        }
    }

    /** Of what was read before. */
    static Template of(JsonNode body) {
        return new Template(body.toString(), body);
    }

    /**
     * The template as it was given.
     *
     * @return its text
     */
    public String text() {
        return text;
    }

    /**
     * What the template says about itself.
     *
     * @return its Description; empty if it has none
     */
    public String description() {
        return body.path("Description").asText("");
    }

    /**
     * The template's parameters, in its order.
     *
     * @return one for each member of the Parameters section
     */
    public List<TemplateParameter> parameters() {
        return StreamSupport.stream(body.path("Parameters").properties().spliterator(), false)
                .map(entry -> new TemplateParameter(entry.getKey(), JsonObject.of(entry.getValue())))
                .toList();
    }

    /**
     * The types of its resources.
     *
     * @return each once, sorted
     */
    public Set<String> resourceTypes() {
        Set<String> types = new TreeSet<>();
        body.path("Resources")
                .forEach(resource -> types.add(resource.path("Type").asText()));
        return types;
    }

    /**
     * The template as an object.
     *
     * @return its sections
     */
    public JsonObject content() {
        return JsonObject.of(body);
    }

    JsonNode body() {
        return body;
    }
}
