package register.intake.imports;

import static register.values.problem.Problem.IMPORT_REFUSED;
import static register.values.problem.Problem.IMPORT_STALE;
import static register.values.problem.Problem.UNREADABLE_SHEET;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;
import register.intake.drafts.ParsedFile;
import register.intake.drafts.PendingRecord;
import register.intake.editing.WriteContext;
import register.intake.notices.NoticeReading;
import register.intake.sheets.FileBytes;
import register.store.log.Entry;
import register.store.log.Log;
import register.store.log.LogTransaction;
import register.store.log.RecordQueries;
import register.store.log.RecordState;
import register.store.log.RecordedItem;
import register.store.query.ListQuery;

/** Runs a dry run of a file, or imports it: all of it in one transaction on the log, or nothing. */
public final class Importer<T> {
    private final Log log;
    private final ImportDefinition<T> importable;
    private final RecordQueries<T> records;

    public Importer(Log log, ImportDefinition<T> importable) {
        this.log = log;
        this.importable = importable;
        this.records = log.queries(importable.register());
    }

    /**
     * A file to import, with its settings.
     *
     * @param write who sends it and why
     */
    public record Sent(FileBytes file, ImportSettings settings, ImportMode mode, WriteContext write) {
        /** Holds the bytes of a file. */
        public Sent(byte[] file, ImportSettings settings, ImportMode mode, WriteContext write) {
            this(FileBytes.of(file), settings, mode, write);
        }
    }

    /**
     * The result of a dry run or an import.
     *
     * @param drafted how the file was read, without its records
     * @param digest of the outcomes of all records; equal if the same would be done again
     * @param first the number of the first entry that was appended; null if there was none
     * @param last the number of the last entry
     */
    public record Result(
            ParsedFile drafted,
            OutcomeCounts tally,
            String digest,
            @Nullable Long first,
            @Nullable Long last) {
        /** Returns how many records are refused. */
        public long refused() {
            return tally.of(ImportOutcome.Kind.REFUSED);
        }

        /** Returns the counts of the outcomes: {@code 3 added, 1 changed}. */
        public String inWords() {
            return tally.inWords().entrySet().stream()
                    .map(count -> count.getValue() + " " + count.getKey())
                    .collect(Collectors.joining(", "));
        }
    }

    /** Receives the progress of an import. */
    public interface Listener {
        /** Called with the number of records in the file. */
        void begins(long total);

        /** Called with the outcomes of the next batch of records. */
        void outcomes(List<ImportOutcome> outcomes);

        /** Called with the number of records compared so far. */
        void done(long records);
    }

    /** Runs a dry run: determines the outcomes and changes nothing. */
    public Result check(Sent sent, Listener listener) {
        return check(read(sent), sent, listener);
    }

    private ParsedFile read(Sent sent) {
        return importable.read(sent.file(), sent.settings(), sent.mode(), log.today(), this::contents);
    }

    /** Returns the register's records as notices are reconciled with them: current ones, and those that are withdrawn. */
    public void contents(Consumer<RecordedItem<T>> current, Consumer<RecordedItem<T>> withdrawn) {
        long head = log.head().number();
        records.each(ListQuery.all(head, LocalDate.EPOCH), current);
        records.eachWithdrawn(head, withdrawn);
    }

    /** Runs a dry run of records that are read already. */
    public Result check(ParsedFile drafted, Sent sent, Listener listener) {
        listener.begins(drafted.size());
        OutcomeCounts tally = new OutcomeCounts();
        ImportComparison<T> comparison = new ImportComparison<>(importable.rules(), sent.write(), this::history);
        Consumer<List<ImportComparison.Compared<T>>> each = compared -> told(compared, tally, listener);
        comparison.compare(drafted, log.records(importable.register())::current, each, listener::done);
        if (sent.mode() == ImportMode.SNAPSHOT && drafted.problem() == null) {
            absent(drafted, log.head().number(), comparison, each);
        }
        return new Result(drafted.withoutRecords(), tally, comparison.digest(), null, null);
    }

    /**
     * Imports a file.
     *
     * @param leavesOut whether refused records are skipped; otherwise a refused record fails the whole import
     * @param expected the digest of the dry run; null if there was none
     * @param beside is called in the same transaction, with the result
     */
    public Result apply(
            Sent sent,
            boolean leavesOut,
            @Nullable String expected,
            Listener listener,
            java.util.function.BiConsumer<LogTransaction, Result> beside) {
        return apply(read(sent), sent, leavesOut, expected, listener, beside);
    }

