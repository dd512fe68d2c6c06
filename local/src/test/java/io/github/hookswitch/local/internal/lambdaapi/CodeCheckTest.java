package io.github.hookswitch.local.internal.lambdaapi;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Lambda takes as code. */
class CodeCheckTest {
    private static final int MEGABYTE = 1_000_000;

    @TempDir
    Path folder;

    @Test
    void anArchiveWhateverItsName() throws Exception {
        Path code = zip("0f3a", 1);

        assertThatCode(() -> CodeCheck.check(code)).doesNotThrowAnyException();
    }

    @Test
    void noOtherFile() throws Exception {
        Path code = Files.writeString(folder.resolve("code.zip"), "PK, but nothing after it");

        assertThatThrownBy(() -> CodeCheck.check(code)).hasMessageStartingWith("Could not unzip uploaded file.");
    }

    @Test
    void nothingThatUnpacksTo250Mebibytes() throws Exception {
        Path code = zip("large.zip", 263);

        assertThatThrownBy(() -> CodeCheck.check(code))
                .hasMessage("Unzipped size must be smaller than 262144000 bytes");
    }

    private Path zip(String name, int megabytes) throws Exception {
        Path file = folder.resolve(name);
        byte[] zeros = new byte[MEGABYTE];
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("data"));
            for (int i = 0; i < megabytes; i++) {
                zip.write(zeros);
            }
        }
        return file;
    }
}
