package register.foi.responses;

import java.util.List;

/**
 * One question of a request, and what is published that answers it.
 *
 * @param number as the requester has it, {@code part 1, 2a}
 * @param text of the question
 * @param under the headings and questions that it depends on, outermost first
 * @param judgement how far it is answered
 * @param because of what it was judged so, in a sentence
 * @param entries that answer it, best first; at most five
 * @param earlier questions like it that were answered or refused before
 */
public record AnsweredQuestion(
        String number,
        String text,
        List<String> under,
        Judgement judgement,
        String because,
        List<Pointer> entries,
        List<Precedent> earlier) {
    public AnsweredQuestion {
        under = List.copyOf(under);
        entries = List.copyOf(entries);
        earlier = List.copyOf(earlier);
    }
}
