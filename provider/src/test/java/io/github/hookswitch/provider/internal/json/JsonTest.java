package io.github.hookswitch.provider.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void aNullIsAsGoodAsAbsent() throws IOException {
        assertThat(read("{\"PhysicalResourceId\":null}")).isEmpty();
    }

    @Test
    void everyScalarIsReadAsAString() throws IOException {
        assertThat(read("{\"Disabled\":true,\"Priority\":25,\"Name\":\"\\u00e4\",\"Mixed\":[\"a\",{\"Id\":\"b\"},3]}"))
                .isEqualTo(Map.of(
                        "Disabled",
                        "true",
                        "Priority",
                        "25",
                        "Name",
                        "\u00e4",
                        "Mixed",
                        List.of("a", Map.of("Id", "b"), "3")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "{\"a\":", "{\"secret\" 1}"})
    void whatIsNoObjectIsRefusedWithoutShowingIt(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(IOException.class).hasMessageNotContaining("secret");
    }

    private static Map<String, Object> read(String text) throws IOException {
        return Json.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
