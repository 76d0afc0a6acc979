package register.web.staff;

import java.util.List;
import java.util.stream.Stream;
import register.foi.responses.AnsweredQuestion;
import register.foi.responses.Pointer;
import register.registers.retrieval.Gap;
import register.registers.retrieval.Precedent;
import register.values.PartialDate;
import register.web.pages.DisplayText;
import register.web.pages.PageRequest;

/**
 * A question of a letter as the page has it, with what answers it.
 *
 * @param place in the letter, from 1
 * @param under what it depends on, outermost first
 * @param response to be pasted into a letter
 */
public record AnsweredQuestionView(
        int place,
        String number,
        String text,
        List<String> under,
        AnswerPages.Verdict verdict,
        String because,
        List<Entry> entries,
        List<Earlier> earlier,
        String response) {
    static AnsweredQuestionView of(int place, AnsweredQuestion answered, String response, PageRequest visit) {
        return new AnsweredQuestionView(
                place,
                answered.number(),
                answered.text(),
                answered.under(),
                AnswerPages.Verdict.of(answered.judgement()),
                answered.because(),
                answered.entries().stream().map(entry -> Entry.of(entry, visit)).toList(),
                answered.earlier().stream()
                        .map(earlier -> Earlier.of(earlier, visit))
                        .toList(),
                response.strip());
    }

    /**
     * An entry that answers it.
     *
     * @param cells what it says of what was asked, and why it does not say the rest
     * @param old of what day what it says is, where that is older than the entry
     * @param address that shows it as it is now for good
     */
    public record Entry(
            String title,
            String address,
            String register,
            String reference,
            List<Cell> cells,
            String old,
            String asAt,
            List<String> why) {
        private static Entry of(Pointer entry, PageRequest visit) {
            List<Cell> cells = Stream.concat(
                            entry.says().stream().map(says -> new Cell(says.label(), says.value(), "")),
                            entry.gaps().stream().map(Entry::blank))
                    .toList();
            return new Entry(
                    entry.title(),
                    visit.local(entry.pinned()),
                    entry.registerTitle(),
                    entry.reference(),
                    cells,
                    DisplayText.of(entry.asOf()),
                    DisplayText.of(entry.asAt()),
                    entry.why());
        }

        private static Cell blank(Gap gap) {
            String explanation = gap.missing().explanation();
            PartialDate until = gap.missing().until();
            return new Cell(
                    gap.label(),
                    "",
                    DisplayText.sentence(gap.missing().inWords())
                            + (explanation == null ? "" : ": " + explanation)
                            + (until == null ? "" : " (until " + until.inWords() + ")"));
        }
    }

    /**
     * What an entry says.
     *
     * @param why it does not
     */
    public record Cell(String label, String said, String why) {}

    /** A question like it that was answered before. */
    public record Earlier(
            String request,
            String number,
            String asked,
            String outcome,
            String answer,
            String sections,
            String responded,
            String address) {
        private static Earlier of(Precedent earlier, PageRequest visit) {
            String answer = earlier.answer();
            return new Earlier(
                    earlier.request(),
                    earlier.number(),
                    earlier.asked(),
                    earlier.outcome(),
                    answer == null ? "" : answer,
                    String.join(", ", earlier.sections()),
                    DisplayText.of(earlier.responded()),
                    visit.local(earlier.pinned()));
        }
    }
}
