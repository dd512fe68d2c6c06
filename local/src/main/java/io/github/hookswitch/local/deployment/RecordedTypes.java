package io.github.hookswitch.local.deployment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All types that CloudFormation knows, from a list that is made from the AWS CDK's own classes for them: a type that
 * nothing here brings to life is recorded.
 */
final class RecordedTypes {
    private static final String LIST = "resource-types.txt";

    private final Consumer<String> warnings;
    private final boolean strict;
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private @Nullable Map<String, String> lines;

    /**
     * The types.
     *
     * @param warnings is told of each type that is used
     * @param strict whether they are refused
     */
    RecordedTypes(Consumer<String> warnings, boolean strict) {
        this.warnings = warnings;
        this.strict = strict;
    }

    boolean strict() {
        return strict;
    }

    Optional<ResourceType> find(String type) {
        String line = lines().get(type);
        if (line == null) {
            return Optional.empty();
        }
        List<String> words = Arrays.asList(line.split(" ", -1));
        String identifier = words.get(1).equals("-") ? "" : words.get(1);
        return Optional.of(new RecordedType(identifier, words.subList(2, words.size()), this::tell));
    }

    private void tell(String type) {
        if (told.add(type)) {
            warnings.accept(type + " is recorded: its Ref and its attributes are made up, and nothing is behind it"
                    + (type.startsWith("AWS::DynamoDB::")
                            ? ". Give it a DynamoDB with --endpoint dynamodb=URL, or start with --with dynalite"
                            : ""));
        }
    }

    /** Most apps need no such type, so the list is read when the first is met. */
    private synchronized Map<String, String> lines() {
        Map<String, String> known = lines;
        if (known == null) {
            known = read();
            lines = known;
        }
        return known;
    }

    private static Map<String, String> read() {
        Map<String, String> read = new HashMap<>();
        try (InputStream in = RecordedTypes.class.getResourceAsStream(LIST)) {
            if (in == null) {
                throw new IllegalStateException(LIST + " is missing");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    read.put(line.substring(0, line.indexOf(' ')), line);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return read;
    }
}
