package register.web.staff;

import java.util.List;
import java.util.stream.Stream;
import register.foi.responses.AnsweredQuestion;
import register.foi.responses.Pointer;
import register.registers.retrieval.Gap;
import register.values.PartialDate;
import register.web.pages.DisplayText;

/**
 * A question of a letter on the page.
 *
 * @param place in the letter, from 1
 * @param response the text to paste into a letter
 * @param draft the words of the draft's answer, which the officer can edit
 */
public record AnsweredQuestionView(
        int place, AnsweredQuestion answered, AnswerPages.Verdict verdict, String response, String draft) {
    static AnsweredQuestionView of(int place, AnsweredQuestion answered, String response, String draft) {
        return new AnsweredQuestionView(
                place, answered, AnswerPages.Verdict.of(answered.judgement()), response.strip(), draft);
    }

    /**
     * A requested field of an entry.
     *
     * @param why the value is missing; empty if it is not
     */
    public record Cell(String label, String said, String why) {}

    /** Returns the requested fields of an entry, those with values first. */
    public List<Cell> cells(Pointer entry) {
        return Stream.concat(
                        entry.values().stream().map(says -> new Cell(says.label(), says.value(), "")),
                        entry.gaps().stream().map(gap -> new Cell(gap.label(), "", why(gap))))
                .toList();
    }

    private static String why(Gap gap) {
        String explanation = gap.missing().explanation();
        PartialDate until = gap.missing().until();
        return DisplayText.sentence(gap.missing().inWords())
                + (explanation == null ? "" : ": " + explanation)
                + (until == null ? "" : " (until " + until.inWords() + ")");
    }

    /** Formats a day in words. */
    public String inWords(Object day) {
        return DisplayText.of(day);
    }
}
