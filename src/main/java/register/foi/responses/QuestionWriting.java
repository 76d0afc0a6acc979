package register.foi.responses;

import static register.foi.responses.LetterBuilder.with;

import java.util.List;
import java.util.stream.Collectors;
import register.foi.responses.LetterBuilder.Value;

/** Writes the answer to one question: what is published, what is not and why, and what the officer has to find out. */
final class QuestionWriting {
    private final LetterBuilder letter;

    QuestionWriting(LetterBuilder letter) {
        this.letter = letter;
    }

    /** Returns the heading of the question in the letter. */
    static String name(LetterBuilder letter, AnsweredQuestion question) {
        return question.number().isBlank()
                ? letter.inWords("question.only")
                : letter.inWords("question", with("number", question.number()));
    }

    void answer(AnsweredQuestion question) {
        if (Section21Coverage.isAnswered(question)) {
            published(question);
            return;
        }
        switch (question.judgement()) {
            case HELD_ELSEWHERE -> found("held-elsewhere", question);
            case LIKELY_NOT_HELD -> found("likely-not-held", question);
            case ANSWERED, PARTLY, UNKNOWN, WITHHELD, REFUSED -> letter.paragraph(letter.say("unknown"));
        }
    }

    private void published(AnsweredQuestion question) {
        String claim = Section21Coverage.isShort(question) ? "partly" : "answered";
        letter.paragraph(letter.say(Section21Coverage.isPublished(question) ? claim : "silent", registers(question)));
        Directions directions = new Directions(letter);
        question.entries().forEach(directions::to);
        gaps(question);
        if (question.judgement() == Judgement.PARTLY && !Section21Coverage.lacks(question)) {
            letter.paragraph(letter.say("partly.rest"));
        }
    }

    private void gaps(AnsweredQuestion question) {
        GapWriting writing = new GapWriting(letter);
        List<List<Inline>> items = question.entries().stream()
                .flatMap(entry -> entry.gaps().stream().map(gap -> writing.of(entry, gap)))
                .toList();
        if (!items.isEmpty()) {
            letter.paragraph(letter.say("gaps"));
            letter.add(new Block.Bullets(items));
        }
    }

    /** Writes entries that may help, without claiming that they answer the question. */
    private void found(String judged, AnsweredQuestion question) {
        letter.paragraph(letter.say(judged));
        if (!question.entries().isEmpty()) {
            letter.paragraph(letter.say(judged + ".found"));
            Directions directions = new Directions(letter);
            question.entries().forEach(directions::to);
        }
    }

    private static Value registers(AnsweredQuestion question) {
        List<String> titles = question.entries().stream()
                .map(Pointer::registerTitle)
                .distinct()
                .toList();
        String others = titles.stream().limit(titles.size() - 1L).collect(Collectors.joining(", "));
        String last = titles.get(titles.size() - 1);
        return with("register", others.isEmpty() ? last : others + " and " + last);
    }
}
