package register.api.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import register.Registers;
import register.SetClock;
import register.TestDatabase;
import register.registers.contracts.Contract;
import register.registers.contracts.ContractExample;
import register.registers.contracts.ContractFilters;
import register.registers.contracts.Contracts;
import register.store.log.Attribution;
import register.store.log.Entry;
import register.store.log.Group;
import register.store.log.Log;
import register.store.log.PositionedRecord;
import register.store.log.RecordQueries;
import register.store.log.RecordedItem;
import register.store.query.Aggregate;
import register.store.query.Grouping;
import register.store.query.ListQuery;

/**
 * What is carried forward from one position to another is what is read anew there, whatever was recorded, changed, withdrawn
 * and redacted between them.
 */
class CarriedForwardTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Attribution CHANGE = new Attribution("role:test", "To count");
    private static final int STEPS = 30;
    private static final int FIRST_CONTRACTS = 320;
    private static final List<String> WORDS = List.of("Zoë", "Ärger", "😀 Ltd", "\uFB01n", "alpha", "Beta", "");
    private static final List<Map<String, String>> FILTERS =
            List.of(Map.of(), Map.of("q", "lifts"), Map.of("status", "active"), Map.of("department", "\"alpha\""));
    private static final List<String> COMPUTED = List.of("review.next", "-status");

    private final Random random = new Random(7);
    private final Connection connection = TestDatabase.fresh().connection();
    private final Log log = new Log(Jdbi.create(connection), new SetClock("2026-11-22T12:00:00Z"), Registers.ALL);
    private final RecordQueries<Contract> records = log.queries(Contracts.REGISTER);
    private final Counts<Contract> counts = new Counts<>(Contracts.REGISTER, log);
    private final FirstRecords<Contract> first = new FirstRecords<>(Contracts.REGISTER, log);
    private final List<Entry> said = new ArrayList<>();
    private int references;

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void totalsGroupsAndFirstRecordsAreThoseThatAreReadAnew() {
        log.write(turn -> {
            List<Contract> many = new ArrayList<>();
            for (int i = 0; i < FIRST_CONTRACTS; i++) {
                many.add(added());
            }
            return turn.append(Contracts.REGISTER, many, CHANGE);
        });
        for (int step = 0; step < STEPS; step++) {
            somethingHappens();
            long head = log.head().number();
            check(head, Map.of());
            // As others read: something else each time, and now and then what was a while ago.
            check(head, FILTERS.get(random.nextInt(FILTERS.size())));
            if (step % 5 == 0) {
                check(head - random.nextInt(20), FILTERS.get(random.nextInt(FILTERS.size())));
            }
        }
    }

    private void check(long at, Map<String, String> parameters) {
        ListQuery question = ListQuery.read(ContractFilters.ALL, parameters::get, at, TODAY);
        assertThat(counts.total(question)).as("%s at %d", parameters, at).isEqualTo(records.count(question));
        List<List<Group>> facets = counts.facets(question, ContractFilters.ALL.groupings());
        for (Grouping grouping : ContractFilters.ALL.groupings()) {
            assertThat(texts(facets.get(ContractFilters.ALL.groupings().indexOf(grouping))))
                    .as("the facet %s of %s at %d", grouping.name(), parameters, at)
                    .isEqualTo(texts(records.groups(question, grouping, List.of())));
            for (List<Aggregate> figures : List.of(List.<Aggregate>of(), ContractFilters.ALL.figures())) {
                assertThat(texts(counts.groups(question, grouping, figures)))
                        .as("%s by %s at %d", parameters, grouping.name(), at)
                        .isEqualTo(texts(records.groups(question, grouping, figures)));
            }
        }
        for (String sort : COMPUTED) {
            Map<String, String> sorted = new HashMap<>(parameters);
            sorted.put("sort", sort);
            ListQuery list = ListQuery.read(ContractFilters.ALL, sorted::get, at, TODAY);
            long total = counts.total(list);
            assertThat(entries(first.page(list, null, 51, total)))
                    .as("%s at %d", sorted, at)
                    .isEqualTo(entries(records.page(list, null, 51, total)));
        }
    }

    /** As text, for amounts of another scale are equal to nobody who reads them. */
    private static List<String> texts(List<Group> groups) {
        return groups.stream().map(Group::toString).toList();
    }

    private static List<Long> entries(List<PositionedRecord<Contract>> page) {
        return page.stream().map(one -> one.recorded().entry().number()).toList();
    }

    private void somethingHappens() {
        switch (random.nextInt(8)) {
            case 0 -> withdraw();
            case 1 -> redact();
            case 2, 3 -> change();
            default -> said.add(log.append(Contracts.REGISTER, added(), CHANGE));
        }
    }

    private void withdraw() {
        current().ifPresent(entry -> log.write(turn -> turn.withdraw(Contracts.REGISTER, List.of(entry), CHANGE)));
    }

    private void redact() {
        if (!said.isEmpty()) {
            Entry entry = said.remove(random.nextInt(said.size()));
            log.write(turn -> turn.redact(entry, List.of(), null, "UK GDPR Article 17", CHANGE));
        }
    }

    private void change() {
        current()
                .ifPresent(entry -> said.add(log.append(
                        Contracts.REGISTER, drawn("COV " + entry.key().replaceAll("[^0-9]", "")), CHANGE)));
    }

    private Optional<Entry> current() {
        Set<String> keys = new HashSet<>();
        said.forEach(entry -> keys.add(entry.key()));
        return log.records(Contracts.REGISTER).current(keys).values().stream()
                .map(RecordedItem::entry)
                .sorted(Comparator.comparingLong(Entry::number))
                .skip(keys.isEmpty() ? 0 : random.nextInt(keys.size()))
                .findFirst();
    }

    private Contract added() {
        references++;
        return drawn("COV " + references);
    }

    private Contract drawn(String reference) {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        return ContractExample.with(json -> {
            json.put("reference", reference).put("title", random.nextBoolean() ? "Lifts" : "Roads");
            if (!word.isEmpty()) {
                json.put("department", word);
            }
            json.putObject("review").put("on", "2027-0" + (1 + random.nextInt(9)));
        });
    }
}
