package io.github.hookswitch.provider.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonObjectTest {

    @Test
    void aMemberOfAnotherKindIsAsGoodAsAbsent() throws IOException {
        JsonObject json = read("{\"Name\":{},\"Status\":[],\"Numbers\":\"+1\",\"Order\":7,\"Priority\":\"high\"}");

        assertThat(json.text("Name")).isNull();
        assertThat(json.textOrEmpty("Status")).isEmpty();
        assertThat(json.texts("Numbers")).isEmpty();
        assertThat(json.objects("Numbers")).isEmpty();
        assertThat(json.object("Order").text("Id")).isNull();
        assertThat(json.integer("Priority")).isZero();
    }

    @Test
    void aNullIsAsGoodAsAbsent() throws IOException {
        assertThat(read("{\"NextToken\":null}").text("NextToken")).isNull();
    }

    @Test
    void anArrayGivesWhatIsOfTheKindAskedFor() throws IOException {
        JsonObject json = read("{\"Mixed\":[\"a\",{\"Id\":\"b\"},3]}");

        assertThat(json.texts("Mixed")).containsExactly("a", "3");
        assertThat(json.objects("Mixed"))
                .singleElement()
                .satisfies(each -> assertThat(each.text("Id")).isEqualTo("b"));
    }

    @Test
    void scalarsAreRead() throws IOException {
        JsonObject json = read("{\"Disabled\":true,\"Priority\":25,\"Name\":\"\\u00e4\"}");

        assertThat(json.flag("Disabled")).isTrue();
        assertThat(json.flag("Enabled")).isFalse();
        assertThat(json.integer("Priority")).isEqualTo(25);
        assertThat(json.text("Name")).isEqualTo("\u00e4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-01T12:00:00Z", "2026-11-01T12:00:00.000Z", "2026-11-01T13:00:00+01:00"})
    void aTimeMayHaveAnOffset(String time) throws IOException {
        assertThat(read("{\"CreatedTimestamp\":\"" + time + "\"}").time("CreatedTimestamp"))
                .isEqualTo(Instant.parse("2026-11-01T12:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"yesterday\"", "1793534400", "{}"})
    void whatIsNoTimeIsNone(String time) throws IOException {
        assertThat(read("{\"CreatedTimestamp\":" + time + "}").time("CreatedTimestamp"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "{\"a\":", "{\"secret\" 1}"})
    void whatIsNoObjectIsRefusedWithoutShowingIt(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(IOException.class).hasMessageNotContaining("secret");
    }

    private static JsonObject read(String text) throws IOException {
        return new JsonObject(Json.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }
}
