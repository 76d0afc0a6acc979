package register.intake.imports;

import static register.values.problem.Problem.IMPORT_REFUSED;
import static register.values.problem.Problem.IMPORT_STALE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.Draft;
import register.intake.drafts.Drafted;
import register.intake.drafts.Mode;
import register.intake.drafts.Settings;
import register.intake.editing.Write;
import register.store.log.Entry;
import register.store.log.Log;
import register.store.log.Recorded;
import register.store.log.Records;
import register.store.log.Turn;
import register.store.query.Question;

/** Tries a file and takes it in: all of it in one turn at the log, or nothing. */
public final class Importer<T> {
    private final Log log;
    private final Importable<T> importable;
    private final Records<T> records;

    public Importer(Log log, Importable<T> importable) {
        this.log = log;
        this.importable = importable;
        this.records = log.records(importable.register());
    }

    /**
     * How a file is to be taken.
     *
     * @param write who sends it and why
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Sent(byte[] file, Settings settings, Mode mode, Write write) {}

    /**
     * What came of a file.
     *
     * @param digest of what becomes of every record; the same where the same is done again
     * @param first the number of the first entry that it led to; null where it led to none
     * @param last of the last one
     */
    public record Result(
            Drafted drafted,
            Tally tally,
            String digest,
            @Nullable Long first,
            @Nullable Long last) {
        /** How many records are refused. */
        public long refused() {
            return tally.of(Outcome.Kind.REFUSED);
        }

        /** How many records come to what: {@code 3 added, 1 changed}. */
        public String inWords() {
            return tally.inWords().entrySet().stream()
                    .map(count -> count.getValue() + " " + count.getKey())
                    .collect(Collectors.joining(", "));
        }
    }

    /** What is told of a file while it is at work. */
    public interface Listener {
        /** How many records it says. */
        void begins(long total);

        /** What becomes of the next of them. */
        void outcomes(List<Outcome> outcomes);

        /** How many have been compared. */
        void done(long records);
    }

    /** Says what would become of every record, and changes nothing. */
    public Result check(Sent sent, Listener listener) {
        Drafted drafted = importable.read(sent.file(), sent.settings(), sent.mode());
        listener.begins(drafted.size());
        Tally tally = new Tally();
        Comparison<T> comparison = new Comparison<>(importable.intake(), sent.write());
        Consumer<List<Comparison.Compared<T>>> each = compared -> told(compared, tally, listener);
        comparison.compare(drafted, records::current, each, listener::done);
        if (sent.mode() == Mode.SNAPSHOT) {
            absent(drafted, log.head().number(), comparison, each);
        }
        return new Result(drafted, tally, comparison.digest(), null, null);
    }

    /**
     * Takes a file in.
     *
     * @param leavesOut whether what is refused is left out; nothing is taken in else where anything is
     * @param expected the digest of what it came to when it was tried; null where it was not
     * @param beside is done in the same transaction, with what came of the file
     */
    public Result apply(
            Sent sent,
            boolean leavesOut,
            @Nullable String expected,
            Listener listener,
            java.util.function.BiConsumer<Turn, Result> beside) {
        Drafted drafted = importable.read(sent.file(), sent.settings(), sent.mode());
        listener.begins(drafted.size());
        return log.write(turn -> {
            Result result = append(turn, drafted, sent, listener);
            long refused = result.tally().of(Outcome.Kind.REFUSED);
            if (refused > 0 && !leavesOut) {
                throw IMPORT_REFUSED.because("%d of its records cannot be taken in; nothing was changed", refused);
            }
            if (expected != null && !expected.equals(result.digest())) {
                throw IMPORT_STALE.because("it would come to something else now; nothing was changed");
            }
            beside.accept(turn, result);
            return result;
        });
    }

    private Result append(Turn turn, Drafted drafted, Sent sent, Listener listener) {
        long before = turn.head().number();
        Tally tally = new Tally();
        Comparison<T> comparison = new Comparison<>(importable.intake(), sent.write());
        Consumer<List<Comparison.Compared<T>>> each = compared -> {
            told(compared, tally, listener);
            append(turn, compared, sent.write());
        };
        comparison.compare(drafted, keys -> turn.current(importable.register(), keys), each, listener::done);
        if (sent.mode() == Mode.SNAPSHOT) {
            absent(drafted, before, comparison, each);
        }
        long last = turn.head().number();
        boolean isAny = last > before;
        return new Result(drafted, tally, comparison.digest(), isAny ? before + 1 : null, isAny ? last : null);
    }

    private void append(Turn turn, List<Comparison.Compared<T>> compared, Write write) {
        List<T> items = new ArrayList<>();
        List<Entry> withdrawn = new ArrayList<>();
        for (Comparison.Compared<T> one : compared) {
            Entry standing = one.standing();
            if (one.item() != null) {
                items.add(one.item());
            } else if (one.outcome().outcome() == Outcome.Kind.WITHDRAWN && standing != null) {
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

    private static <T> void told(List<Comparison.Compared<T>> compared, Tally tally, Listener listener) {
        List<Outcome> outcomes =
                compared.stream().map(Comparison.Compared::outcome).toList();
        outcomes.forEach(outcome -> tally.add(outcome.outcome()));
        listener.outcomes(outcomes);
    }

    /** The records of the register at a position that the file, being the whole of it, does not have. */
    private void absent(
            Drafted drafted, long at, Comparison<T> comparison, Consumer<List<Comparison.Compared<T>>> each) {
        Set<String> said = new HashSet<>();
        drafted.drafts().stream().map(Draft::key).filter(Objects::nonNull).forEach(said::add);
        List<Comparison.Compared<T>> absent = new ArrayList<>();
        Consumer<Recorded<T>> unless = recorded -> {
            if (!said.contains(recorded.entry().key())) {
                absent.add(comparison.absent(recorded));
            }
        };
        records.each(Question.all(at, LocalDate.EPOCH), unless);
        each.accept(absent);
    }
}
