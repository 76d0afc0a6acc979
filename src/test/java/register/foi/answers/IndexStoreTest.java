package register.foi.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import register.Registers;
import register.SetClock;
import register.TestDatabase;
import register.registers.contracts.Contract;
import register.registers.contracts.ContractExample;
import register.registers.contracts.Contracts;
import register.registers.retrieval.Candidate;
import register.store.log.Attribution;
import register.store.log.Entry;
import register.store.log.Log;

/** The index of letters is kept for the next start, with nothing in it that is not published any more. */
@Timeout(120)
class IndexStoreTest {
    private static final Attribution CHANGE = new Attribution("role:test", "To find");
    private static final Duration MOST = Duration.ofMinutes(1);
    private static final String EDITION = "1";

    private final TestDatabase database = TestDatabase.fresh();
    private final Log log = log(database);

    @TempDir
    Path folder;

    @Test
    void whatWasSavedIsGoneOnFromAtTheNextStart() {
        Entry first = recorded("KEP 1", "Zeppelin moorings");
        Entry withdrawn = recorded("KEP 2", "Gondola varnish");
        assertThat(titles("contracts/kep1")).containsExactly("Zeppelin moorings");
        onlyInTheIndex(first);

        recorded("KEP 3", "Tramway ticketing");
        recorded("KEP 1", "Zeppelin repainting");
        log.write(turn -> turn.withdraw(Contracts.REGISTER, List.of(withdrawn), CHANGE));

        assertThat(titles("contracts/kep1")).containsExactly("Zeppelin repainting");
        assertThat(titles("contracts/kep2")).isEmpty();
        assertThat(titles("contracts/kep3")).containsExactly("Tramway ticketing");
    }

    @Test
    void whatWasSavedIsNotReadAgain() {
        Entry first = recorded("KEP 1", "Zeppelin moorings");
        titles("contracts/kep1");
        onlyInTheIndex(first);

        assertThat(titles("contracts/kep1")).containsExactly("Zeppelin moorings");
        assertThat(titles("2", log, "contracts/kep1")).as("of another edition").isEmpty();
    }

    @Test
    void theIndexOfAnotherLogIsMadeAnew() {
        recorded("KEP 1", "Zeppelin moorings");
        titles("contracts/kep1");
        Log other = log(TestDatabase.fresh());
        other.append(Contracts.REGISTER, titled("OTH 1", "Tramway ticketing"), CHANGE);

        assertThat(titles(EDITION, other, "contracts/kep1")).isEmpty();
        assertThat(titles(EDITION, other, "contracts/oth1")).containsExactly("Tramway ticketing");
    }

    @Test
    void aDamagedIndexIsMadeAnew() throws IOException {
        recorded("KEP 1", "Zeppelin moorings");
        titles("contracts/kep1");
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length > 100) {
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }

        assertThat(titles("contracts/kep1")).containsExactly("Zeppelin moorings");
    }

    @Test
    void nothingOfWhatWasRedactedIsLeftInTheFiles() throws IOException {
        Entry entry = recorded("KEP 1", "Zeppelin moorings");
        recorded("KEP 2", "Tramway ticketing");
        titles("contracts/kep1");
        assertThat(isInFiles("eppelin")).as("so that it can be seen").isTrue();

        log.write(turn -> turn.redact(entry, List.of(), null, "UK GDPR Article 17", CHANGE));
        assertThat(titles("contracts/kep1")).isEmpty();

        assertThat(isInFiles("eppelin")).isFalse();
        assertThat(titles("contracts/kep2")).containsExactly("Tramway ticketing");
    }

    @Test
    void aFolderThatCannotBeUsedIsDoneWithout() throws IOException {
        recorded("KEP 1", "Zeppelin moorings");
        Path file = Files.writeString(folder.resolve("file"), "");

        try (AnswerIndexSync index = index(new IndexStore(file, EDITION), log);
                AnswerIndexSync first = index(new IndexStore(folder, EDITION), log);
                AnswerIndexSync second = index(new IndexStore(folder, EDITION), log)) {
            assertThat(titles(index, "contracts/kep1")).hasSize(1);
            assertThat(titles(first, "contracts/kep1")).hasSize(1);
            assertThat(titles(second, "contracts/kep1"))
                    .as("beside another service")
                    .hasSize(1);
        }
    }

    private Entry recorded(String reference, String title) {
        return log.append(Contracts.REGISTER, titled(reference, title), CHANGE);
    }

    private static Contract titled(String reference, String title) {
        return ContractExample.with(json -> json.put("reference", reference).put("title", title));
    }

    /** Makes an item unreadable, so that it can only be found in an index that has it already. */
    private void onlyInTheIndex(Entry entry) {
        database.asOwner().useTransaction(handle -> {
            handle.execute("alter table contract disable trigger user");
            handle.execute("update contract set item = '{\"title\": 1}' where entry = ?", entry.number());
            handle.execute("alter table contract enable trigger user");
        });
    }

    private List<String> titles(String id) {
        return titles(EDITION, log, id);
    }

    /** The titles of the candidates of a record, as a service finds them that is started for it and stopped after. */
    private List<String> titles(String edition, Log from, String id) {
        try (AnswerIndexSync index = index(new IndexStore(folder, edition), from)) {
            return titles(index, id);
        }
    }

    private static List<String> titles(AnswerIndexSync index, String id) {
        return index.read(
                MOST,
                finder -> finder.look().of(id).stream().map(Candidate::title).toList());
    }

    private static AnswerIndexSync index(IndexStore store, Log from) {
        return new AnswerIndexSync(from, AnswerRegisters.over(from), store, false);
    }

    private static Log log(TestDatabase database) {
        return new Log(database.asService(), new SetClock(SetClock.START), Registers.ALL);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private boolean isInFiles(String word) throws IOException {
        for (Path file : files()) {
            if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .toLowerCase(Locale.ROOT)
                    .contains(word)) {
                return true;
            }
        }
        return false;
    }
}
