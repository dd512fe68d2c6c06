package io.github.hookswitch.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.local.LocalAws;
import io.github.hookswitch.local.deployment.DeploymentResult;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table without a DynamoDB that answers. */
class RecordedTableTest {
    @TempDir
    Path folder;

    @Test
    void aTableWithoutAnEndPointIsRecordedWithTheCure() throws Exception {
        List<String> warnings = new ArrayList<>();
        try (LocalAws aws = LocalAws.builder().warnings(warnings::add).build()) {
            assertThat(aws.deploy(Tables.app(folder, "expires")).succeeded()).isTrue();
            assertThat(warnings)
                    .anyMatch(text -> text.contains("AWS::DynamoDB::Table is recorded")
                            && text.contains("--endpoint dynamodb=URL"));
        }
    }

    @Test
    void anEndPointThatDoesNotAnswerIsNamed() throws Exception {
        try (LocalAws aws = LocalAws.builder()
                .endpoint("dynamodb", URI.create("http://127.0.0.1:1"))
                .build()) {
            DeploymentResult result = aws.deploy(Tables.app(folder, "expires"));

            assertThat(result.stack("Data").failure())
                    .contains("The DynamoDB at http://127.0.0.1:1 does not answer", "--endpoint dynamodb=URL");
        }
    }
}