    /** Imports records that are read already. */
    public Result apply(
            ParsedFile drafted,
            Sent sent,
            boolean leavesOut,
            @Nullable String expected,
            Listener listener,
            java.util.function.BiConsumer<LogTransaction, Result> beside) {
        if (drafted.problem() != null) {
            throw UNREADABLE_SHEET.because("%s", drafted.problem());
        }
        listener.begins(drafted.size());
        return log.write(turn -> {
            Result result = append(turn, drafted, sent, listener);
            long refused = result.tally().of(ImportOutcome.Kind.REFUSED);
            if (refused > 0 && !leavesOut) {
                throw IMPORT_REFUSED.because("%d of its records cannot be imported; nothing was changed", refused);
            }
            if (expected != null && !expected.equals(result.digest())) {
                throw IMPORT_STALE.because(
                        "the register has changed, so the outcome would be different; nothing was changed");
            }
            beside.accept(turn, result);
            return result;
        });
    }

    private List<RecordState<T>> history(String key) {
        return log.records(importable.register()).history(key, Long.MAX_VALUE);
    }

    private Result append(LogTransaction turn, ParsedFile drafted, Sent sent, Listener listener) {
        long before = turn.head().number();
        OutcomeCounts tally = new OutcomeCounts();
        ImportComparison<T> comparison = new ImportComparison<>(importable.rules(), sent.write(), this::history);
        Consumer<List<ImportComparison.Compared<T>>> each = compared -> {
            told(compared, tally, listener);
            append(turn, compared, sent.write());
        };
        comparison.compare(drafted, turn.records(importable.register())::current, each, listener::done);
        if (sent.mode() == ImportMode.SNAPSHOT) {
            absent(drafted, before, comparison, each);
        }
        long last = turn.head().number();
        boolean isAny = last > before;
        return new Result(
                drafted.withoutRecords(), tally, comparison.digest(), isAny ? before + 1 : null, isAny ? last : null);
    }

    private void append(LogTransaction turn, List<ImportComparison.Compared<T>> compared, WriteContext write) {
        List<T> items = new ArrayList<>();
        List<Entry> withdrawn = new ArrayList<>();
        for (ImportComparison.Compared<T> one : compared) {
            Entry standing = one.standing();
            if (one.item() != null) {
                items.add(one.item());
            } else if (one.outcome().outcome() == ImportOutcome.Kind.WITHDRAWN && standing != null) {
                withdrawn.add(standing);
            }
        }
        if (!items.isEmpty()) {
            turn.append(importable.register(), items, write.change());
        }
        if (!withdrawn.isEmpty()) {
            turn.withdraw(importable.register(), withdrawn, write.change());
        }
    }

    private static <T> void told(List<ImportComparison.Compared<T>> compared, OutcomeCounts tally, Listener listener) {
        List<ImportOutcome> outcomes =
                compared.stream().map(ImportComparison.Compared::outcome).toList();
        outcomes.forEach(tally::add);
        listener.outcomes(outcomes);
    }

    /**
     * Reports the records of the register at a position that are missing from a snapshot; none if any of them may be that of
     * a row without a reference.
     */
    private void absent(
            ParsedFile drafted,
            long at,
            ImportComparison<T> comparison,
            Consumer<List<ImportComparison.Compared<T>>> each) {
        // Notices are only of some contracts, whatever the file has.
        if (!drafted.isComplete() || drafted.format().equals(NoticeReading.FORMAT)) {
            return;
        }
        Set<String> said = new HashSet<>();
        drafted.drafts().stream()
                .map(PendingRecord::key)
                .filter(Objects::nonNull)
                .forEach(said::add);
        List<ImportComparison.Compared<T>> absent = new ArrayList<>();
        Consumer<RecordedItem<T>> unless = recorded -> {
            String key = recorded.entry().key();
            if (!said.contains(key) && !comparison.isDoubtful(key)) {
                absent.add(comparison.absent(recorded));
            }
        };
        records.each(ListQuery.all(at, LocalDate.EPOCH), unless);
        each.accept(absent);
    }
}
