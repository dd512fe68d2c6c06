package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A synthesized CDK app, the directory {@code cdk.out}: its stacks with their templates and assets, in the order they
 * are deployed in. Stacks of nested assemblies (stages) are included.
 */
public final class CloudAssembly {
    /** The account of a stack that names none. */
    public static final String DEFAULT_ACCOUNT = "111122223333";

    /** The Region of a stack that names none. */
    public static final String DEFAULT_REGION = "us-east-1";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<StackArtifact> stacks;

    private CloudAssembly(List<StackArtifact> stacks) {
        this.stacks = stacks;
    }

    /**
     * Reads an assembly; stacks without an environment go to {@link #DEFAULT_ACCOUNT} and {@link #DEFAULT_REGION}.
     *
     * @param cdkOut the directory that {@code cdk synth} wrote
     * @return the assembly
     * @throws CloudAssemblyException if it is missing or cannot be read
     */
    public static CloudAssembly read(Path cdkOut) {
        return read(cdkOut, DEFAULT_ACCOUNT, DEFAULT_REGION);
    }

    /**
     * Reads an assembly.
     *
     * @param cdkOut the directory that {@code cdk synth} wrote
     * @param defaultAccount the account of stacks that name none, 12 digits
     * @param defaultRegion the Region of stacks that name none
     * @return the assembly
     * @throws CloudAssemblyException if it is missing or cannot be read
     */
    public static CloudAssembly read(Path cdkOut, String defaultAccount, String defaultRegion) {
        Map<String, StackArtifact> found = new LinkedHashMap<>();
        new Reader(defaultAccount, defaultRegion, found).readManifest(cdkOut);
        if (found.isEmpty()) {
            throw new CloudAssemblyException(
                    cdkOut + " holds no stack. Add a Stack to the app and synthesize it again with 'cdk synth'");
        }
        return new CloudAssembly(ordered(found));
    }

    /**
     * All stacks.
     *
     * @return the stacks, each after those it depends on
     */
    public List<StackArtifact> stacks() {
        return stacks;
    }

    /**
     * One stack.
     *
     * @param name its name or its artifact id
     * @return the stack
     * @throws CloudAssemblyException if there is none of that name
     */
    public StackArtifact stack(String name) {
        return stacks.stream()
                .filter(stack -> stack.stackName().equals(name) || stack.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new CloudAssemblyException("There is no stack '" + name + "'. There are "
                        + stacks.stream().map(StackArtifact::stackName).toList()));
    }

    /**
     * The same app with some of its stacks, and those that they depend on, as {@code cdk deploy Name} deploys it.
     *
     * @param names names or artifact ids of stacks; at least one
     * @return the smaller app
     * @throws CloudAssemblyException if there is none of a name
     * @throws IllegalArgumentException if no name is given
     */
    public CloudAssembly only(String... names) {
        if (names.length == 0) {
            throw new IllegalArgumentException("names is empty. Pass the name of at least one stack");
        }
        Map<String, StackArtifact> byId = new LinkedHashMap<>();
        stacks.forEach(stack -> byId.put(stack.id(), stack));
        Set<StackArtifact> wanted = new LinkedHashSet<>();
        for (String name : names) {
            addAfterDependencies(stack(name), byId, wanted, new LinkedHashSet<>());
        }
        return new CloudAssembly(stacks.stream().filter(wanted::contains).toList());
    }

    private static List<StackArtifact> ordered(Map<String, StackArtifact> found) {
        Set<StackArtifact> done = new LinkedHashSet<>();
        found.values().forEach(stack -> addAfterDependencies(stack, found, done, new LinkedHashSet<>()));
        return List.copyOf(done);
    }

    private static void addAfterDependencies(
            StackArtifact stack, Map<String, StackArtifact> found, Set<StackArtifact> done, Set<String> path) {
        if (!path.add(stack.id())) {
            throw new CloudAssemblyException("Stacks depend on each other in a circle: " + path);
        }
        for (String dependency : stack.dependencies()) {
            StackArtifact before = found.get(dependency);
            if (before != null) {
                addAfterDependencies(before, found, done, path);
            }
        }
        path.remove(stack.id());
        done.add(stack);
    }

