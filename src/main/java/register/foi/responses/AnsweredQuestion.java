package register.foi.responses;

import java.util.List;
import register.registers.retrieval.Precedent;

/**
 * One question of a request, with the published entries that answer it.
 *
 * @param number the requester's number, {@code part 1, 2a}
 * @param text the question
 * @param context the headings and questions that it depends on, outermost first
 * @param judgement how far it is answered
 * @param because the reason for the judgement, in a sentence
 * @param entries the entries that answer it, best first; at most five
 * @param precedents similar questions that were answered or refused before
 */
public record AnsweredQuestion(
        String number,
        String text,
        List<String> context,
        Judgement judgement,
        String because,
        List<Pointer> entries,
        List<Precedent> precedents) {
    public AnsweredQuestion {
        context = List.copyOf(context);
        entries = List.copyOf(entries);
        precedents = List.copyOf(precedents);
    }
}
