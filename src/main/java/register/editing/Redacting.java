package register.editing;

import static register.problem.Problem.INVALID_ITEM;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import register.log.Change;
import register.log.Entry;
import register.log.Log;
import register.log.Recorded;
import register.log.Register;
import register.log.Said;
import register.log.Standing;
import register.log.Turn;
import register.values.Json;
import register.values.PartialDate;

/** Removes what an entry says, where the law demands it: the log says that it was removed, and stays whole. */
final class Redacting {
    private final Log log;
    private final Consumer<Turn> beside;

    /**
     * Redacts a log.
     *
     * @param beside removes what is kept of it outside the log, such as a file that was sent
     */
    Redacting(Log log, Consumer<Turn> beside) {
        this.log = log;
        this.beside = beside;
    }

    /** Removes it from its entry, and from the others that say the same where that is asked; an entry for each. */
    List<Entry> redact(Redact what, Write write) {
        Said said = log.entry(what.entry());
        Register<?> register = log.registers().stream()
                .filter(one -> one.name().equals(said.entry().register()))
                .findFirst()
                .orElseThrow(() -> INVALID_ITEM.because("entry: what the log says of itself is not removed from it"));
        return log.write(turn -> redact(turn, register, said.entry(), what, write.change()));
    }

    private <T> List<Entry> redact(Turn turn, Register<T> register, Entry from, Redact what, Change change) {
        List<Standing<T>> history = turn.history(register, from.key());
        T item = history.stream()
                .filter(standing -> standing.entry().equals(from))
                .flatMap(standing -> Recorded.of(standing).stream())
                .findFirst()
                .orElseThrow(() -> INVALID_ITEM.because("entry: nothing is left of what entry %d said", from.number()))
                .item();
        Leaving<T> leaving = new Leaving<>(register, what.section(), explanation(what));
        List<Entry> entries = new ArrayList<>();
        for (Standing<T> standing : history) {
            if (standing.entry().equals(from) || (what.everywhere() && saysTheSame(standing.item(), item, what))) {
                entries.add(redact(turn, leaving, standing, what, change));
            }
        }
        beside.accept(turn);
        return List.copyOf(entries);
    }

    private static <T> Entry redact(Turn turn, Leaving<T> leaving, Standing<T> standing, Redact what, Change change) {
        T item = standing.item();
        if (item == null) {
            throw new IllegalStateException("entry " + standing.entry().number() + " says nothing");
        }
        String left = what.fields().isEmpty() ? null : leaving.of(item, what.fields());
        return turn.redact(standing.entry(), what.fields(), left, what.ground(), change);
    }

    /** Whether another item says the same in all of the fields. */
    private static boolean saysTheSame(@Nullable Object other, Object item, Redact what) {
        if (other == null) {
            return false;
        }
        JsonNode one = Json.mapper().valueToTree(item);
        JsonNode another = Json.mapper().valueToTree(other);
        return what.fields().stream()
                .map(JsonPointer::compile)
                .allMatch(field -> one.at(field).equals(another.at(field)));
    }

    private String explanation(Redact what) {
        LocalDate today = log.today();
        return "Removed on %s: %s".formatted(PartialDate.of(today).inWords(), what.ground());
    }
}
