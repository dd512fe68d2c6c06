package io.github.hookswitch.local;

import static io.github.hookswitch.local.deployment.ResourceStatus.ROLLBACK_COMPLETE;
import static io.github.hookswitch.local.deployment.ResourceStatus.UPDATE_ROLLBACK_COMPLETE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.local.chime.SipMediaApplication;
import io.github.hookswitch.local.deployment.CloudAssembly;
import io.github.hookswitch.local.deployment.StackResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stack with a nested one, whose template is another file, and so another object of the bucket, once it is changed. */
class NestedStacksTest {
    @TempDir
    Path folder;

    private final LocalAws aws = ImportedFunctions.in(LocalAws.builder().build(), "us-east-1");

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    void aNestedStackThatFailsTakesItsParentDown() throws Exception {
        StackResult office = deploy(NestedStacksTest::withRefusedBar);

        assertThat(office.status()).isEqualTo(ROLLBACK_COMPLETE);
        assertThat(office.failure()).contains("Phones: ").contains("was not successfully created");
        assertThat(names()).isEmpty();
    }

    @Test
    void aParentThatFailsTakesItsNestedStackDown() throws Exception {
        StackResult office = deploy(text -> text.replace("\"porter\"", "\"\""));

        assertThat(office.status()).isEqualTo(ROLLBACK_COMPLETE);
        assertThat(office.failure()).contains("Porter: ");
        assertThat(names()).isEmpty();
    }

    @Test
    void aChangedParameterAndTemplateChangeTheNestedStackInPlace() throws Exception {
        String before = deploy(text -> text).output("Desk");

        StackResult office =
                deploy(text -> changed(text).replace("front desk", "lobby").replace("\"bar\"", "\"grill\""));

        assertThat(office.succeeded()).isTrue();
        assertThat(office.output("Desk")).isEqualTo(before);
        assertThat(names()).containsExactlyInAnyOrder("lobby", "grill", "porter");
    }

    @Test
    void whatLeavesANestedStackIsDeletedAndWhatEntersItIsCreated() throws Exception {
        deploy(text -> text);

        StackResult office =
                deploy(text -> changed(text).replace("\"Bar\"", "\"Grill\"").replace("\"bar\"", "\"grill\""));

        assertThat(office.succeeded()).isTrue();
        assertThat(names()).containsExactlyInAnyOrder("front desk", "grill", "porter");
    }

    @Test
    void aFailedUpdateOfANestedStackLeavesAllAsItWas() throws Exception {
        deploy(text -> text);

        StackResult office = deploy(text -> withRefusedBar(changed(text).replace("front desk", "lobby")));

        assertThat(office.status()).isEqualTo(UPDATE_ROLLBACK_COMPLETE);
        assertThat(office.failure()).contains("Phones: ").contains("was not successfully updated");
        assertThat(names()).containsExactlyInAnyOrder("front desk", "bar", "porter");
    }

    @Test
    void aParentThatFailsTakesTheUpdateOfItsNestedStackBack() throws Exception {
        deploy(text -> text);

        StackResult office = deploy(text -> changed(text)
                .replace("front desk", "lobby")
                .replace("\"bar\"", "\"grill\"")
                .replace("\"porter\"", "\"\""));

        assertThat(office.status()).isEqualTo(UPDATE_ROLLBACK_COMPLETE);
        assertThat(names()).containsExactlyInAnyOrder("front desk", "bar", "porter");
        assertThat(deploy(text -> text).succeeded()).isTrue();
    }

    @Test
    void aNestedStackThatLeavesIsDeleted() throws Exception {
        deploy(text -> text);

        StackResult office = deploy(text -> text.replace("\"Phones\": {", "\"Registry\": {")
                .replace("AWS::CloudFormation::Stack", "AWS::Logs::LogGroup")
                .replace("\"DependsOn\": \"Phones\",", "")
                .replace("\"Fn::GetAtt\": [\"Phones\", \"Outputs.Desk\"]", "\"Ref\": \"AWS::Region\""));

        assertThat(office.succeeded()).isTrue();
        assertThat(names()).containsExactly("porter");
    }

    private static String withRefusedBar(String text) {
        return text.replace("\"bar\"", "\"\"");
    }

    private static String changed(String text) {
        return text.replace("a0.json", "b1.json");
    }

    private List<String> names() {
        return aws.chime().voice().snapshot().sipMediaApplications().stream()
                .map(SipMediaApplication::name)
                .toList();
    }

    private StackResult deploy(UnaryOperator<String> edit) throws IOException, InterruptedException {
        for (String file :
                List.of("manifest.json", "Office.assets.json", "Office.template.json", "Phones.nested.template.json")) {
            try (InputStream in =
                    Objects.requireNonNull(NestedStacksTest.class.getResourceAsStream("nested/" + file))) {
                Files.writeString(
                        folder.resolve(file), edit.apply(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return aws.deploy(CloudAssembly.read(folder)).stack("Office");
    }
}
