package io.github.hookswitch.local.internal.ssm;

import static io.github.hookswitch.local.internal.gateway.AwsRequests.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.local.LocalAws;
import io.github.hookswitch.local.internal.gateway.AwsRequests;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Systems Manager's parameters as its clients see them at the port. */
class SsmServiceTest {
    private final List<String> warnings = new ArrayList<>();
    private final LocalAws aws = LocalAws.builder().warnings(warnings::add).build();
    private final AwsRequests clients = AwsRequests.to(aws.endpoint());

    @AfterEach
    void close() {
        aws.close();
    }

    private HttpResponse<String> call(String operation, String body) {
        return clients.json("ssm", "AmazonSSM." + operation, body);
    }

    private JsonNode put(String name, String value) {
        return tree(
                call("PutParameter", "{\"Name\":\"%s\",\"Type\":\"String\",\"Value\":\"%s\"}".formatted(name, value)));
    }

    @Test
    void aParameterHasVersions() {
        put("/phone/number", "one");
        HttpResponse<String> again =
                call("PutParameter", "{\"Name\":\"/phone/number\",\"Value\":\"two\",\"Overwrite\":true}");

        assertThat(tree(again).path("Version").asInt()).isEqualTo(2);
        assertThat(value("/phone/number")).isEqualTo("two");
        assertThat(value("/phone/number:1")).isEqualTo("one");
        assertThat(value("arn:aws:ssm:us-east-1:111122223333:parameter/phone/number"))
                .isEqualTo("two");
    }

    private String value(String name) {
        return tree(call("GetParameter", "{\"Name\":\"%s\",\"WithDecryption\":true}".formatted(name)))
                .at("/Parameter/Value")
                .asText();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PutParameter | {'Name':'/a','Type':'String','Value':'again'} | ParameterAlreadyExists",
                "PutParameter | {'Name':'/a','Type':'StringList','Value':'x','Overwrite':true}"
                        + " | HierarchyTypeMismatchException",
                "PutParameter | {'Name':'/new','Value':'x'} | ValidationException",
                "PutParameter | {'Name':'/new','Type':'String','Value':''} | ValidationException",
                "PutParameter | {'Name':'a/b','Type':'String','Value':'x'} | ValidationException",
                "PutParameter | {'Name':'awsome','Type':'String','Value':'x'} | ValidationException",
                "PutParameter | {'Name':'/aws/x','Type':'String','Value':'x'} | AccessDeniedException",
                "PutParameter | {'Name':'/p','Type':'String','Value':'x','AllowedPattern':'^[0-9]+$'}"
                        + " | ParameterPatternMismatchException",
                "GetParameter | {'Name':'/none'} | ParameterNotFound",
                "GetParameter | {'Name':'/a:9'} | ParameterVersionNotFound",
                "DeleteParameter | {'Name':'/none'} | ParameterNotFound",
                "GetParametersByPath | {'Path':'a'} | ValidationException",
                "GetParametersByPath | {'Path':'/','MaxResults':11} | ValidationException",
                "DescribeParameters | {'ParameterFilters':[{'Key':'Colour','Values':['x']}]} | InvalidFilterKey",
                "GetDocument | {'Name':'x'} | NotImplemented",
                "GetParameter | [] | SerializationException"
            })
    void aMistakeHasTheCodeOfTheService(String operation, String body, String code) {
        put("/a", "first");

        JsonNode refused = tree(call(operation, body.replace('\'', '"')));

        assertThat(refused.path("__type").asText()).as(refused.toString()).isEqualTo(code);
        assertThat(value("/a")).isEqualTo("first");
    }

    @Test
    void eachAccountAndRegionHasParametersOfItsOwn() {
        put("/a", "here");

        JsonNode there = tree(clients.in("us-west-2").json("ssm", "AmazonSSM.GetParameter", "{\"Name\":\"/a\"}"));
        JsonNode others =
                tree(clients.with("ASIA4444555566660000").json("ssm", "AmazonSSM.GetParameter", "{\"Name\":\"/a\"}"));

        assertThat(there.path("__type").asText()).isEqualTo("ParameterNotFound");
        assertThat(others.path("__type").asText()).isEqualTo("ParameterNotFound");
    }

    @Test
    void aPathIsReadInPagesOfTen() {
        for (int i = 0; i < 12; i++) {
            put("/app/p" + (char) ('a' + i), "x");
        }
        put("/app/deep/er", "x");

        JsonNode first = tree(call("GetParametersByPath", "{\"Path\":\"/app\"}"));
        JsonNode second = tree(call(
                "GetParametersByPath",
                "{\"Path\":\"/app\",\"NextToken\":\"%s\"}"
                        .formatted(first.path("NextToken").asText())));

        assertThat(first.path("Parameters")).hasSize(10);
        assertThat(second.path("Parameters")).hasSize(2);
        assertThat(second.has("NextToken")).isFalse();
        assertThat(tree(call("GetParametersByPath", "{\"Path\":\"/app/deep\",\"Recursive\":true}"))
                        .at("/Parameters/0/Name")
                        .asText())
                .isEqualTo("/app/deep/er");
    }

    @Test
    void severalAreReadAndDeletedAtOnce() {
        put("/a", "1");

        assertThat(tree(call("GetParameters", "{\"Names\":[\"/a\",\"/b\"]}")).path("InvalidParameters"))
                .hasToString("[\"/b\"]");
        assertThat(tree(call("DeleteParameters", "{\"Names\":[\"/a\",\"/b\"]}")).path("DeletedParameters"))
                .hasToString("[\"/a\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hnb659fds", "other1"})
    void theVersionOfABootstrapIsHighEnoughForEveryCdk(String qualifier) {
        assertThat(Integer.parseInt(value("/cdk-bootstrap/" + qualifier + "/version")))
                .isGreaterThanOrEqualTo(30);
    }

    @Test
    void aPublicParameterIsMadeUpWithOneWarning() {
        String image = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64";

        assertThat(value(image)).matches("ami-[0-9a-f]{17}");
        assertThat(value(image)).matches("ami-[0-9a-f]{17}");
        assertThat(warnings).singleElement().asString().contains(image);
    }

    @Test
    void tagsAreAddedAndRemoved() {
        put("/a", "1");
        String resource = "{\"ResourceType\":\"Parameter\",\"ResourceId\":\"/a\"";
        call(
                "AddTagsToResource",
                resource + ",\"Tags\":[{\"Key\":\"k\",\"Value\":\"v\"},{\"Key\":\"l\",\"Value\":\"w\"}]}");
        call("RemoveTagsFromResource", resource + ",\"TagKeys\":[\"l\"]}");

        assertThat(tree(call("ListTagsForResource", resource + "}")).path("TagList"))
                .hasToString("[{\"Key\":\"k\",\"Value\":\"v\"}]");
        assertThat(tree(call("DescribeParameters", "{\"ParameterFilters\":[{\"Key\":\"tag:k\",\"Values\":[\"v\"]}]}"))
                        .path("Parameters"))
                .hasSize(1);
    }
}
