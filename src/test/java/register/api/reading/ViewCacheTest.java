package register.api.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import register.RegisterApplication;
import register.Registers;
import register.SetClock;
import register.TestDatabase;
import register.openapi.Example;
import register.registers.OpenRegisters;
import register.registers.RegisterDefinitions;
import register.registers.contracts.ComputedContract;
import register.registers.contracts.Contract;
import register.registers.contracts.ContractExample;
import register.registers.contracts.Contracts;
import register.store.log.Attribution;
import register.store.log.Entry;
import register.store.log.Log;

/** A view of a record is kept until an entry changes it, and no longer; who writes reads what they wrote. */
@Timeout(120)
class ViewCacheTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Attribution CHANGE = new Attribution("role:test", "To read");
    private static final int MORE_THAN_IS_REMEMBERED = 2_500;

    private final TestDatabase database = TestDatabase.fresh();
    private final SetClock clock = new SetClock("2026-11-22T12:00:00Z");
    /** It sees what others write after an hour, and so only what it writes itself. */
    private final Log log = new Log(database.asService(), clock, Registers.ALL, Duration.ofHours(1));

    private final PublicRegister<Contract, ComputedContract> contracts = new OpenRegisters(
                    RegisterDefinitions.of(RegisterApplication.REGISTERS), log, Example.PUBLISHER)
            .register(Contracts.DEFINITION);
    private final ViewCache<Contract, ComputedContract> views =
            new ViewCache<>(log, log.records(Contracts.REGISTER), contracts.publisher());

    @Test
    void anEntryAboutAnotherRecordLeavesItAsItIs() {
        write(titled("COV 1", "Lifts"));
        var first = view("cov1");
        write(titled("COV 2", "Roads"));

        assertThat(view("cov1")).isSameAs(first);
        log.write(turn -> turn.append(
                Contracts.REGISTER,
                IntStream.range(0, MORE_THAN_IS_REMEMBERED)
                        .mapToObj(number -> titled("NEW " + number, "Paper"))
                        .toList(),
                CHANGE));
        assertThat(view("cov1")).as("after more entries than are remembered").isSameAs(first);
    }

    @Test
    void whoWritesReadsWhatTheyWrote() {
        Entry added = write(titled("COV 1", "Lifts"));
        assertThat(title("cov1")).isEqualTo("Lifts");
        assertThat(count()).isEqualTo(1);

        Entry changed = write(titled("COV 1", "Roads"));
        assertThat(title("cov1")).isEqualTo("Roads");
        write(titled("COV 2", "Paper"));
        assertThat(count()).isEqualTo(2);

        log.write(turn -> turn.redact(added, List.of(), null, "UK GDPR Article 17", CHANGE));
        assertThat(views.asAt("cov1", added.number(), TODAY)).isEmpty();
        log.write(turn -> turn.withdraw(Contracts.REGISTER, List.of(changed), CHANGE));
        assertThat(views.newest("cov1", TODAY)).isEmpty();
        assertThat(count()).isEqualTo(1);

        write(titled("COV 1", "Lifts again"));
        assertThat(title("cov1")).isEqualTo("Lifts again");
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void itIsReadAnewWhenAnotherRecordBeginsAndCeasesToMentionIt() {
        write(titled("COV 1", "Lifts"));
        assertThat(related("cov1")).isEmpty();

        write(ContractExample.with(json -> json.put("reference", "COV 2").put("partOf", "COV 1")));
        assertThat(related("cov1")).hasSize(1);

        write(titled("COV 2", "Alone"));
        assertThat(related("cov1")).isEmpty();
    }

    @Test
    void readersWhoAskAtOnceReadItOnce() {
        write(titled("COV 1", "Lifts"));

        assertThat(IntStream.range(0, 16)
                        .parallel()
                        .mapToObj(reader -> view("cov1"))
                        .distinct())
                .hasSize(1);
        assertThat(views.newest("cov2", TODAY)).isEmpty();
    }

    private Entry write(Contract contract) {
        return log.append(Contracts.REGISTER, contract, CHANGE);
    }

    private static Contract titled(String reference, String title) {
        return ContractExample.with(json -> json.put("reference", reference).put("title", title));
    }

    private CachedView<RecordView<Contract, ComputedContract>> view(String key) {
        Optional<CachedView<RecordView<Contract, ComputedContract>>> view = views.newest(key, TODAY);
        return view.orElseThrow();
    }

    private String title(String key) {
        return view(key).answer().row().item().title();
    }

    private List<Related> related(String key) {
        return view(key).answer().row().related();
    }

    private long count() {
        return contracts.lists().count(Map.of(), new Snapshot(log.recentHead(), TODAY, false));
    }
}
