package io.github.hookswitch.local.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IntrinsicsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Intrinsics intrinsics;

    IntrinsicsTest() throws IOException {
        JsonNode template = read("intrinsics.template.json");
        StackSettings settings = StackSettings.builder("444455556666", "us-west-2", "Stack", Template.of(template))
                .build();
        ParameterStore store = ParameterStore.inMemory();
        StackContext context = new StackContext(
                settings,
                "arn:aws:cloudformation:us-west-2:444455556666:stack/Stack/1",
                new FilesInPlace(),
                new Random(1),
                ParameterValues.of(settings, store));
        TemplateResource thing = new TemplateResource(
                "Thing", "Test::Thing", JsonNodeFactory.instance.objectNode(), List.of(), "Delete", "Delete", "Thing");
        ResourceState state =
                ResourceState.of("thing-1").with("Arn", "arn:thing").with("Endpoint.Port", "80");
        Stack stack =
                new Stack(context, new StackEvents("Stack", context.stackId(), event -> {}, InstantSource.system()));
        stack.resources().put("Thing", new LiveResource(thing, thing.properties(), state, Set.of()));
        Exports exports = new Exports();
        exports.replace("other", Map.of("green-export", "exported"));
        intrinsics = new Intrinsics(new StackValues(
                stack,
                new StackInputs(
                        exports,
                        (account, region, name, output) -> Optional.of(region + "/" + name + "/" + output),
                        store,
                        text -> text)));
    }

    static Stream<Arguments> cases() throws IOException {
        return StreamSupport.stream(read("intrinsics.json").spliterator(), false)
                .map(one -> Arguments.of(one.path("name").asText(), one.path("value"), one.path("expected")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aValueIsResolvedAsCloudFormationDoes(String name, JsonNode value, JsonNode expected) {
        assertThat(intrinsics.resolve(value, name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"Fn::Transform\": {}} | at/Fn::Transform: the intrinsic function Fn::Transform is not supported",
                "{\"a\": [{\"Fn::Transform\": []}]} | at/a/0/Fn::Transform: the intrinsic function Fn::Transform is not supported",
                "{\"Ref\": \"Missing\"} | at/Ref: 'Missing' is neither a parameter nor a resource",
                "{\"Fn::GetAtt\": [\"Thing\", \"Name\"]} | resource 'Thing' does not exist or has no attribute 'Name'",
                "{\"Fn::Select\": [3, [\"a\"]]} | index 3 is not within 0 to 0",
                "{\"Fn::Join\": [\"\"]} | needs a list of 2 arguments",
                "{\"Fn::If\": [\"Unknown\", 1, 2]} | there is no condition 'Unknown'",
                "{\"Fn::ImportValue\": \"other\"} | no stack deployed before exports 'other'",
                "{\"Fn::FindInMap\": [\"Regions\", \"x\", \"y\"]} | the mapping Regions/x/y is missing",
                "\"{{resolve:ssm:name}}\" | the dynamic reference {{resolve:ssm:name}} cannot be resolved",
            })
    void whatCannotBeResolvedIsNamedWithItsPlace(String value, String message) throws IOException {
        JsonNode node = JSON.readTree(value);

        assertThatThrownBy(() -> intrinsics.resolve(node, "at"))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(message);
    }

    private static JsonNode read(String file) throws IOException {
        try (InputStream in = IntrinsicsTest.class.getResourceAsStream(file)) {
            return JSON.readTree(in);
        }
    }
}
