package io.github.hookswitch.local.internal.s3;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.state.Blobs;
import io.github.hookswitch.local.internal.state.Maps;
import io.github.hookswitch.local.internal.state.Stateful;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;

/** Keeps the buckets with their objects over a restart; multipart uploads that are not complete are given up. */
public final class S3State implements Stateful {
    private final S3Store store;

    /**
     * Keeps a store.
     *
     * @param store the store
     */
    public S3State(S3Store store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "s3";
    }

    @Override
    public JsonNode save(Blobs blobs) {
        ArrayNode saved = JsonNodeFactory.instance.arrayNode();
        store.eachBucket(bucket -> {
            ObjectNode node = saved.addObject()
                    .put("name", bucket.name)
                    .put("account", bucket.account)
                    .put("region", bucket.region)
                    .put("created", bucket.created.toString());
            ObjectNode settings = node.putObject("settings");
            bucket.settings.forEach((setting, document) -> settings.put(setting.name(), document));
            ArrayNode objects = node.putArray("objects");
            bucket.objects.values().forEach(object -> objects.add(object(object, blobs)));
        });
        return saved;
    }

    private static ObjectNode object(StoredObject object, Blobs blobs) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("key", object.key())
                .put("content", blobs.put(object.file()))
                .put("size", object.size())
                .put("etag", object.etag())
                .put("lastModified", object.lastModified().toString());
        node.set("headers", Maps.json(object.headers()));
        node.set("tags", Maps.json(object.tags()));
        return node;
    }

    @Override
    public void restore(JsonNode saved, Blobs blobs) {
        for (JsonNode node : saved) {
            Bucket bucket = new Bucket(
                    node.path("name").asText(),
                    node.path("account").asText(),
                    node.path("region").asText(),
                    Instant.parse(node.path("created").asText()));
            Maps.of(node.path("settings"))
                    .forEach((setting, document) -> bucket.settings.put(BucketSetting.valueOf(setting), document));
            for (JsonNode object : node.path("objects")) {
                bucket.objects.put(object.path("key").asText(), object(object, blobs));
            }
            store.restore(bucket);
        }
    }

    private StoredObject object(JsonNode node, Blobs blobs) {
        try (InputStream content =
                Files.newInputStream(blobs.file(node.path("content").asText()))) {
            return new StoredObject(
                    node.path("key").asText(),
                    store.write(content).file(),
                    node.path("size").asLong(),
                    node.path("etag").asText(),
                    Maps.of(node.path("headers")),
                    Maps.of(node.path("tags")),
                    Instant.parse(node.path("lastModified").asText()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy " + node.path("key").asText() + " out of the state folder", e);
        }
    }
}
