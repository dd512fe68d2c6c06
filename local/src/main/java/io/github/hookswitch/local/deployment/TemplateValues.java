package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Where the intrinsic functions find what they refer to. */
interface TemplateValues {

    /** The value of a Ref: a pseudo parameter, a parameter or a resource's physical id. Empty: no such name. */
    Optional<JsonNode> ref(String name);

    /** An attribute of a resource. Empty: no such resource, or it has no such attribute. */
    Optional<JsonNode> attribute(String logicalId, String attribute);

    /** A condition's definition. */
    Optional<JsonNode> condition(String name);

    /** An entry of the Mappings section. */
    Optional<JsonNode> mapping(String map, String topKey, String secondKey);

    /** A value that a stack deployed earlier in the same account and Region exports. */
    Optional<JsonNode> export(String name);

    /** A parameter of AWS Systems Manager in the same Region, as {@code {{resolve:ssm:name}}} reads it. */
    Optional<String> stored(String name);

    /** An output of another stack of the same account, in any Region. */
    Optional<JsonNode> stackOutput(String region, String stackName, String output);

    /** The Region, whose availability zones Fn::GetAZs lists. */
    String region();

    /** A text that was put together, with the address of what is here in place of the one that it would have in AWS. */
    String address(String text);
}
