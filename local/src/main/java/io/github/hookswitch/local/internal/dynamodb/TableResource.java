package io.github.hookswitch.local.internal.dynamodb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hookswitch.local.deployment.JsonObject;
import io.github.hookswitch.local.deployment.ResourceFailedException;
import io.github.hookswitch.local.deployment.ResourceRequest;
import io.github.hookswitch.local.deployment.ResourceState;
import io.github.hookswitch.local.deployment.ResourceType;
import io.github.hookswitch.local.internal.dynamodb.DynamoDbClient.Owner;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A table, created at the DynamoDB that the user has named; {@code Ref} gives its name. Its encryption, backups, tags and
 * replicas are left out, and its stream only has a name.
 */
public final class TableResource implements ResourceType {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final long LOOK_EVERY_MILLIS = 100;
    private static final int LONGEST_NAME = 255;
    private static final List<String> UNCHANGEABLE = List.of(
            "TableName", "KeySchema", "AttributeDefinitions", "LocalSecondaryIndexes", "GlobalSecondaryIndexes");

    private final DynamoDbClient client;

    private final Consumer<String> warnings;

    private TableResource(URI endpoint, Consumer<String> warnings) {
        this.client = new DynamoDbClient(endpoint);
        this.warnings = warnings;
    }

    /**
     * The types of tables.
     *
     * @param endpoint where DynamoDB is
     * @param warnings is told what that DynamoDB cannot do
     * @return the types by name
     */
    public static Map<String, ResourceType> all(URI endpoint, Consumer<String> warnings) {
        TableResource table = new TableResource(endpoint, warnings);
        return Map.of("AWS::DynamoDB::Table", table, "AWS::DynamoDB::GlobalTable", table);
    }

    @Override
    public ResourceState create(ResourceRequest request) throws InterruptedException {
        String name = request.optional("TableName").orElseGet(() -> request.generatedName(LONGEST_NAME));
        Owner owner = owner(request);
        TableDefinition table = new TableDefinition(name, json(request.properties()));
        client.send(owner, "CreateTable", table.createTable());
        try {
            awaitActive(owner, table);
            if (!table.timeToLive().isEmpty()) {
                expire(owner, table.updateTimeToLive(table.timeToLive(), true));
            }
        } catch (RuntimeException halfDone) {
            throw new ResourceFailedException(String.valueOf(halfDone.getMessage()), name);
        }
        return state(request, name, table);
    }

    @Override
    public ResourceState update(ResourceRequest request, JsonObject oldProperties, ResourceState old)
            throws InterruptedException {
        JsonNode now = json(request.properties());
        JsonNode before = json(oldProperties);
        if (UNCHANGEABLE.stream().anyMatch(name -> !now.path(name).equals(before.path(name)))) {
            return create(request);
        }
        Owner owner = owner(request);
        TableDefinition table = new TableDefinition(old.physicalId(), now);
        TableDefinition previous = new TableDefinition(old.physicalId(), before);
        if (!table.updateThroughput().equals(previous.updateThroughput())) {
            client.send(owner, "UpdateTable", table.updateThroughput());
            awaitActive(owner, table);
        }
        if (!table.timeToLive().equals(previous.timeToLive())) {
            boolean enabled = !table.timeToLive().isEmpty();
            expire(owner, table.updateTimeToLive(enabled ? table.timeToLive() : previous.timeToLive(), enabled));
        }
        return table.streamView().equals(previous.streamView()) ? old : state(request, old.physicalId(), table);
    }

    @Override
    public void delete(ResourceRequest request, ResourceState state) throws InterruptedException {
        Owner owner = owner(request);
        TableDefinition table = new TableDefinition(state.physicalId(), json(request.properties()));
        try {
            client.send(owner, "DeleteTable", table.named());
            long start = System.nanoTime();
            while (System.nanoTime() - start < LONGEST.toNanos()) {
                client.send(owner, "DescribeTable", table.named());
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            }
            throw new ResourceFailedException("Table " + state.physicalId() + " is not gone within " + LONGEST);
        } catch (DynamoDbClient.RefusedException refused) {
            if (!refused.isNotFound()) {
                throw refused;
            }
        }
    }

    /** An emulator for tests may have no expiry, which no test can wait for anyway. */
    private void expire(Owner owner, JsonNode timeToLive) throws InterruptedException {
        try {
            client.send(owner, "UpdateTimeToLive", timeToLive);
        } catch (DynamoDbClient.RefusedException refused) {
            if (!refused.isUnknownOperation()) {
                throw refused;
            }
            warnings.accept("The DynamoDB that is used knows no time to live, so items of "
                    + timeToLive.path("TableName").asText() + " do not expire");
        }
    }

    private void awaitActive(Owner owner, TableDefinition table) throws InterruptedException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < LONGEST.toNanos()) {
            JsonNode described = client.send(owner, "DescribeTable", table.named());
            if (described.at("/Table/TableStatus").asText().equals("ACTIVE")) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
        throw new ResourceFailedException("The table is not ACTIVE within " + LONGEST);
    }

    private static ResourceState state(ResourceRequest request, String name, TableDefinition table) {
        String arn = "arn:aws:dynamodb:" + request.stack().region() + ":"
                + request.stack().account() + ":table/" + name;
        ResourceState state = ResourceState.of(name).with("Arn", arn).with("TableId", name);
        return table.streamView().isEmpty() ? state : state.with("StreamArn", arn + "/stream/2026-01-01T00:00:00.000");
    }

    private static Owner owner(ResourceRequest request) {
        return new Owner(request.stack().account(), request.stack().region());
    }

    private static JsonNode json(JsonObject properties) {
        try {
            return JSON.readTree(properties.json());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
