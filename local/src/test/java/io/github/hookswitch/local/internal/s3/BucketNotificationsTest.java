package io.github.hookswitch.local.internal.s3;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hookswitch.local.internal.s3.BucketDocuments.FunctionNotification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BucketNotificationsTest {
    private static final String FUNCTION = "arn:aws:lambda:us-west-2:111122223333:function:transcriber";

    private final List<String> sent = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    @TempDir
    private Path folder;

    private S3Store store = new S3Store(Path.of(""), InstantSource.system());

    @BeforeEach
    void open() {
        store = new S3Store(folder, InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")));
        store.createBucket("recordings", "111122223333", "us-west-2");
        store.add(new BucketNotifications(
                store, (bucket, functionArn, event) -> sent.add(functionArn + " " + event), warnings::add));
    }

    private void notify(String event, Map<String, String> rules) {
        store.set(
                "recordings",
                BucketSetting.NOTIFICATION,
                BucketDocuments.notification(List.of(new FunctionNotification(FUNCTION, List.of(event), rules))));
    }

    private void put(String key) throws IOException {
        store.put("recordings", key, new ByteArrayInputStream(new byte[3]), "audio/wav");
    }

    @Test
    void aFunctionIsToldOfAnObjectInTheFormOfS3() throws IOException {
        notify("s3:ObjectCreated:*", Map.of());

        put("calls/a b.wav");

        assertThat(sent).singleElement().asString().startsWith(FUNCTION + " ");
        JsonNode told = new ObjectMapper()
                .readTree(sent.get(0).substring(FUNCTION.length()))
                .at("/Records/0");
        assertThat(told.path("eventName").asText()).isEqualTo("ObjectCreated:Put");
        assertThat(told.path("awsRegion").asText()).isEqualTo("us-west-2");
        assertThat(told.at("/s3/bucket/name").asText()).isEqualTo("recordings");
        assertThat(told.at("/s3/object/key").asText()).isEqualTo("calls/a+b.wav");
        assertThat(told.at("/s3/object/size").asInt()).isEqualTo(3);
    }

    @Test
    void onlyKeysThatMatchTheRulesAreTold() throws IOException {
        notify("s3:ObjectCreated:Put", Map.of("prefix", "calls/", "suffix", ".wav"));

        put("calls/a.wav");
        put("calls/a.txt");
        put("other/a.wav");

        assertThat(sent).hasSize(1);
    }

    @Test
    void onlyTheEventsThatWereAskedForAreTold() throws IOException {
        notify("s3:ObjectRemoved:*", Map.of());

        put("a.wav");
        store.delete("recordings", "none");
        assertThat(sent).isEmpty();
        store.delete("recordings", "a.wav");

        assertThat(sent).singleElement().asString().contains("ObjectRemoved:Delete");
    }

    @Test
    void aQueueThatIsNotHereIsWarnedOfOnce() throws IOException {
        store.set(
                "recordings",
                BucketSetting.NOTIFICATION,
                "<NotificationConfiguration><QueueConfiguration><Queue>q</Queue></QueueConfiguration>"
                        + "</NotificationConfiguration>");

        put("a");
        put("b");

        assertThat(warnings).singleElement().asString().contains("recordings", "QueueConfiguration");
    }
}
