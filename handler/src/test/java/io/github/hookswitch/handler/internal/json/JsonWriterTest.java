package io.github.hookswitch.handler.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.handler.Fixtures;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWriterTest {

    private static final String AWKWARD =
            "quote \" backslash \\ tab \t line \n nul \0 umlaut ü euro € telephone \uD83D\uDCDE end";

    private final JsonWriter json = new JsonWriter(0);

    @Test
    void aTextIsReadBackAsItWas() {
        assertThat(written("text", AWKWARD).get("text").textValue()).isEqualTo(AWKWARD);
    }

    @Test
    void aNameIsReadBackAsItWas() {
        assertThat(written(AWKWARD, "value").get(AWKWARD).textValue()).isEqualTo("value");
    }

    @Test
    void halfACharacterIsNamed() {
        json.beginObject();
        json.text("text", "a\uD83D");
        json.endObject();

        assertThat(text()).isEqualTo("{\"text\":\"a\\ud83d\"}");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 9, 10, -1, 1_703_749_493_259L, Long.MAX_VALUE, Long.MIN_VALUE})
    void aNumberIsWrittenInFull(long number) {
        json.beginObject();
        json.name("number");
        json.value(number);
        json.endObject();

        assertThat(text()).isEqualTo("{\"number\":" + number + "}");
    }

    @Test
    void theFirstCharactersAreMasked() {
        json.beginObject();
        json.piece(JsonWriter.piece("\"long\":\""));
        json.maskedCharacters("+12065550100", 8);
        json.piece(JsonWriter.piece("\",\"short\":\""));
        json.maskedCharacters("SMA", 0);
        json.piece(JsonWriter.piece("\""));
        json.endObject();

        assertThat(text()).isEqualTo("{\"long\":\"********0100\",\"short\":\"SMA\"}");
    }

    @Test
    void objectsAndArraysStandInEachOther() {
        json.beginObject();
        json.beginArray("list");
        json.beginObject();
        json.name("yes");
        json.value(true);
        json.endObject();
        json.beginObject();
        json.endObject();
        json.beginArray();
        json.value("a");
        json.value("b");
        json.endArray();
        json.endArray();
        json.beginObject("object");
        json.endObject();
        json.name("last");
        json.value(1);
        json.endObject();

        assertThat(text()).isEqualTo("{\"list\":[{\"yes\":true},{},[\"a\",\"b\"]],\"object\":{},\"last\":1}");
    }

    @Test
    void membersThatAreJsonAlreadyAreTakenAsTheyAre() {
        json.beginObject();
        json.name("first");
        json.value(1);
        json.members(" \"second\": \"ü\" ");
        json.members("  ");
        json.piece(JsonWriter.piece(",\"third\":\""));
        json.characters("a\"\u00FC");
        json.plainCharacters("b");
        json.maskedCharacters("1234567", 3);
        json.piece(JsonWriter.piece("\""));
        json.endObject();

        assertThat(text()).isEqualTo("{\"first\":1, \"second\": \"ü\" ,\"third\":\"a\\\"\u00FCb***4567\"}");
    }

    @Test
    void aWriterThatIsGivenBackIsTakenAgainAndEmpty() {
        WriterPool pool = new WriterPool();
        JsonWriter writer = pool.take();
        writer.beginObject();
        pool.giveBack(writer);

        assertThat(pool.take()).isSameAs(writer);
        assertThat(writer.length()).isZero();
    }

    @Test
    void twoUsesAtATimeGetTwoWriters() {
        WriterPool pool = new WriterPool();

        assertThat(pool.take()).isNotSameAs(pool.take());
    }

    @Test
    void aWriterThatHasGrownLargeIsNotKept() {
        WriterPool pool = new WriterPool();
        JsonWriter writer = pool.take();
        writer.value("a".repeat(100_000));
        pool.giveBack(writer);

        assertThat(pool.take()).isNotSameAs(writer);
    }

    private JsonNode written(String name, String value) {
        json.beginObject();
        json.name(name);
        json.value(value);
        json.endObject();
        return Fixtures.tree(json.toBytes());
    }

    private String text() {
        return new String(json.toBytes(), StandardCharsets.UTF_8);
    }
}
