package register.foi.answers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import register.api.reading.PublicRegister;
import register.foi.responses.Pointer;
import register.registers.OpenRegisters;
import register.registers.RegisterDefinition;
import register.registers.retrieval.AnswerSource;
import register.registers.retrieval.AskedRecord;
import register.registers.retrieval.Candidate;
import register.registers.retrieval.InformationNeed;
import register.registers.retrieval.Precedent;
import register.registers.retrieval.RecordAnswer;
import register.registers.retrieval.TimeSeries;
import register.store.log.Log;
import register.store.log.LoggedItem;
import register.store.log.Records;
import register.store.log.Register;
import register.store.query.ListQuery;

/**
 * A register whose records answer letters.
 *
 * @param register as the public reads it
 * @param source of its candidates and answers
 */
public record IndexedRegister<T, R>(PublicRegister<T, R> register, AnswerSource<T, R> source) {
    private static final Logger LOG = LoggerFactory.getLogger(IndexedRegister.class);
    private static final int BATCH = 1000;

    /**
     * Returns every register that answers letters, in the order of the menu, which is the order of equally good
     * answers.
     */
    public static List<IndexedRegister<?, ?>> all(OpenRegisters open) {
        return open.definitions().inMenuOrder().stream()
                .<IndexedRegister<?, ?>>flatMap(one -> of(one, open))
                .toList();
    }

    private static <T, R> Stream<IndexedRegister<T, R>> of(RegisterDefinition<T, R> one, OpenRegisters open) {
        return Stream.ofNullable(one.answers()).map(source -> new IndexedRegister<>(open.register(one), source));
    }

    String path() {
        return source.register().path();
    }

    /**
     * Adds to the coverage the parts and periods of the figures in the entries after one position and up to another.
     *
     * @return the keys of the records that have a new part
     */
    Set<String> learn(Log log, long after, long upTo, SeriesCoverage coverage) {
        Set<String> keys = new HashSet<>();
        source.series().ifPresent(series -> {
            for (String[] words : texts(log, series, series.parts(), 2, after, upTo)) {
                if (coverage.addPart(Candidate.id(path(), words[0]), words[1])) {
                    keys.add(words[0]);
                }
            }
            for (String[] words : texts(log, series, series.periods(), 3, after, upTo)) {
                reading(
                        words[0],
                        () -> coverage.addPeriod(Candidate.id(path(), words[0]), TimeSpan.of(words[1], words[2])));
            }
        });
        return keys;
    }

    /** Returns the values of a text expression over the figures, split into words; withdrawn figures have none. */
    private static List<String[]> texts(
            Log log, TimeSeries series, String expression, int words, long after, long upTo) {
        return log.queries(series.register()).texts(expression, after, upTo).stream()
                .filter(Objects::nonNull)
                .map(said -> said.split(" ", words))
                .filter(split -> split.length == words)
                .toList();
    }

    /** Adds every record to the index; one that cannot be read is left out. */
    void fill(Log log, long head, SeriesCoverage coverage, AnswerIndex index) {
        Register<T> records = source.register();
        List<T> batch = new ArrayList<>(BATCH);
        try {
            log.queries(records).each(ListQuery.all(head, LocalDate.EPOCH), recorded -> {
                batch.add(recorded.item());
                if (batch.size() == BATCH) {
                    put(batch, coverage, index);
                    batch.clear();
                }
            });
            put(batch, coverage, index);
        } catch (CancellationException stop) {
            throw stop;
        } catch (IllegalStateException unreadable) {
            LOG.warn("Some of the {} cannot be read, so they are read one by one", path(), unreadable);
            refresh(log, log.queries(records).texts("r.key", 0, head), coverage, index);
        }
    }

    /**
     * Updates the index from some entries: the newest item of each record replaces the earlier one, and withdrawn
     * records are removed.
     */
    void follow(List<LoggedItem> entries, SeriesCoverage coverage, AnswerIndex index) {
        Map<String, LoggedItem> newest = new LinkedHashMap<>();
        entries.stream()
                .filter(said -> said.entry().register().equals(source.register().name()))
                .forEach(said -> newest.put(said.entry().key(), said));
        newest.entrySet().parallelStream()
                .forEach(said -> reading(
                        said.getKey(),
                        () -> put(
                                said.getKey(),
                                said.getValue().read(source.register()).orElse(null),
                                coverage,
                                index)));
    }

