package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One stack of a cloud assembly. */
public final class StackArtifact {
    private final String id;
    private final String stackName;
    private final String account;
    private final String region;
    private final JsonNode template;
    private final List<String> dependencies;
    private final List<FileAsset> assets;
    private final Map<String, String> constructPaths;

    StackArtifact(
            String id,
            String stackName,
            String account,
            String region,
            JsonNode template,
            List<String> dependencies,
            List<FileAsset> assets,
            Map<String, String> constructPaths) {
        this.id = id;
        this.stackName = stackName;
        this.account = account;
        this.region = region;
        this.template = template;
        this.dependencies = List.copyOf(dependencies);
        this.assets = List.copyOf(assets);
        this.constructPaths = Map.copyOf(constructPaths);
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

    /** What the stack is to be, with those of the parameters that its template declares. */
    StackSettings settings(Map<String, String> parameters) {
        Template parsed = Template.of(template);
        Map<String, String> values = new HashMap<>(parameters);
        values.keySet()
                .retainAll(parsed.parameters().stream()
                        .map(TemplateParameter::name)
                        .toList());
        return StackSettings.builder(account, region, stackName, parsed)
                .parameters(values)
                .constructPaths(constructPaths)
                .build();
    }

    /** Ids of the stacks that come before this one. */
    List<String> dependencies() {
        return dependencies;
    }

    /** The files that are published before the stack is deployed. */
    List<FileAsset> assets() {
        return assets;
    }
}
