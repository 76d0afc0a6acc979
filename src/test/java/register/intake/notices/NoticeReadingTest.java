package register.intake.notices;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static register.intake.notices.InventedNotices.UK7;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import register.registers.contracts.Contracts;

class NoticeReadingTest {
    private static final String OTHER = UK7.replace("0a0001", "0a0002");

    private final NoticeReading<?> reading =
            requireNonNull(Contracts.DEFINITION.importable(Buyers.ALL).notices());

    @TempDir
    Path folder;

    @Test
    void aFolderIsReadWithItsFoldersAndWhatIsCompressedInThem() throws IOException {
        Files.writeString(folder.resolve("plain.json"), UK7);
        compress(Files.createDirectory(folder.resolve("2026")).resolve("lines.jsonl.gz"), OTHER);
        Files.writeString(folder.resolve("notes.txt"), OTHER);
        Files.writeString(folder.resolve(".hidden.json"), OTHER);

        assertThat(reading.read(List.of(folder)).releases()).isEqualTo(2);
    }

    @Test
    void aCompressedFileIsToldFromItsContent() throws IOException {
        Path file = folder.resolve("releases");
        compress(file, UK7 + OTHER);

        assertThat(reading.read(List.of(file)).releases()).isEqualTo(2);
        assertThat(reading.read(List.of(Files.writeString(file, ""))).releases())
                .isZero();
    }

    private static void compress(Path file, String text) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
