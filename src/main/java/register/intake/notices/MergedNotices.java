package register.intake.notices;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import register.intake.drafts.ParsedFile;
import register.intake.sheets.AppendedFile;
import register.values.Json;

/**
 * The contracts that the notices of some files come to.
 *
 * <p>The releases of each procurement are merged once. What they come to is kept in a temporary file, so that the memory
 * that this takes does not grow with the texts of the notices.
 */
public final class MergedNotices {
    /** So many procurements are merged at a time, on all processors. */
    private static final int STRIDE = 256;

    /** Writes what is empty too, since the constructors require it. */
    private static final JsonMapper MAPPER = Json.mapper()
            .rebuild()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
            .build();

    private final AppendedFile file = new AppendedFile();
    private final List<Found> found = new ArrayList<>();
    private final List<ParsedFile.Ignored> without = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private int releases;
    private int procurements;
    private long ofOthers;

    /**
     * A contract in the files.
     *
     * @param rows the numbers of the releases of its procurement
     * @param isAlone whether its procurement has no other contract
     * @param numbers the ids of all contracts of its procurement
     * @param place of its content
     */
    record Found(List<Integer> rows, boolean isAlone, Set<String> numbers, AppendedFile.Place place) {}

    private MergedNotices() {}

    /** Passes files to a reader. */
    @FunctionalInterface
    interface Files {
        void read(Reader reader) throws IOException;
    }

    /** Reads one file. */
    @FunctionalInterface
    interface Reader {
        void read(InputStream file) throws IOException;
    }

    /**
     * Reads and merges the notices of files.
     *
     * @param own the buyers whose notices are read; those of others are left out
     */
    static MergedNotices of(Files files, Buyers own, NoticeMapping<?> mapping) throws IOException {
        MergedNotices merged = new MergedNotices();
        ReleaseStore store = new ReleaseStore();
        OcdsReader reader = new OcdsReader(
                release -> {
                    if (own.has(release)) {
                        store.add(release);
                    } else {
                        merged.ofOthers++;
                    }
                },
                merged.warnings::add);
        files.read(reader::read);
        merged.addAll(store, mapping);
        return merged;
    }

    private void addAll(ReleaseStore store, NoticeMapping<?> mapping) {
        List<String> ocids = List.copyOf(store.ocids());
        releases = store.size();
        procurements = ocids.size();
        for (int from = 0; from < ocids.size(); from += STRIDE) {
            ocids.subList(from, Math.min(ocids.size(), from + STRIDE)).parallelStream()
                    .map(ocid -> Written.of(mapping.read(store.process(ocid)), store.rows(ocid)))
                    .toList()
                    .forEach(this::add);
        }
    }

    /** A procurement as it is kept. */
    private record Written(List<byte[]> records, Set<String> numbers, List<String> without, List<Integer> rows) {
        static Written of(NoticeMapping.Read read, List<Integer> rows) {
            return new Written(
                    read.records().stream().map(MergedNotices::written).toList(),
                    read.records().stream().map(NoticedRecord::id).collect(Collectors.toUnmodifiableSet()),
                    read.without(),
                    rows);
        }
    }

    private void add(Written procurement) {
        List<Integer> rows = procurement.rows();
        procurement.without().forEach(why -> without.add(new ParsedFile.Ignored(rows.get(0), why)));
        boolean isAlone = procurement.records().size() == 1;
        procurement
                .records()
                .forEach(record -> found.add(new Found(rows, isAlone, procurement.numbers(), file.add(record))));
    }

    private static byte[] written(NoticedRecord one) {
        try {
            return MAPPER.writeValueAsBytes(one);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record can be written", impossible);
        }
    }

    /** Returns the content of a contract; several threads may ask at once. */
    NoticedRecord read(Found one) {
        try {
            return MAPPER.readValue(file.read(one.place()), NoticedRecord.class);
        } catch (IOException malformed) {
            throw new UncheckedIOException("a record that was written can be read", malformed);
        }
    }

    /** Returns the contracts, in the order of the first releases of their procurements. */
    List<Found> found() {
        return found;
    }

    /** Returns why some procurements have no contract. */
    List<ParsedFile.Ignored> without() {
        return without;
    }

    /** Returns what could not be read. */
    List<String> warnings() {
        return warnings;
    }

    int releases() {
        return releases;
    }

    int procurements() {
        return procurements;
    }

    /** Returns how many releases of other buyers were left out. */
    long ofOthers() {
        return ofOthers;
    }
}
