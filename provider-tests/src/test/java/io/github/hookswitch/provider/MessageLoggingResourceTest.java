package io.github.hookswitch.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.local.chime.ChimeFault;
import io.github.hookswitch.local.chime.SipMediaApplication;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessageLoggingResourceTest {
    private static final String TYPE = "Custom::ChimeSipMediaApplicationLogging";
    private final Deployment deployment = new Deployment();
    private final String application = deployment.application("app").id();

    @AfterEach
    void close() {
        deployment.close();
    }

    @Test
    void creationSwitchesTheLogsOn() {
        JsonNode answer = deployment.create(TYPE, "Logs", logs(application, "true"));

        assertThat(answer.path("PhysicalResourceId").asText()).isEqualTo(application);
        assertThat(logged(application)).isTrue();
    }

    @Test
    void anUpdateSwitchesThemOff() {
        deployment.create(TYPE, "Logs", logs(application, "true"));
        deployment.update(TYPE, "Logs", application, logs(application, "false"), logs(application, "true"));

        assertThat(logged(application)).isFalse();
    }

    @Test
    void anotherApplicationReplacesTheResource() {
        String other = deployment.application("other").id();
        deployment.create(TYPE, "Logs", logs(application, "true"));
        JsonNode answer = deployment.update(TYPE, "Logs", application, logs(other, "true"), logs(application, "true"));
        deployment.delete(TYPE, "Logs", application, logs(application, "true"));

        assertThat(answer.path("PhysicalResourceId").asText()).isEqualTo(other);
        assertThat(logged(other)).isTrue();
        assertThat(logged(application)).isFalse();
    }

    @Test
    void deletionOfAnApplicationThatIsGoneSucceeds() {
        deployment.chime.voice().deleteSipMediaApplication(application);

        assertThat(deployment
                        .delete(TYPE, "Logs", application, logs(application, "true"))
                        .path("Status")
                        .asText())
                .isEqualTo("SUCCESS");
    }

    @Test
    void deletionAfterAnUnansweredCreationSwitchesTheLogsOff() {
        deployment.create(TYPE, "Logs", logs(application, "true"));
        deployment.delete(TYPE, "Logs", "stack-Logs-1ABC", logs(application, "true"));

        assertThat(logged(application)).isFalse();
    }

    @Test
    void deletionAfterARefusedCreationIsNothingToDo() {
        JsonNode answer = deployment.delete(TYPE, "Logs", "not-created-12345678", Map.of());

        assertThat(answer.path("Status").asText()).isEqualTo("SUCCESS");
        assertThat(deployment.chime.requests()).isEmpty();
    }

    @Test
    void transientFailuresAreRetried() {
        deployment.chime.fault(
                "PutSipMediaApplicationLoggingConfiguration",
                new ChimeFault.Throttled(),
                new ChimeFault.ResponseLost(),
                new ChimeFault.ServerError(503));

        assertThat(deployment
                        .create(TYPE, "Logs", logs(application, "true"))
                        .path("Status")
                        .asText())
                .isEqualTo("SUCCESS");
    }

    @Test
    void aSwitchThatIsNeitherOnNorOffIsRefused() {
        assertThat(deployment
                        .create(TYPE, "Logs", logs(application, "yes"))
                        .path("Reason")
                        .asText())
                .contains("Property MessageLogs is 'yes'; use true or false");
    }

    private static Map<String, String> logs(String application, String enabled) {
        return Map.of("SipMediaApplicationId", application, "MessageLogs", enabled);
    }

    private boolean logged(String id) {
        return deployment
                .chime
                .voice()
                .sipMediaApplication(id)
                .map(SipMediaApplication::messageLogs)
                .orElseThrow();
    }
}
