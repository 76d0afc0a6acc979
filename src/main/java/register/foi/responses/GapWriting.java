package register.foi.responses;

import static register.foi.responses.LetterBuilder.with;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.foi.responses.LetterBuilder.Value;
import register.registers.retrieval.Gap;
import register.values.Missing;
import register.values.Missing.Because;
import register.values.PartialDate;
import register.values.law.Exemption;
import register.values.law.Exemption.PublicInterestTest;

/** Writes the sentences on a missing field: not held, refused on which ground, or for the officer to find out. */
final class GapWriting {
    /**
     * The longest title used within a sentence, in characters; a longer one holds a whole question, so the reference is
     * used.
     */
    private static final int LONGEST = 120;

    private final LetterBuilder letter;

    GapWriting(LetterBuilder letter) {
        this.letter = letter;
    }

    List<Inline> of(Pointer entry, Gap gap) {
        Missing missing = gap.missing();
        Value label = with("label", gap.label());
        Value title = with("title", entry.title().length() > LONGEST ? entry.reference() : entry.title());
        List<List<Inline>> sentences = new ArrayList<>();
        if (missing.because() == Because.WITHHELD && missing.section() != null) {
            sentences.addAll(withheld(label, title, missing.section(), missing.explanation()));
        } else {
            sentences.add(letter.say("gap." + missing.because().word(), label, title));
        }
        explained(missing.explanation(), missing.until(), sentences);
        return LetterBuilder.joined(sentences);
    }

    private void explained(@Nullable String explanation, @Nullable PartialDate until, List<List<Inline>> sentences) {
        // If a ground is claimed, the explanation is its reason, and comes before the public interest test.
        if (explanation != null) {
            sentences.add(1, letter.say("gap.explanation", with("explanation", LegibleText.sentence(explanation))));
        }
        if (until != null) {
            sentences.add(letter.say("gap.until", with("until", until.inWords())));
        }
    }

    private List<List<Inline>> withheld(Value label, Value title, String section, @Nullable String explanation) {
        return Section21Coverage.ground(letter.regime(), section)
                .map(ground -> ground.id().equals("eir-12-4-a")
                        ? List.of(letter.say("gap.not-held", label, title))
                        : refused(label, title, section, ground, explanation))
                .orElseGet(() -> List.of(letter.say("gap.unnamed", label, title, with("section", section))));
    }

    private List<List<Inline>> refused(
            Value label, Value title, String cited, Exemption ground, @Nullable String explanation) {
        Value section = with("section", cited);
        List<List<Inline>> sentences = new ArrayList<>();
        sentences.add(letter.say("gap.withheld", label, title, section, with("subject", ground.subject())));
        if (explanation == null) {
            sentences.add(letter.say("gap.why", section));
        }
        if (ground.condition() != null) {
            sentences.add(letter.say("gap.condition", with("condition", ground.condition())));
        }
        if (ground.weighsPublicInterest()) {
            sentences.add(letter.say("gap.interest", section));
        } else if (ground.publicInterestTest() == PublicInterestTest.BY_CONDITION) {
            sentences.add(letter.say("gap.conditional"));
        } else {
            sentences.add(letter.say("gap.absolute"));
        }
        return sentences;
    }
}