    /** Collects stacks from a manifest and those nested in it. */
    private record Reader(String defaultAccount, String defaultRegion, Map<String, StackArtifact> found) {

        void readManifest(Path directory) {
            Path file = directory.resolve("manifest.json");
            if (!Files.isRegularFile(file)) {
                throw new CloudAssemblyException("There is no cloud assembly in " + directory
                        + ": manifest.json is missing. Synthesize the app first, with 'cdk synth' or App.synth()");
            }
            JsonNode artifacts = json(file).path("artifacts");
            artifacts.properties().forEach(entry -> {
                JsonNode artifact = entry.getValue();
                switch (artifact.path("type").asText()) {
                    case "aws:cloudformation:stack" ->
                        found.put(entry.getKey(), stack(entry.getKey(), artifact, artifacts, directory));
                    case "cdk:cloud-assembly" ->
                        readManifest(directory.resolve(
                                artifact.at("/properties/directoryName").asText()));
                    default -> {
                        // Trees and asset manifests are not stacks; the latter are read with the stack that needs them.
                    }
                }
            });
        }

        private StackArtifact stack(String id, JsonNode artifact, JsonNode artifacts, Path directory) {
            JsonNode properties = artifact.path("properties");
            String[] environment = artifact.path("environment").asText().split("/", -1);
            if (environment.length != 4) {
                throw new CloudAssemblyException("Stack " + id + " in " + directory + " has the environment '"
                        + artifact.path("environment") + "', not aws://ACCOUNT/REGION. Synthesize the app again");
            }
            List<String> dependencies = new ArrayList<>();
            artifact.path("dependencies").forEach(dependency -> dependencies.add(dependency.asText()));
            Path template = directory.resolve(properties.path("templateFile").asText());
            return new StackArtifact(
                    id,
                    properties.path("stackName").asText(id),
                    environment[2].equals("unknown-account") ? defaultAccount : environment[2],
                    environment[3].equals("unknown-region") ? defaultRegion : environment[3],
                    json(template),
                    dependencies,
                    assets(dependencies, artifacts, directory),
                    constructPaths(artifact, directory));
        }

        /** The assembly's metadata names each construct's logical id, in the manifest or in a file of its own. */
        private static Map<String, String> constructPaths(JsonNode artifact, Path directory) {
            String file = artifact.path("additionalMetadataFile").asText("");
            JsonNode metadata = file.isEmpty() ? artifact.path("metadata") : json(directory.resolve(file));
            Map<String, String> paths = new HashMap<>();
            metadata.properties()
                    .forEach(construct -> construct.getValue().forEach(entry -> {
                        if (entry.path("type").asText().equals("aws:cdk:logicalId")) {
                            paths.put(
                                    entry.path("data").asText(),
                                    construct.getKey().substring(1));
                        }
                    }));
            return paths;
        }

        private static List<FileAsset> assets(List<String> dependencies, JsonNode artifacts, Path directory) {
            List<FileAsset> files = new ArrayList<>();
            for (String dependency : dependencies) {
                JsonNode artifact = artifacts.path(dependency);
                if (artifact.path("type").asText().equals("cdk:asset-manifest")) {
                    Path manifest =
                            directory.resolve(artifact.at("/properties/file").asText());
                    json(manifest).path("files").forEach(file -> addAsset(file, directory, files));
                }
            }
            return files;
        }

        private static void addAsset(JsonNode file, Path directory, List<FileAsset> files) {
            JsonNode path = file.at("/source/path");
            file.path("destinations")
                    .forEach(destination -> files.add(new FileAsset(
                            destination.path("bucketName").asText(),
                            destination.path("objectKey").asText(),
                            destination.path("region").asText(""),
                            path.isTextual() ? directory.resolve(path.asText()) : null)));
        }
    }

    static JsonNode json(Path file) {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new CloudAssemblyException(
                    "Cannot read " + file + " of the cloud assembly. Delete the directory and synthesize again",
                    unreadable);
        }
    }
}
