package register.foi.responses;

import static register.foi.responses.LetterBuilder.with;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import register.foi.responses.Block.Fact;
import register.foi.responses.LetterBuilder.Value;
import register.values.PartialDate;

/**
 * Writes the directions to an entry, with and without the link, and its answer, so that it is not hidden among other
 * information.
 */
final class Directions {
    private final LetterBuilder letter;

    Directions(LetterBuilder letter) {
        this.letter = letter;
    }

    void to(Pointer entry) {
        letter.heading(3, entry.title());
        List<Fact> facts = new ArrayList<>();
        entry.values().forEach(says -> facts.add(new Fact(says.label(), Inline.words(says.value()))));
        if (entry.asOf() != null) {
            facts.add(letter.fact("asof", Inline.words(entry.asOf().inWords())));
        }
        Value reference = with("reference", entry.reference().isBlank() ? entry.title() : entry.reference());
        Value register = with("register", entry.registerTitle());
        facts.add(letter.fact("reference", letter.say("reference", reference, register)));
        facts.add(letter.fact("asat", asAt(entry.asAt())));
        facts.add(letter.fact("link", Inline.contact(entry.pinned())));
        facts.add(letter.fact("without", letter.say("without", reference, register)));
        letter.add(new Block.Facts(facts));
    }

    /**
     * Returns the sentence on the day of the entry: section 1(4) is about the information held when the request is
     * received, so another day is pointed out.
     */
    private List<Inline> asAt(LocalDate day) {
        Value asAt = with("asAt", PartialDate.of(day).inWords());
        LocalDate received = letter.reply().received();
        if (received == null) {
            return letter.say("asat", asAt);
        }
        Value came = with("received", PartialDate.of(received).inWords());
        if (day.equals(received)) {
            return letter.say("asat.received", asAt, came);
        }
        return letter.say(day.isAfter(received) ? "asat.later" : "asat.earlier", asAt, came);
    }
}
