package register.intake.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBytesTest {
    @TempDir
    Path folder;

    @Test
    void aFileOnTheDiskIsReadLikeOneInMemory() throws IOException {
        byte[] content = ("Ref;Title\r\nA1;Café\r\n" + "A2;x\r\n".repeat(30_000)).getBytes(StandardCharsets.UTF_8);
        FileBytes onDisk = FileBytes.of(Files.write(folder.resolve("file"), content));
        FileBytes inMemory = FileBytes.of(content);

        assertThat(onDisk.size()).isEqualTo(inMemory.size());
        assertThat(onDisk.open().readAllBytes()).isEqualTo(inMemory.open().readAllBytes());
        assertThat(onDisk.open(4).readAllBytes()).isEqualTo(inMemory.open(4).readAllBytes());
        assertThat(onDisk.part(4, 9))
                .isEqualTo(inMemory.part(4, 9))
                .isEqualTo("Title".getBytes(StandardCharsets.UTF_8));
        assertThat(onDisk.part(content.length - 2, content.length + 9)).isEqualTo(new byte[] {'\r', '\n'});
        assertThat(Grid.read(onDisk).rows()).hasSameSizeAs(Grid.read(inMemory).rows());
    }

    @Test
    void aFileThatIsDeletedOnceItIsOpenCanStillBeRead() throws IOException {
        Path path = Files.writeString(folder.resolve("gone"), "Ref,Title\nA1,One\n");
        FileBytes file = FileBytes.of(path);
        Files.delete(path);

        FileLines lines = new FileLines(file);

        assertThat(lines.next()).hasValue("Ref,Title\n".getBytes(StandardCharsets.UTF_8));
        assertThat(lines.next()).hasValue("A1,One\n".getBytes(StandardCharsets.UTF_8));
        assertThat(lines.begin()).isEqualTo(10);
        assertThat(lines.end()).isEqualTo(file.size());
        assertThat(lines.next()).isEmpty();
    }

    @Test
    void theLettersOfAFileOfEightBitsAreToldApart() throws IOException {
        Path path = Files.write(folder.resolve("mac"), "Ref,Title\r\nA1,Café’s\r\n".getBytes("x-MacRoman"));

        assertThat(Encoding.of(FileBytes.of(path)).charset().name()).isEqualTo("x-MacRoman");
    }
}
