package io.github.hookswitch.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RenamedNumberTest {
    private static final String TYPE = "Custom::ChimePhoneNumber";
    private static final Map<String, String> SEATTLE = Map.of("AreaCode", "206");
    private static final Map<String, String> NAMED = Map.of("AreaCode", "206", "Name", "Reception");
    private final Deployment deployment = new Deployment();

    @AfterEach
    void close() {
        deployment.close();
    }

    @Test
    void aNumberThatIsBoughtUnderANewLogicalIdNamesTheOldOneInTheLog() {
        String old = deployment
                .create(TYPE, "Hello", SEATTLE)
                .path("PhysicalResourceId")
                .asText();
        deployment.time.advance(Duration.ofDays(1));
        deployment.context.log.clear();
        deployment.create(TYPE, "Phone", SEATTLE);

        assertThat(warnings())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("\"level\":\"WARN\"", "\"logicalResourceId\":\"Phone\"", "Stack.renameLogicalId")
                        .contains("+*******" + old.substring(old.length() - 4))
                        .doesNotContain(old));
    }

    @Test
    void aNumberWithANameOfItsOwnIsKnownByIt() {
        deployment.create(TYPE, "Hello", NAMED);
        deployment.time.advance(Duration.ofDays(1));
        deployment.create(TYPE, "Phone", NAMED);

        assertThat(warnings()).hasSize(1);
    }

    @Test
    void severalNumbersOfOneDeploymentAreNoReasonToWarn() {
        deployment.create(TYPE, "One", SEATTLE);
        deployment.create(TYPE, "Two", SEATTLE);

        assertThat(warnings()).isEmpty();
    }

    @Test
    void aNumberOfAnotherSearchIsNoReasonToWarn() {
        deployment.create(TYPE, "Hello", Map.of("AreaCode", "312"));
        deployment.create(TYPE, "Reception", Map.of("AreaCode", "312", "Name", "Reception"));
        deployment.time.advance(Duration.ofDays(1));
        deployment.create(TYPE, "Phone", SEATTLE);
        deployment.create(TYPE, "Other", NAMED);

        assertThat(warnings()).isEmpty();
    }

    @Test
    void aNumberOfAnotherStackIsNoReasonToWarn() {
        Map<String, Object> elsewhere = new HashMap<>(deployment.event("Create", TYPE, "Hello", null, SEATTLE));
        elsewhere.put("StackId", "arn:aws:cloudformation:us-east-1:111122223333:stack/other/7e1f");
        deployment.send(elsewhere);
        deployment.time.advance(Duration.ofDays(1));
        deployment.create(TYPE, "Phone", SEATTLE);

        assertThat(warnings()).isEmpty();
    }

    @Test
    void aReleasedNumberIsNoReasonToWarn() {
        String old = deployment
                .create(TYPE, "Hello", SEATTLE)
                .path("PhysicalResourceId")
                .asText();
        deployment.delete(TYPE, "Hello", old, SEATTLE);
        deployment.time.advance(Duration.ofDays(1));
        deployment.create(TYPE, "Phone", SEATTLE);

        assertThat(warnings()).isEmpty();
    }

    @Test
    void aRepeatedRequestThatFindsItsNumberWarnsOfNothing() {
        deployment.create(TYPE, "Hello", SEATTLE);
        deployment.time.advance(Duration.ofDays(1));
        Map<String, Object> request = deployment.event("Create", TYPE, "Phone", null, SEATTLE);
        deployment.send(request);
        deployment.context.log.clear();
        deployment.send(request);

        assertThat(warnings()).isEmpty();
    }

    private List<String> warnings() {
        return deployment.context.log.stream()
                .filter(line -> line.contains("WARN"))
                .toList();
    }
}
