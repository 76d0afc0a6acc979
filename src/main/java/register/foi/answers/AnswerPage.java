package register.foi.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import register.foi.letters.LeftOut;
import register.values.problem.Refusal;

/**
 * The data of the page on which a letter is answered.
 *
 * @param typed the submitted form
 * @param answer null before anything was submitted, and where it cannot be answered
 * @param wrong why it cannot be answered
 * @param paragraphs the answer to each question, with lines that continue until their sentence ends
 * @param drafts what the draft says to each question, for the officer to edit
 * @param due the day by which the request has to be answered; null where it is not known
 * @param letter the draft as an HTML fragment
 * @param notes for the officer, as an HTML fragment
 * @param ignored what of the letter was not read as a question
 */
public record AnswerPage(
        AnswerForm typed,
        @Nullable Answer answer,
        @Nullable Wrong wrong,
        List<String> paragraphs,
        List<String> drafts,
        @Nullable LocalDate due,
        String letter,
        String notes,
        List<LeftOut> ignored) {
    static final AnswerPage BLANK =
            new AnswerPage(AnswerForm.BLANK, null, null, List.of(), List.of(), null, "", "", List.of());

    public AnswerPage {
        paragraphs = List.copyOf(paragraphs);
        drafts = List.copyOf(drafts);
        ignored = List.copyOf(ignored);
    }

    static AnswerPage refused(AnswerForm typed, Refusal refusal) {
        return new AnswerPage(typed, null, Wrong.of(refusal), List.of(), List.of(), null, "", "", List.of());
    }

    /** Returns the page for a letter in which no question was found, with all that it says. */
    static AnswerPage asksNothing(AnswerForm typed, List<LeftOut> ignored) {
        Wrong wrong = new Wrong("letter", "we found no question in it; enter each question on its own line");
        return new AnswerPage(typed, null, wrong, List.of(), List.of(), null, "", "", ignored);
    }

    /**
     * The error in a submitted form.
     *
     * @param box the input of the form; that of the letter where the error belongs to none
     * @param text in a sentence
     */
    public record Wrong(String box, String text) {
        private static final Set<String> BOXES = Set.of("letter", "request", "received", "regime");

        static Wrong of(Refusal refusal) {
            String said = refusal.detail();
            int colon = said.indexOf(": ");
            String box = colon < 0 ? "" : said.substring(0, colon);
            return BOXES.contains(box) ? new Wrong(box, said.substring(colon + 2)) : new Wrong("letter", said);
        }
    }
}
