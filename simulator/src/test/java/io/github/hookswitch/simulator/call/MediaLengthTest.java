package io.github.hookswitch.simulator.call;

import static io.github.hookswitch.simulator.call.Account.CALLER;
import static io.github.hookswitch.simulator.call.Account.SERVICE_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.simulator.call.internal.parameters.ActionRefusedException;
import io.github.hookswitch.simulator.call.internal.parameters.Speech;
import io.github.hookswitch.simulator.engine.CallEngineBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long files and texts last. */
class MediaLengthTest {
    private final ScriptedFunction function = new ScriptedFunction();

    @TempDir
    Path buckets;

    @Test
    void aFileLastsAsLongAsItsHeaderSays() throws IOException {
        writeWav("prompts/welcome.wav", 3500);

        assertThat(AudioLibrary.folder(buckets).lengthOf("prompts", "welcome.wav"))
                .isEqualTo(Duration.ofMillis(3500));
    }

    @Test
    void aFileThatIsNoWavCannotBePlayed() throws IOException {
        Files.createDirectories(buckets.resolve("prompts"));
        Files.writeString(buckets.resolve("prompts/welcome.wav"), "ID3 this is an MP3");

        assertThat(AudioLibrary.folder(buckets).lengthOf("prompts", "welcome.wav"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing.wav", "../../outside.wav", ""})
    void aFileThatIsNotInTheFolderDoesNotExist(String key) {
        assertThat(AudioLibrary.folder(buckets).lengthOf("prompts", key)).isNull();
    }

    @Test
    void aFileCanBeHeard() throws IOException {
        writeWav("prompts/welcome.wav", 500);

        assertThat(AudioLibrary.folder(buckets).contentOf("prompts", "welcome.wav"))
                .isEqualTo(Files.readAllBytes(buckets.resolve("prompts/welcome.wav")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing.wav", "../../outside.wav", "notes.txt"})
    void aFileThatCannotBePlayedCannotBeHeard(String key) throws IOException {
        writeWav("prompts/welcome.wav", 500);
        Files.writeString(buckets.resolve("prompts/notes.txt"), "no sound");

        assertThat(AudioLibrary.folder(buckets).contentOf("prompts", key)).isNull();
        assertThat(AudioLibrary.everyFileLasts(Duration.ofSeconds(1)).contentOf("prompts", key))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<speak>Hello <break time='2s'/>there</speak>|3000",
                "<speak>Hello <break time='1500ms'/><break strength='strong'/></speak>|3500",
                "<speak>Hello <break/></speak>|1500",
                "<speak>Tom &amp; Jerry and thirty characters!</speak>|2266",
            })
    void breaksOfSsmlTakeTheirTime(String text, int milliseconds) throws ActionRefusedException {
        assertThat(Speech.of(text, true, ServiceRules.defaults()).length()).isEqualTo(Duration.ofMillis(milliseconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<speak>Hello", "Hello", "<p>Hello</p>", "<speak><break time='long'/></speak>"})
    void ssmlThatCannotBeReadFailsTheAction(String text) {
        function.onEvent(
                "NEW_INBOUND_CALL",
                event -> Replies.actions(
                        "{\"Type\":\"Speak\",\"Parameters\":{\"TextType\":\"ssml\",\"Text\":\"" + text + "\"}}"));

        new CallEngineBuilder(Account.withApplications(1), function).build().dial(CALLER, SERVICE_NUMBER);

        assertThat(function.only("ACTION_FAILED").at("/ActionData/ErrorType").asText())
                .isEqualTo("InvalidActionParameter");
    }

    private void writeWav(String name, int milliseconds) throws IOException {
        AudioFormat format = new AudioFormat(8000, 16, 1, true, false);
        byte[] samples = new byte[16 * milliseconds];
        Path file = buckets.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        try (AudioInputStream audio =
                new AudioInputStream(new ByteArrayInputStream(samples), format, samples.length / 2)) {
            AudioSystem.write(audio, AudioFileFormat.Type.WAVE, file.toFile());
        }
    }
}
