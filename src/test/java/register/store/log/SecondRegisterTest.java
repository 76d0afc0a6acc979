package register.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import register.TestDatabase;
import register.registers.contracts.ContractExample;
import register.registers.contracts.Contracts;

/** What another register costs: a type, a migration of one statement, and its name in the list. */
class SecondRegisterTest {
    private static final Register<Note> NOTES =
            new Register<>("note", "notes", "Notes", Note.class, Note::name, Note::name, Note::name);
    private static final List<Register<?>> REGISTERS = List.of(Contracts.REGISTER, NOTES);
    private static final Attribution CHANGE = new Attribution("tester", "Said");

    record Note(String name, String text) {}

    private final TestDatabase database = TestDatabase.fresh();
    private final Log log = new Log(database.asService(), Clock.systemUTC(), REGISTERS);

    @Test
    void hasTheSameLogHistoryAndVerification() {
        database.asOwner().useHandle(handle -> {
            handle.execute("call create_register('note')");
            handle.execute("grant select, insert on note to register_app");
        });

        log.append(NOTES, new Note("a", "first"), CHANGE);
        log.append(Contracts.REGISTER, ContractExample.contract(), CHANGE);
        log.append(NOTES, new Note("a", "second"), CHANGE);

        Records<Note> notes = log.records(NOTES);
        assertThat(notes.find("a").orElseThrow().item().text()).isEqualTo("second");
        assertThat(notes.find("a", 2).orElseThrow().item().text()).isEqualTo("first");
        assertThat(log.entries(0, 3, 10))
                .extracting(said -> said.entry().register() + " " + said.entry().key())
                .containsExactly("note a", "contract cov1", "note a");
        assertThat(log.counts(3)).containsEntry(NOTES, 1L).containsEntry(Contracts.REGISTER, 1L);
        assertThat(new Verification(database.asService(), REGISTERS).run(null).fault())
                .isEmpty();
        assertThat(new Verification(database.asService(), List.of(Contracts.REGISTER))
                        .run(null)
                        .fault())
                .get()
                .asString()
                .contains("entry 1 is of an unknown register: note");
    }
}
