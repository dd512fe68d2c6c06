package io.github.hookswitch.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hookswitch.local.chime.ChimeFault;
import io.github.hookswitch.provider.internal.cfn.ResourceRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProviderHandlerTest {
    private static final String TYPE = "Custom::ChimePhoneNumber";
    private static final Map<String, String> SEATTLE = Map.of("AreaCode", "206");
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Deployment deployment = new Deployment();

    @AfterEach
    void close() {
        deployment.close();
    }

    @Test
    void anAnswerRepeatsTheIdsOfItsRequest() {
        Map<String, Object> event = deployment.event("Create", TYPE, "Phone", null, SEATTLE);
        JsonNode answer = deployment.send(event);

        assertThat(answer.path("StackId").asText()).isEqualTo(event.get("StackId"));
        assertThat(answer.path("RequestId").asText()).isEqualTo(event.get("RequestId"));
        assertThat(answer.path("LogicalResourceId").asText()).isEqualTo("Phone");
    }

    @Test
    void anAnswerIsPutWithoutAContentType() {
        deployment.create(TYPE, "Phone", SEATTLE);

        assertThat(deployment.responses.contentTypes()).containsExactly((String) null);
    }

    @Test
    void anAnswerThatIsRefusedOnceIsPutAgain() {
        deployment.responses.refuse(503);

        assertThat(deployment.create(TYPE, "Phone", SEATTLE).path("Status").asText())
                .isEqualTo("SUCCESS");
        assertThat(deployment.responses.attempts()).isEqualTo(2);
    }

    @Test
    void anAnswerWhoseConnectionBreaksIsPutAgain() {
        deployment.responses.refuse(ResponseServer.CUT);

        assertThat(deployment.create(TYPE, "Phone", SEATTLE).path("Status").asText())
                .isEqualTo("SUCCESS");
    }

    @Test
    void anAnswerThatIsForbiddenFailsTheInvocationWithoutShowingTheUrl() throws Exception {
        deployment.responses.refuse(403);
        String event = JSON.writeValueAsString(deployment.event("Create", TYPE, "Phone", null, SEATTLE));

        assertThatThrownBy(() -> deployment.handle(event))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("status 403")
                .hasMessageNotContaining("s3cr3t")
                .hasNoCause();
        assertThat(deployment.responses.attempts()).isEqualTo(1);
    }

    @Test
    void theInvocationThatLambdaRepeatsAfterALostAnswerFindsItsNumber() throws Exception {
        deployment.responses.refuse(403);
        Map<String, Object> event = deployment.event("Create", TYPE, "Phone", null, SEATTLE);
        String json = JSON.writeValueAsString(event);
        assertThatThrownBy(() -> deployment.handle(json)).isInstanceOf(IOException.class);

        assertThat(deployment.send(event).path("PhysicalResourceId").asText()).isEqualTo("+12065550193");
        assertThat(deployment.snapshot().phoneNumbers()).hasSize(1);
    }

    @Test
    void anUnknownResourceTypeFails() {
        JsonNode answer = deployment.create("Custom::Fax", "Fax", SEATTLE);

        assertThat(answer.path("Status").asText()).isEqualTo("FAILED");
        assertThat(answer.path("Reason").asText())
                .isEqualTo(
                        "This provider has no resource type 'Custom::Fax'; it has Custom::ChimePhoneNumber, Custom::ChimeSipMediaApplicationLogging,"
                                + " Custom::ChimeSipRule.");
    }

    @Test
    void anUnknownRequestTypeFails() {
        JsonNode answer = deployment.send(deployment.event("Import", TYPE, "Phone", null, SEATTLE));

        assertThat(answer.path("Status").asText()).isEqualTo("FAILED");
        assertThat(answer.path("Reason").asText()).contains("no request type 'Import'");
    }

    @Test
    void troubleThatDoesNotPassIsAnsweredInTime() {
        deployment.context = new TestContext(Duration.ofSeconds(30));
        deployment.chime.fault(
                "ListPhoneNumbers",
                new ChimeFault.ServerError(500),
                Collections.nCopies(50, new ChimeFault.ServerError(500)).toArray(new ChimeFault[0]));
        Instant start = deployment.time.instant();
        JsonNode answer = deployment.create(TYPE, "Phone", SEATTLE);

        assertThat(answer.path("Reason").asText()).contains("ServiceFailure").contains("deploy again");
        assertThat(deployment.time.since(start)).isLessThan(Duration.ofSeconds(25));
    }

    @Test
    void aServiceThatDoesNotAnswerIsNamed() {
        deployment.context = new TestContext(Duration.ofSeconds(30));
        deployment.chime.fault(
                "ListPhoneNumbers",
                new ChimeFault.ConnectionCut(),
                Collections.nCopies(50, new ChimeFault.ConnectionCut()).toArray(new ChimeFault[0]));

        assertThat(deployment.create(TYPE, "Phone", SEATTLE).path("Reason").asText())
                .startsWith("Amazon Chime SDK Voice gave no answer (")
                .contains("deploy again");
    }

    @Test
    void aReasonIsCutToWhatCloudFormationTakes() {
        JsonNode answer = deployment.create("Custom::" + "Ä".repeat(5000), "Phone", SEATTLE);

        assertThat(answer.path("Reason").asText()).endsWith(" ...");
        assertThat(deployment.responses.largest()).isBetween(3000, 4095);
    }

    @Test
    void aNumberInTheServicesWordsIsMaskedInTheLogAndNotInTheReason() {
        deployment.chime.fault(
                "ListPhoneNumbers", new ChimeFault.Rejected("The number (206) 555-0177 or +1 206 555 0178 is odd"));
        JsonNode answer = deployment.create(TYPE, "Phone12065550179", SEATTLE);

        assertThat(answer.path("Reason").asText()).contains("(206) 555-0177", "+1 206 555 0178");
        assertThat(deployment.context.log)
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("(***) ***-0177", "+* *** *** 0178", "Phone*******0179")
                        .doesNotContain("206"));
    }

    @Test
    void theLogHasOneLineWithoutTheUrlAndWithMaskedNumbers() {
        deployment.create(TYPE, "Phone", SEATTLE);

        assertThat(deployment.context.log)
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("\"status\":\"SUCCESS\"")
                        .contains("+*******0193")
                        .doesNotContain("+1206")
                        .doesNotContain("s3cr3t"));
    }

    @Test
    void anEventWithoutAResponseUrlFailsTheInvocation() {
        assertThatThrownBy(() -> deployment.handle("{\"RequestType\":\"Create\"}"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no ResponseURL");
    }

    @Test
    void aResponseUrlThatIsNoUrlIsNotShown() {
        assertThatThrownBy(() -> deployment.handle("{\"ResponseURL\":\"http://a b?X-Amz-Signature=s3cr3t\"}"))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("s3cr3t");
    }

    @Test
    void aRequestPrintsNeitherUrlNorProperties() throws Exception {
        String event = JSON.writeValueAsString(deployment.event("Create", TYPE, "Phone", null, SEATTLE));

        assertThat(ResourceRequest.read(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)))
                        .toString())
                .isEqualTo("Create Custom::ChimePhoneNumber Phone");
    }
}
