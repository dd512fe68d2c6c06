package io.github.hookswitch.local.deployment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** The stack that a resource belongs to. */
public final class StackContext {
    private static final int SUFFIX_LENGTH = 12;

    private final StackArtifact artifact;
    private final String stackId;
    private final RandomGenerator random;

    StackContext(StackArtifact artifact, String stackId, RandomGenerator random) {
        this.artifact = artifact;
        this.stackId = stackId;
        this.random = random;
    }

    /** What the stack is made from. */
    StackArtifact artifact() {
        return artifact;
    }

    /**
     * The stack's name.
     *
     * @return the name
     */
    public String stackName() {
        return artifact.stackName();
    }

    /**
     * The stack's id.
     *
     * @return its ARN
     */
    public String stackId() {
        return stackId;
    }

    /**
     * The account the stack is deployed to.
     *
     * @return 12 digits
     */
    public String account() {
        return artifact.account();
    }

    /**
     * The Region the stack is deployed to.
     *
     * @return the Region's name
     */
    public String region() {
        return artifact.region();
    }

    /**
     * The local file or directory of an asset.
     *
     * @param objectKey the key it would have in the asset bucket
     * @return where it lies
     * @throws ResourceFailedException if the assembly has no such asset
     */
    public Path asset(String objectKey) {
        Path path = artifact.assets().get(objectKey);
        if (path == null || !Files.exists(path)) {
            throw new ResourceFailedException("The cloud assembly has no asset '" + objectKey
                    + "'. Only assets of the app itself can be deployed locally; synthesize the app again");
        }
        return path;
    }

    /**
     * A physical name of the form that CloudFormation makes up: stack, logical id and random letters.
     *
     * @param logicalId the resource's logical id
     * @param maximumLength the longest name that its service allows
     * @return a name that no other resource has
     */
    public String generatedName(String logicalId, int maximumLength) {
        StringBuilder suffix = new StringBuilder();
        for (int i = 0; i < SUFFIX_LENGTH; i++) {
            suffix.append(Character.forDigit(random.nextInt(36), 36));
        }
        String name = stackName() + "-" + logicalId;
        int room = maximumLength - SUFFIX_LENGTH - 1;
        return (name.length() > room ? name.substring(0, room) : name) + "-"
                + suffix.toString().toUpperCase(Locale.ROOT);
    }
}
