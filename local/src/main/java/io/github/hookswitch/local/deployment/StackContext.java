package io.github.hookswitch.local.deployment;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The stack that a resource belongs to. */
public final class StackContext {
    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int SUFFIX_LENGTH = 12;

    private final StackSettings settings;
    private final String stackId;
    private final ObjectSource objects;
    private final RandomGenerator random;
    private final Map<String, String> parameters;

    StackContext(
            StackSettings settings,
            String stackId,
            ObjectSource objects,
            RandomGenerator random,
            Map<String, String> parameters) {
        this.settings = settings;
        this.stackId = stackId;
        this.objects = objects;
        this.random = random;
        this.parameters = Map.copyOf(parameters);
    }

    /** The same stack as it is to be after an update. */
    StackContext with(StackSettings newSettings, Map<String, String> newParameters) {
        return new StackContext(newSettings, stackId, objects, random, newParameters);
    }

    /** The values of the template's parameters. */
    Map<String, String> parameters() {
        return parameters;
    }

    /** The values of those parameters that name one of Systems Manager. */
    Map<String, String> resolved() {
        Map<String, String> resolved = new HashMap<>(parameters);
        settings.template().parameters().stream()
                .filter(parameter -> !parameter.stored())
                .forEach(parameter -> resolved.remove(parameter.name()));
        return resolved;
    }

    /** What the stack is made from. */
    StackSettings settings() {
        return settings;
    }

    /**
     * The stack's name.
     *
     * @return the name
     */
    public String stackName() {
        return settings.stackName();
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
        return settings.account();
    }

    /**
     * The Region the stack is deployed to.
     *
     * @return the Region's name
     */
    public String region() {
        return settings.region();
    }

    List<String> notificationArns() {
        return settings.notificationArns();
    }

    /**
     * An object of a bucket, such as a function's code.
     *
     * @param bucket the bucket's name
     * @param key the object's key
     * @return a file or directory with its content, which nobody changes
     * @throws ResourceFailedException if there is none
     */
    public Path object(String bucket, String key) {
        return objects.find(bucket, key)
                .orElseThrow(
                        () -> new ResourceFailedException("Error occurred while GetObject. S3 Error Code: NoSuchKey."
                                + " S3 Error Message: The specified key does not exist: " + key + " in bucket " + bucket
                                + ". Publish the app's assets first"));
    }

    /**
     * A physical name of the form that CloudFormation makes up: stack, logical id and random letters.
     *
     * @param logicalId the resource's logical id
     * @param maximumLength the longest name that its service allows
     * @return a name that no other resource has
     */
    public String generatedName(String logicalId, int maximumLength) {
        String name = stackName() + "-" + logicalId;
        int room = maximumLength - SUFFIX_LENGTH - 1;
        return (name.length() > room ? name.substring(0, room) : name) + "-" + randomLetters(LETTERS, SUFFIX_LENGTH);
    }

    /** Letters of an alphabet. */
    String randomLetters(String alphabet, int length) {
        StringBuilder letters = new StringBuilder();
        // Resources that are created side by side share the generator, which need not be safe for that.
        synchronized (random) {
            for (int i = 0; i < length; i++) {
                letters.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
        }
        return letters.toString();
    }
}
