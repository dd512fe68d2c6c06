package io.github.hookswitch.local.deployment;

import java.util.Optional;

/**
 * A parameter that a template declares.
 *
 * @param name its name
 * @param definition what the template says about it
 */
public record TemplateParameter(String name, JsonObject definition) {

    /**
     * Its type.
     *
     * @return such as {@code String} or {@code AWS::SSM::Parameter::Value<String>}
     */
    public String type() {
        return definition.node().path("Type").asText("String");
    }

    /**
     * Its value where none is given.
     *
     * @return the default, if it has one
     */
    public Optional<String> defaultValue() {
        return Optional.ofNullable(definition.text("Default"));
    }

    /**
     * Whether its value is shown nowhere.
     *
     * @return true if the template says NoEcho
     */
    public boolean noEcho() {
        return definition.node().path("NoEcho").asBoolean(false);
    }

    /** Whether its value names a parameter of Systems Manager, which has the value that counts. */
    boolean stored() {
        return type().startsWith("AWS::SSM::Parameter::Value<");
    }

    boolean list() {
        return type().contains("List");
    }
}
