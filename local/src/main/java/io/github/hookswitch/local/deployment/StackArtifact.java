package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One stack of a cloud assembly. */
public final class StackArtifact {
    private static final String NESTED = ".nested.template.json";

    private final String id;
    private final String stackName;
    private final String account;
    private final String region;
    private final JsonNode template;
    private final List<String> dependencies;
    private final Map<String, Path> assets;
    private final Map<String, JsonNode> nestedTemplates;
    private final Map<String, String> constructPaths;

    StackArtifact(
            String id,
            String stackName,
            String account,
            String region,
            JsonNode template,
            List<String> dependencies,
            Map<String, Path> assets,
            Map<String, String> constructPaths) {
        this(id, stackName, account, region, template, dependencies, assets, nestedTemplates(assets), constructPaths);
    }

    private StackArtifact(
            String id,
            String stackName,
            String account,
            String region,
            JsonNode template,
            List<String> dependencies,
            Map<String, Path> assets,
            Map<String, JsonNode> nestedTemplates,
            Map<String, String> constructPaths) {
        this.id = id;
        this.stackName = stackName;
        this.account = account;
        this.region = region;
        this.template = template;
        this.dependencies = List.copyOf(dependencies);
        this.assets = Map.copyOf(assets);
        this.nestedTemplates = Map.copyOf(nestedTemplates);
        this.constructPaths = Map.copyOf(constructPaths);
    }

    /** Read now: the next synthesis writes over these files, and a rollback needs them as they were. */
    private static Map<String, JsonNode> nestedTemplates(Map<String, Path> assets) {
        Map<String, JsonNode> templates = new HashMap<>();
        assets.forEach((objectKey, file) -> {
            if (file.toString().endsWith(NESTED)) {
                templates.put(objectKey, CloudAssembly.json(file));
            }
        });
        return templates;
    }

    /**
     * The artifact's id in the manifest.
     *
     * @return the id, unique in its assembly
     */
    public String id() {
        return id;
    }

    /**
     * The stack's name.
     *
     * @return the name CloudFormation would show
     */
    public String stackName() {
        return stackName;
    }

    /**
     * The account the stack is deployed to.
     *
     * @return 12 digits
     */
    public String account() {
        return account;
    }

    /**
     * The Region the stack is deployed to.
     *
     * @return the Region's name
     */
    public String region() {
        return region;
    }

    /** A stack within this one, of the same account and Region, with the same assets. */
    StackArtifact nested(String name, String objectKey, Path templateFile) {
        JsonNode known = nestedTemplates.get(objectKey);
        return new StackArtifact(
                id + "/" + name,
                name,
                account,
                region,
                known == null ? CloudAssembly.json(templateFile) : known,
                dependencies,
                assets,
                nestedTemplates,
                Map.of());
    }

    JsonNode template() {
        return template;
    }

    /** Ids of the stacks that come before this one. */
    List<String> dependencies() {
        return dependencies;
    }

    /** Local files by the object key they would be uploaded to. */
    Map<String, Path> assets() {
        return assets;
    }

    /** Construct paths by logical id. */
    Map<String, String> constructPaths() {
        return constructPaths;
    }
}
