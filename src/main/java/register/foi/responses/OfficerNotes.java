package register.foi.responses;

import static register.foi.responses.LetterBuilder.with;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import register.registers.retrieval.Precedent;
import register.values.PartialDate;
import register.values.law.Exemption;
import register.values.law.Regime;

/** Writes the notes that help the officer to complete a letter and are not part of it. */
final class OfficerNotes {
    private final LetterBuilder notes;

    OfficerNotes(LetterBuilder notes) {
        this.notes = notes;
    }

    void all() {
        notes.heading(1, notes.inWords("notes.title"));
        String incomplete = notes.reply().incomplete();
        if (incomplete != null) {
            notes.paragraph(Inline.words(incomplete));
        }
        notes.reply().questions().forEach(this::of);
        grounds().forEach(this::ground);
    }

    private void of(AnsweredQuestion question) {
        notes.paragraph(notes.say(
                "notes.because",
                with("question", QuestionWriting.name(notes, question)),
                with("because", LegibleText.sentence(question.because()))));
        List<List<Inline>> items = new ArrayList<>();
        question.precedents().forEach(earlier -> items.add(earlier(earlier)));
        question.entries().stream()
                .filter(entry -> !Section21Coverage.isGiven(question.judgement()) || Section21Coverage.isSilent(entry))
                .forEach(entry -> items.add(found(entry)));
        if (!items.isEmpty()) {
            notes.add(new Block.Bullets(items));
        }
    }

    private List<Inline> earlier(Precedent earlier) {
        List<List<Inline>> sentences = new ArrayList<>();
        sentences.add(notes.say(
                "notes.earlier",
                with("request", earlier.request()),
                with("number", earlier.number()),
                with("responded", PartialDate.of(earlier.responded()).inWords()),
                with("outcome", earlier.outcome()),
                with("asked", LegibleText.sentence(earlier.asked()))));
        if (earlier.answer() != null) {
            sentences.add(notes.say("notes.earlier.answer", with("answer", LegibleText.sentence(earlier.answer()))));
        }
        if (!earlier.sections().isEmpty()) {
            sentences.add(notes.say("notes.earlier.sections", with("sections", String.join(", ", earlier.sections()))));
        }
        sentences.add(Inline.contact(earlier.pinned()));
        return LetterBuilder.joined(sentences);
    }

    private List<Inline> found(Pointer entry) {
        return LetterBuilder.joined(
                List.of(notes.say("notes.found", with("title", entry.title())), Inline.contact(entry.pinned())));
    }

    /** Returns every ground that the letter names once, by the section cited. */
    private Map<String, Exemption> grounds() {
        Map<String, Exemption> grounds = new LinkedHashMap<>();
        Regime regime = notes.regime();
        notes.reply().questions().stream()
                .filter(Section21Coverage::isAnswered)
                .flatMap(Section21Coverage::gaps)
                .map(gap -> gap.missing().section())
                .filter(Objects::nonNull)
                .forEach(section ->
                        Section21Coverage.ground(regime, section).ifPresent(ground -> grounds.put(section, ground)));
        return grounds;
    }

    private void ground(String cited, Exemption ground) {
        notes.paragraph(
                notes.say(
                        "notes.ground",
                        with("section", cited),
                        with("subject", ground.subject()),
                        with("explanation", ground.explanation())),
                ground.note() == null ? List.of() : notes.say("notes.ground.council", with("note", ground.note())));
    }
}