    /** Updates some records in the index from their current items. */
    void refresh(Log log, Set<String> keys, SeriesCoverage coverage, AnswerIndex index) {
        if (keys.isEmpty()) {
            return;
        }
        Records<T> records = log.records(source.register());
        try {
            records.current(keys).forEach((key, recorded) -> put(key, recorded.item(), coverage, index));
        } catch (IllegalStateException unreadable) {
            keys.forEach(key -> reading(
                    key,
                    () -> records.current(List.of(key))
                            .forEach((same, recorded) -> put(key, recorded.item(), coverage, index))));
        }
    }

    /**
     * Updates the record of a key, if it is one of this register, from which something was removed; and every record with
     * figures, if it is one of those.
     */
    void replace(Log log, String name, String key, SeriesCoverage coverage, AnswerIndex index) {
        if (name.equals(source.register().name())) {
            index.put(path(), key, List.of());
            refresh(log, Set.of(key), coverage, index);
        }
        if (source.series()
                .filter(series -> name.equals(series.register().name()))
                .isPresent()) {
            refresh(log, log.queries(source.register()).texts("r.key", 0, Long.MAX_VALUE), coverage, index);
        }
    }

    /** Adds some records by all processors, since the words of each have to be looked up. */
    private void put(List<T> items, SeriesCoverage coverage, AnswerIndex index) {
        items.parallelStream().forEach(item -> put(source.register().key().apply(item), item, coverage, index));
    }

    private void put(String key, @Nullable T item, SeriesCoverage coverage, AnswerIndex index) {
        Set<String> parts = coverage.parts(Candidate.id(path(), key));
        index.put(path(), key, item == null ? List.of() : candidates(key, item, parts));
    }

    private List<Candidate> candidates(String key, T item, Set<String> parts) {
        try {
            return source.candidates(item, parts);
        } catch (RuntimeException unusable) {
            LOG.warn("{}/{} cannot be read, so it is not used to answer letters", path(), key, unusable);
            return List.of();
        }
    }

    /** Reads one row; one that cannot be read costs nothing else. */
    private void reading(String key, Runnable row) {
        try {
            row.run();
        } catch (IllegalStateException | DateTimeException unreadable) {
            LOG.warn("{}/{} cannot be read, so it is not used to answer letters", path(), key, unreadable);
        }
    }

    /** Returns what a candidate answers; empty where its record no longer exists. */
    Optional<ToldEntry> answer(
            Ranker.Offered offered, InformationNeed need, List<String> why, RequestSnapshots snapshots) {
        Candidate found = offered.candidate();
        return snapshots
                .find(register, found.key())
                .flatMap(asked -> source.answer(asked, found.part(), need)
                        .map(answer -> new ToldEntry(
                                pointer(asked, answer, why),
                                answer,
                                offered,
                                kinds(),
                                source.series().isPresent())));
    }

    /** Returns the records that tell what is asked in place of a candidate; empty where its record no longer exists. */
    List<String> leadsTo(Candidate found, InformationNeed need, RequestSnapshots snapshots) {
        return snapshots
                .find(register, found.key())
                .map(asked -> source.leadsTo(asked.item(), need))
                .orElse(List.of());
    }

    /** Returns what the record of a key tells of what is asked; empty where it no longer exists. */
    Optional<RecordAnswer> tell(String key, InformationNeed need, RequestSnapshots snapshots) {
        return snapshots.find(register, key).flatMap(asked -> source.answer(asked, "", need));
    }

    /** Returns the meanings of the thesaurus that ask for its records: a contract, a list of them. */
    private Set<String> kinds() {
        return source.list().map(list -> Set.of(list.meaning(), "list")).orElse(Set.of("list"));
    }

    private Pointer pointer(AskedRecord<T, R> asked, RecordAnswer answer, List<String> why) {
        return new Pointer(
                path(),
                source.register().title(),
                source.reference(asked.item()),
                answer.title(),
                answer.says(),
                answer.gaps(),
                answer.asOf(),
                asked.snapshot().on(),
                why,
                answer.self(),
                answer.pinned());
    }

    /** Returns the outcome of a similar earlier question. */
    Optional<Precedent> precedent(Candidate found, RequestSnapshots snapshots) {
        return snapshots.find(register, found.key()).flatMap(asked -> source.precedent(asked, found.part()));
    }
}
