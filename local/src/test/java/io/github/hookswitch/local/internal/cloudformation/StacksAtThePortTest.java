package io.github.hookswitch.local.internal.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.local.LocalAws;
import io.github.hookswitch.local.internal.cloudformation.StackClient.Answer;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StacksAtThePortTest {
    private static final String QUEUE = "{\"Resources\":{\"Queue\":{\"Type\":\"AWS::SQS::Queue\"}}}";
    private static final String GATE = "{\"Resources\":{\"Gate\":{\"Type\":\"Test::Gate\"}}}";

    private final GateType gate = new GateType(1);
    private final LocalAws aws = LocalAws.builder()
            .resourceType("Test::Gate", gate)
            .warnings(text -> {})
            .build();
    private final StackClient client = new StackClient(aws.endpoint());

    @AfterEach
    void close() {
        gate.open();
        aws.close();
    }

    @Test
    void eventsShowTheNewestFirstWhileAStackIsCreated() throws Exception {
        client.call("CreateStack", "StackName", "house", "TemplateBody", GATE);
        gate.awaitBegun();

        Answer events = client.call("DescribeStackEvents", "StackName", "house");

        assertThat(events.all("LogicalResourceId")).containsExactly("Gate", "house");
        assertThat(events.all("ResourceStatus")).containsOnly("CREATE_IN_PROGRESS");
        assertThat(events.all("ResourceStatusReason")).containsExactly("User Initiated");
    }

    @Test
    void aStackThatIsBeingChangedCannotBeUpdated() throws Exception {
        String id = client.call("CreateStack", "StackName", "house", "TemplateBody", GATE)
                .text("StackId");
        gate.awaitBegun();

        assertThat(client.update("house", QUEUE))
                .isEqualTo("ValidationError: Stack:" + id + " is in CREATE_IN_PROGRESS state and can not be updated.");
    }

    @Test
    void resourcesThatWaitAreCreatedSideBySide() throws Exception {
        GateType two = new GateType(2);
        try (LocalAws other = LocalAws.builder().resourceType("Test::Gate", two).build()) {
            StackClient there = new StackClient(other.endpoint());
            there.call(
                    "CreateStack",
                    "StackName",
                    "house",
                    "TemplateBody",
                    "{\"Resources\":{\"One\":{\"Type\":\"Test::Gate\"},\"Two\":{\"Type\":\"Test::Gate\"}}}");
            two.awaitBegun();
            two.open();

            assertThat(there.settled("house")).isEqualTo("CREATE_COMPLETE");
        }
    }

    @Test
    void aFailedCreationIsRolledBackAndTellsWhichResourceFailed() throws Exception {
        gate.open();

        assertThat(client.create(
                        "house", GATE.replace("\"Test::Gate\"", "\"Test::Gate\",\"Properties\":{\"Fails\":1}")))
                .isEqualTo("ROLLBACK_COMPLETE");
        Answer events = client.call("DescribeStackEvents", "StackName", "house");
        assertThat(events.all("ResourceStatusReason"))
                .contains(
                        "the gate is broken",
                        "The following resource(s) failed to create: [Gate]. Rollback requested by user.");
        assertThat(client.update("house", QUEUE)).contains("is in ROLLBACK_COMPLETE state and can not be updated.");
    }

    @Test
    void aFailedCreationCanBeKeptAndRolledBackLater() throws Exception {
        gate.open();
        client.call(
                "CreateStack",
                "StackName",
                "house",
                "DisableRollback",
                "true",
                "TemplateBody",
                "{\"Resources\":{\"Queue\":{\"Type\":\"AWS::SQS::Queue\"},"
                        + "\"Gate\":{\"Type\":\"Test::Gate\",\"DependsOn\":\"Queue\",\"Properties\":{\"Fails\":1}}}}");
        assertThat(client.settled("house")).isEqualTo("CREATE_FAILED");
        assertThat(StackClient.text(
                        client.call("DescribeStackResources", "StackName", "house")
                                .having("LogicalResourceId", "Queue"),
                        "ResourceStatus"))
                .isEqualTo("CREATE_COMPLETE");

        client.call("RollbackStack", "StackName", "house");

        assertThat(client.settled("house")).isEqualTo("ROLLBACK_COMPLETE");
    }

    @Test
    void aFailedUpdateIsUndone() throws Exception {
        gate.open();
        client.create("house", GATE);

        assertThat(client.update(
                        "house", GATE.replace("\"Test::Gate\"", "\"Test::Gate\",\"Properties\":{\"Fails\":1}")))
                .isEqualTo("UPDATE_ROLLBACK_COMPLETE");
        assertThat(client.call("GetTemplate", "StackName", "house").text("TemplateBody"))
                .isEqualTo(GATE);
    }

    @Test
    void aFailedUpdateCanBeKeptAndRolledBackLater() throws Exception {
        gate.open();
        client.create("house", QUEUE);
        String broken = QUEUE.replace(
                "{\"Queue\"", "{\"Gate\":{\"Type\":\"Test::Gate\",\"Properties\":{\"Fails\":1}},\"Queue\"");
        client.call("UpdateStack", "StackName", "house", "DisableRollback", "true", "TemplateBody", broken);
        assertThat(client.settled("house")).isEqualTo("UPDATE_FAILED");
        assertThat(client.call("DescribeStacks", "StackName", "house").text("StackStatusReason"))
                .isEqualTo("The following resource(s) failed to create: [Gate]. ");

        client.call("RollbackStack", "StackName", "house");

        assertThat(client.settled("house")).isEqualTo("UPDATE_ROLLBACK_COMPLETE");
        assertThat(client.call("GetTemplate", "StackName", "house").text("TemplateBody"))
                .isEqualTo(QUEUE);
    }

    @Test
    void anUpdateWithoutChangesIsRefused() throws Exception {
        client.create("house", QUEUE);

        assertThat(client.update("house", QUEUE)).isEqualTo("ValidationError: No updates are to be performed.");
    }

    @Test
    void aSecondStackOfANameIsRefused() throws Exception {
        client.create("house", QUEUE);

        assertThat(client.create("house", QUEUE)).isEqualTo("AlreadyExistsException: Stack [house] already exists");
    }

    @Test
    void eachAccountAndRegionHasStacksOfItsOwn() throws Exception {
        client.create("house", QUEUE);

        assertThat(client.in("444455556666", "us-east-1").settled("house"))
                .isEqualTo("Stack with id house does not exist");
        assertThat(client.in("444455556666", "us-west-2").create("house", QUEUE))
                .isEqualTo("CREATE_COMPLETE");
        assertThat(client.in("444455556666", "us-west-2")
                        .call("DescribeStackResources", "StackName", "house")
                        .text("PhysicalResourceId"))
                .startsWith("https://sqs.us-west-2.amazonaws.com/444455556666/house-Queue-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DescribeStacks | Stack with id nowhere does not exist",
                "DescribeStackEvents | Stack [nowhere] does not exist",
                "DescribeStackResources | Stack with id nowhere does not exist",
                "GetTemplate | Stack with id nowhere does not exist",
                "UpdateStack | Stack [nowhere] does not exist",
                "ListChangeSets | Stack [nowhere] does not exist"
            })
    void anUnknownStackIsNamed(String operation, String message) throws Exception {
        Answer answer = client.call(operation, "StackName", "nowhere", "TemplateBody", QUEUE);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("Code")).isEqualTo("ValidationError");
        assertThat(answer.text("Message")).isEqualTo(message);
    }

    @Test
    void aDeletedStackIsFoundByItsIdOnly() throws Exception {
        client.create("house", QUEUE);
        String id = client.call("DescribeStacks", "StackName", "house").text("StackId");

        client.call("DeleteStack", "StackName", "house");

        assertThat(client.settled(id)).isEqualTo("DELETE_COMPLETE");
        assertThat(client.settled("house")).isEqualTo("Stack with id house does not exist");
    }

    @Test
    void aDeletionHasBegunWhenItIsAnswered() throws Exception {
        client.create("house", QUEUE);
        String id = client.call("DescribeStacks", "StackName", "house").text("StackId");

        client.call("DeleteStack", "StackName", "house");

        assertThat(client.call("DescribeStacks", "StackName", id).text("StackStatus"))
                .startsWith("DELETE_");
        client.settled(id);
    }

    @Test
    void terminationProtectionKeepsAStack() throws Exception {
        client.create("house", QUEUE);
        client.call("UpdateTerminationProtection", "StackName", "house", "EnableTerminationProtection", "true");

        assertThat(client.call("DeleteStack", "StackName", "house").text("Message"))
                .isEqualTo("Stack [house] cannot be deleted while TerminationProtection is enabled");
    }

    @Test
    void anExportThatIsInUseKeepsItsStack() throws Exception {
        client.create(
                "exporter",
                "{\"Resources\":{\"Queue\":{\"Type\":\"AWS::SQS::Queue\"}},\"Outputs\":{\"Url\":{\"Value\":"
                        + "{\"Ref\":\"Queue\"},\"Export\":{\"Name\":\"queue-url\"}}}}");
        client.create(
                "importer",
                "{\"Resources\":{\"Topic\":{\"Type\":\"AWS::SNS::Topic\",\"Properties\":{\"DisplayName\":"
                        + "{\"Fn::ImportValue\":\"queue-url\"}}}}}");

        assertThat(client.call("ListImports", "ExportName", "queue-url").all("member"))
                .containsExactly("importer");
        client.call("DeleteStack", "StackName", "exporter");
        assertThat(client.settled("exporter")).isEqualTo("CREATE_COMPLETE");
        assertThat(client.call("DescribeStacks", "StackName", "exporter").text("StackStatusReason"))
                .isEqualTo("Delete canceled. Cannot delete export queue-url as it is in use by importer.");
    }

    @Test
    void eventsComeInPages() throws Exception {
        String resources = IntStream.range(0, 60)
                .mapToObj(number -> "\"Queue" + number + "\":{\"Type\":\"AWS::SQS::Queue\"}")
                .collect(Collectors.joining(","));
        client.create("house", "{\"Resources\":{" + resources + "}}");

        Answer first = client.call("DescribeStackEvents", "StackName", "house");
        Answer second = client.call("DescribeStackEvents", "StackName", "house", "NextToken", first.text("NextToken"));

        assertThat(first.all("EventId")).hasSize(100);
        assertThat(second.all("EventId")).hasSize(22);
        assertThat(Collections.disjoint(first.all("EventId"), second.all("EventId")))
                .isTrue();
        assertThat(second.text("NextToken")).isEmpty();
    }

    @Test
    void aRoleNeedsACapability() throws Exception {
        String role = "{\"Resources\":{\"Role\":{\"Type\":\"AWS::IAM::Role\",\"Properties\":{"
                + "\"RoleName\":\"porter\",\"AssumeRolePolicyDocument\":{}}}}}";

        assertThat(client.create("house", role))
                .isEqualTo("InsufficientCapabilitiesException: Requires capabilities : [CAPABILITY_NAMED_IAM]");
        client.call(
                "CreateStack",
                "StackName",
                "house",
                "Capabilities.member.1",
                "CAPABILITY_NAMED_IAM",
                "TemplateBody",
                role);
        assertThat(client.settled("house")).isEqualTo("CREATE_COMPLETE");
    }

    @Test
    void whatIsNotServedIsNamed() throws Exception {
        Answer answer = client.call("DetectStackDrift", "StackName", "house");

        assertThat(answer.status()).isEqualTo(501);
        assertThat(answer.text("Message")).startsWith("cloudformation DetectStackDrift is not served here");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | Template format error: At least one Resources member must be defined.",
                "[] | Template format error: unsupported structure.",
                "{\"Resources\":{\"A\":{\"Type\":\"AWS::SQS::Cue\"}}} | Unrecognized resource types: [AWS::SQS::Cue]",
                "{\"Resources\":{\"A\":{\"Type\":\"AWS::SQS::Queue\",\"DependsOn\":\"B\"}}} | Template format error:"
                        + " Unresolved resource dependencies [B] in the Resources block of the template",
                "{\"Resources\": | Template format error: JSON not well-formed. (line 1, column 14)",
                "'Resources: [' | Template format error: YAML not well-formed. (line 1, column 13)",
                "{\"Transform\":\"AWS::Serverless-2016-10-31\",\"Resources\":{}} | is not supported locally",
                "{\"Resources\":{\"A\":{\"Type\":\"AWS::SQS::Queue\",\"DependsOn\":\"B\"},"
                        + "\"B\":{\"Type\":\"AWS::SQS::Queue\",\"DependsOn\":\"A\"}}} |"
                        + " Circular dependency between resources: A -> B -> A"
            })
    void aTemplateThatCannotBeDeployedIsRefusedAndLeavesNothing(String template, String message) throws Exception {
        assertThat(client.create("house", template))
                .startsWith("ValidationError: ")
                .contains(message);
        assertThat(client.settled("house")).isEqualTo("Stack with id house does not exist");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Type\":\"String\" | | Parameters: [Desk] must have values",
                "\"Type\":\"String\",\"AllowedValues\":[\"a\"] | b | Parameter 'Desk' must be one of AllowedValues",
                "\"Type\":\"String\",\"AllowedPattern\":\"[a-z]+\" | B | Parameter 'Desk' must match pattern [a-z]+",
                "\"Type\":\"String\",\"AllowedPattern\":\"[a-z]+\",\"ConstraintDescription\":\"small letters\" | B |"
                        + " Parameter Desk failed to satisfy constraint: small letters",
                "\"Type\":\"String\",\"MinLength\":3 | b | Parameter 'Desk' must contain at least 3 characters",
                "\"Type\":\"String\",\"MaxLength\":3 | bbbb | Parameter 'Desk' must contain at most 3 characters",
                "\"Type\":\"Number\",\"MinValue\":3 | 2 | Parameter 'Desk' must be a number not less than 3",
                "\"Type\":\"Number\",\"MaxValue\":3 | 4 | Parameter 'Desk' must be a number not greater than 3",
                "\"Type\":\"AWS::SSM::Parameter::Value<String>\" | /none | Unable to fetch parameters [/none] from"
                        + " parameter store for this account."
            })
    void aParameterThatIsNotAllowedIsRefused(String definition, @Nullable String value, String message)
            throws Exception {
        String template = "{\"Parameters\":{\"Desk\":{" + definition + "}},"
                + "\"Resources\":{\"Queue\":{\"Type\":\"AWS::SQS::Queue\"}}}";
        List<String> given = value == null
                ? List.of()
                : List.of("Parameters.member.1.ParameterKey", "Desk", "Parameters.member.1.ParameterValue", value);

        Answer answer = client.call(
                "CreateStack",
                Stream.concat(Stream.of("StackName", "house", "TemplateBody", template), given.stream())
                        .toArray(String[]::new));

        assertThat(answer.text("Message")).isEqualTo(message);
    }

    @Test
    void aTemplateInYamlMayUseTheShortForms() throws Exception {
        client.create("house", """
                Parameters:
                  Account: {Type: String, Default: 012345678901}
                Resources:
                  Queue:
                    Type: AWS::SQS::Queue
                Outputs:
                  Name: {Value: !GetAtt Queue.QueueName}
                  Url: {Value: !Sub '${Queue}#${AWS::Region}'}
                  Account: {Value: !Ref Account}
                  Date: {Value: 2012-10-17}
                """);

        Answer stack = client.call("DescribeStacks", "StackName", "house");

        assertThat(StackClient.text(stack.having("OutputKey", "Url"), "OutputValue"))
                .endsWith("#us-east-1");
        assertThat(StackClient.text(stack.having("OutputKey", "Name"), "OutputValue"))
                .startsWith("house-Queue-");
        assertThat(StackClient.text(stack.having("OutputKey", "Account"), "OutputValue"))
                .isEqualTo("012345678901");
        assertThat(StackClient.text(stack.having("OutputKey", "Date"), "OutputValue"))
                .isEqualTo("2012-10-17");
    }
}
