package io.github.hookswitch.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;

/**
 * The local AWS knows CloudFormation's resource types from a list that is made here, from what the AWS CDK's library says
 * of its own classes for them. With the system property {@code hookswitch.write} the list is written anew.
 */
class CloudFormationTypesTest {
    private static final Path LIST =
            Path.of("../local/src/main/resources/io/github/hookswitch/local/deployment/resource-types.txt");
    private static final String DESCRIPTION = "package/.jsii.gz";
    private static final int BLOCK = 512;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, JsonNode> references = new HashMap<>();
    private final List<JsonNode> resources = new ArrayList<>();

    @Test
    void theListOfTypesIsThatOfTheOldestSupportedLibrary() throws Exception {
        String version = System.getProperty("aws-cdk-lib.oldest", "");
        Optional<InputStream> archive = Optional.ofNullable(
                App.class.getResourceAsStream("/software/amazon/awscdk/aws-cdk-lib@" + version + ".jsii.tgz"));
        // With a newer library the list of the oldest one stays as it is.
        if (archive.isEmpty()) {
            assertThat(Files.readString(LIST)).contains("aws-cdk-lib " + version);
            return;
        }
        try (InputStream in = archive.get()) {
            read(in);
        }
        String list = "# Made from aws-cdk-lib " + version
                + " by CloudFormationTypesTest: type, what Ref gives, attributes (* list, # number)\n"
                + String.join(
                        "\n",
                        resources.stream()
                                .filter(resource -> !type(resource).startsWith("AWS::Serverless::"))
                                .map(this::line)
                                .sorted()
                                .toList())
                + "\n";
        if (System.getProperty("hookswitch.write") != null) {
            Files.writeString(LIST, list);
        }
        assertThat(Files.readString(LIST)).isEqualTo(list);
    }

    private void read(InputStream archive) throws IOException {
        try (DataInputStream tar = new DataInputStream(new GZIPInputStream(archive));
                JsonParser parser = json.createParser(new GZIPInputStream(entry(tar)))) {
            while (!"types".equals(parser.currentName()) || parser.currentToken() != JsonToken.START_OBJECT) {
                JsonToken token = parser.nextToken();
                if (token == JsonToken.START_ARRAY
                        || (token == JsonToken.START_OBJECT
                                && parser.currentName() != null
                                && !parser.currentName().equals("types"))) {
                    parser.skipChildren();
                }
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                JsonNode type = json.readTree(parser);
                if (name.endsWith("Reference")) {
                    references.put(name, type);
                } else if (type.path("kind").asText().equals("class")
                        && !type(type).isEmpty()) {
                    resources.add(type);
                }
            }
        }
    }

    /** The archive's entry, to be read before the archive is read on. */
    private static InputStream entry(DataInputStream tar) throws IOException {
        byte[] header = new byte[BLOCK];
        while (true) {
            try {
                tar.readFully(header);
            } catch (EOFException end) {
                throw new IOException("no " + DESCRIPTION, end);
            }
            String name = text(header, 0, 100);
            long size = Long.parseLong("0" + text(header, 124, 12).strip(), 8);
            if (name.equals(DESCRIPTION)) {
                return new ByteArrayInputStream(tar.readNBytes(Math.toIntExact(size)));
            }
            tar.skipNBytes((size + BLOCK - 1) / BLOCK * BLOCK);
        }
    }

    private static String text(byte[] header, int start, int length) {
        int end = start;
        while (end < start + length && header[end] != 0) {
            end++;
        }
        return new String(header, start, end - start, StandardCharsets.US_ASCII);
    }

    private static String type(JsonNode resource) {
        return resource.at("/docs/custom/cloudformationResource").asText("");
    }

    private String line(JsonNode resource) {
        List<String> attributes = new ArrayList<>();
        for (JsonNode property : resource.path("properties")) {
            String attribute =
                    property.at("/docs/custom/cloudformationAttribute").asText("");
            if (!attribute.isEmpty()) {
                attributes.add(attribute + mark(property.path("type")));
            }
        }
        attributes.sort(null);
        String identifier = identifier(resource, attributes);
        return String.join(" ", type(resource), identifier, String.join(" ", attributes))
                .strip();
    }

    private static String mark(JsonNode type) {
        if (type.has("collection")) {
            return "*";
        }
        return type.path("primitive").asText().equals("number") ? "#" : "";
    }

    /** The part of the primary identifier that is the resource's own; a dash if it cannot be told. */
    private String identifier(JsonNode resource, List<String> attributes) {
        String kind = type(resource).replaceFirst(".*::", "").toLowerCase(Locale.ROOT);
        List<String> parts = new ArrayList<>();
        for (JsonNode property : resource.path("properties")) {
            String reference = property.path("type").path("fqn").asText("");
            if (property.path("name").asText().endsWith("Ref") && reference.endsWith("Reference")) {
                parts.clear();
                Optional.ofNullable(references.get(reference))
                        .orElseThrow(() -> new UncheckedIOException(new IOException("no " + reference)))
                        .path("properties")
                        .forEach(part -> parts.add(capital(part.path("name").asText())));
            }
        }
        List<String> ids = parts.stream()
                .filter(part -> !part.toLowerCase(Locale.ROOT).endsWith("arn"))
                .toList();
        List<String> candidates = ids.isEmpty() ? parts : ids;
        List<String> own = candidates.stream()
                .filter(part -> part.toLowerCase(Locale.ROOT).matches(kind + "(|id|name|url|arn|identifier|key)"))
                .toList();
        if (!own.isEmpty()) {
            return own.get(0);
        }
        List<String> made = candidates.stream().filter(attributes::contains).toList();
        if (made.size() == 1) {
            return made.get(0);
        }
        return candidates.size() == 1 ? candidates.get(0) : "-";
    }

    private static String capital(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
