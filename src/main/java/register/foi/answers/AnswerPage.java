package register.foi.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import register.foi.letters.LeftOut;
import register.values.problem.Fault;
import register.values.problem.Refusal;

/**
 * The data of the page on which a letter is answered.
 *
 * @param typed the submitted form
 * @param answer null before anything was submitted, and where it cannot be answered
 * @param wrongs why it cannot be answered, in the order of the form
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
        List<Wrong> wrongs,
        List<String> paragraphs,
        List<String> drafts,
        @Nullable LocalDate due,
        String letter,
        String notes,
        List<LeftOut> ignored) {
    static final AnswerPage BLANK =
            new AnswerPage(AnswerForm.BLANK, null, List.of(), List.of(), List.of(), null, "", "", List.of());

    public AnswerPage {
        wrongs = List.copyOf(wrongs);
        paragraphs = List.copyOf(paragraphs);
        drafts = List.copyOf(drafts);
        ignored = List.copyOf(ignored);
    }

    static AnswerPage refused(AnswerForm typed, Refusal refusal) {
        return new AnswerPage(typed, null, Wrong.all(refusal), List.of(), List.of(), null, "", "", List.of());
    }

    /** Returns the page for a letter in which no question was found, with all that it says. */
    static AnswerPage asksNothing(AnswerForm typed, List<LeftOut> ignored) {
        Wrong wrong = new Wrong("letter", "we found no question in it; enter each question on its own line");
        return new AnswerPage(typed, null, List.of(wrong), List.of(), List.of(), null, "", "", ignored);
    }

    /**
     * An error in a submitted form.
     *
     * @param box the input of the form; that of the letter where the error belongs to none
     * @param text in a sentence
     */
    public record Wrong(String box, String text) {
        private static final Set<String> BOXES = Set.of("letter", "request", "received", "regime");

        /** Returns every error of a refusal, which begins with the box that it is about or lists its errors by box. */
        static List<Wrong> all(Refusal refusal) {
            return refusal.faults().isEmpty()
                    ? List.of(of(refusal.detail()))
                    : refusal.faults().stream().map(Wrong::of).toList();
        }

        private static Wrong of(Fault fault) {
            String box = fault.pointer().replaceFirst("^/", "");
            return BOXES.contains(box) ? new Wrong(box, fault.detail()) : of(fault.detail());
        }

        private static Wrong of(String said) {
            int colon = said.indexOf(": ");
            String box = colon < 0 ? "" : said.substring(0, colon);
            return BOXES.contains(box) ? new Wrong(box, said.substring(colon + 2)) : new Wrong("letter", said);
        }
    }
}
