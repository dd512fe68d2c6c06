package io.github.hookswitch.local.internal.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.local.LocalAws;
import io.github.hookswitch.local.internal.cloudformation.StackClient.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ChangeSetsAtThePortTest {
    private static final String HOUSE = "{\"Resources\":{"
            + "\"Queue\":{\"Type\":\"AWS::SQS::Queue\",\"Properties\":{\"QueueName\":\"front\",\"DelaySeconds\":1}},"
            + "\"Topic\":{\"Type\":\"AWS::SNS::Topic\",\"Properties\":{\"DisplayName\":{\"Ref\":\"Queue\"}}}}}";

    private final LocalAws aws = LocalAws.builder().warnings(text -> {}).build();
    private final StackClient client = new StackClient(aws.endpoint());

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    void aChangeSetForANewStackShowsWhatItAddsAndCreatesNothing() throws Exception {
        assertThat(create("CREATE", HOUSE).status()).isEqualTo(200);

        Answer described = describe();

        assertThat(described.text("Status")).isEqualTo("CREATE_COMPLETE");
        assertThat(described.all("Action")).containsExactly("Add", "Add");
        assertThat(described.all("LogicalResourceId")).containsExactly("Queue", "Topic");
        assertThat(client.call("DescribeStacks", "StackName", "house").text("StackStatus"))
                .isEqualTo("REVIEW_IN_PROGRESS");
        assertThat(client.call("DescribeStackResources", "StackName", "house").all("LogicalResourceId"))
                .isEmpty();
    }

    @Test
    void anExecutedChangeSetMakesTheStackAndIsGone() throws Exception {
        create("CREATE", HOUSE);

        client.call("ExecuteChangeSet", "StackName", "house", "ChangeSetName", "plan");

        assertThat(client.settled("house")).isEqualTo("CREATE_COMPLETE");
        assertThat(describe().text("Code")).isEqualTo("ChangeSetNotFound");
        assertThat(describe().text("Message")).isEqualTo("ChangeSet [plan] does not exist");
    }

    @Test
    void aChangeSetWithoutChangesFailsAndCannotBeExecuted() throws Exception {
        client.create("house", HOUSE);
        create("UPDATE", HOUSE);

        assertThat(describe().text("Status")).isEqualTo("FAILED");
        assertThat(describe().text("StatusReason"))
                .isEqualTo("The submitted information didn't contain changes."
                        + " Submit different information to create a change set.");
        assertThat(client.call("ExecuteChangeSet", "StackName", "house", "ChangeSetName", "plan")
                        .text("Code"))
                .isEqualTo("InvalidChangeSetStatus");
    }

    @Test
    void aPropertyThatChangesInPlaceIsAModificationWithoutReplacement() throws Exception {
        client.create("house", HOUSE);
        create("UPDATE", HOUSE.replace("\"DelaySeconds\":1", "\"DelaySeconds\":2"));

        Element queue = describe().having("LogicalResourceId", "Queue");

        assertThat(StackClient.text(queue, "Action")).isEqualTo("Modify");
        assertThat(StackClient.text(queue, "Replacement")).isEqualTo("False");
        assertThat(StackClient.text(queue, "Name")).isEqualTo("DelaySeconds");
        assertThat(StackClient.text(queue, "ChangeSource")).isEqualTo("DirectModification");
        assertThat(StackClient.text(queue, "Scope")).isEqualTo("Properties");
    }

    @Test
    void aChangedNameReplacesTheResourceAndMayChangeWhatRefersToIt() throws Exception {
        client.create("house", HOUSE);
        create("UPDATE", HOUSE.replace("\"front\"", "\"back\""));

        Element queue = describe().having("LogicalResourceId", "Queue");
        Element topic = describe().having("LogicalResourceId", "Topic");

        assertThat(StackClient.text(queue, "Replacement")).isEqualTo("True");
        assertThat(StackClient.text(queue, "RequiresRecreation")).isEqualTo("Always");
        assertThat(StackClient.text(topic, "Evaluation")).isEqualTo("Dynamic");
        assertThat(StackClient.text(topic, "ChangeSource")).isEqualTo("ResourceReference");
        assertThat(StackClient.text(topic, "CausingEntity")).isEqualTo("Queue");
    }

    @Test
    void whatLeavesTheTemplateIsRemoved() throws Exception {
        client.create("house", HOUSE);
        create("UPDATE", "{\"Resources\":{\"Other\":{\"Type\":\"AWS::SQS::Queue\"}}}");

        assertThat(describe().all("Action")).containsExactly("Add", "Remove", "Remove");
    }

    @Test
    void aParameterMayKeepItsValueWhileTheTemplateChanges() throws Exception {
        String template = "{\"Parameters\":{\"Desk\":{\"Type\":\"String\"}},\"Resources\":{\"Queue\":{"
                + "\"Type\":\"AWS::SQS::Queue\",\"Properties\":{\"QueueName\":{\"Ref\":\"Desk\"}}}}}";
        client.call(
                "CreateStack",
                "StackName",
                "house",
                "TemplateBody",
                template,
                "Parameters.member.1.ParameterKey",
                "Desk",
                "Parameters.member.1.ParameterValue",
                "front");
        client.settled("house");

        client.call(
                "CreateChangeSet",
                "StackName",
                "house",
                "ChangeSetName",
                "plan",
                "UsePreviousTemplate",
                "true",
                "Parameters.member.1.ParameterKey",
                "Desk",
                "Parameters.member.1.UsePreviousValue",
                "true");

        assertThat(describe().text("Status")).isEqualTo("FAILED");
        assertThat(describe().text("ParameterValue")).isEqualTo("front");
    }

    @Test
    void anUpdateOfNoStackAndACreationOfAnExistingOneAreRefused() throws Exception {
        assertThat(create("UPDATE", HOUSE).text("Message")).isEqualTo("Stack [house] does not exist");
        client.create("house", HOUSE);
        assertThat(create("CREATE", HOUSE).text("Message"))
                .isEqualTo("Stack [house] already exists and cannot be created again with the changeSet [plan].");
        assertThat(create("IMPORT", HOUSE).text("Message")).contains("existing resources cannot be imported");
    }

    private Answer create(String type, String template) throws Exception {
        return client.call(
                "CreateChangeSet",
                "StackName",
                "house",
                "ChangeSetName",
                "plan",
                "ChangeSetType",
                type,
                "TemplateBody",
                template);
    }

    private Answer describe() throws Exception {
        return client.call("DescribeChangeSet", "StackName", "house", "ChangeSetName", "plan");
    }
}
