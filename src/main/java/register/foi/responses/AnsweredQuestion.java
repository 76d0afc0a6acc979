package register.foi.responses;

import java.util.List;
import java.util.stream.Stream;
import register.registers.retrieval.Gap;
import register.registers.retrieval.Precedent;

/**
 * One question of a request, with the published entries that answer it.
 *
 * @param number the requester's number, {@code part 1, 2a}
 * @param text the question
 * @param context the headings and questions that it depends on, outermost first
 * @param judgement how far it is answered
 * @param because the reason for the judgement, in a sentence
 * @param entries the entries that answer it, best first
 * @param gaps the things asked that no entry tells, and why
 * @param precedents similar questions that were answered or refused before
 */
public record AnsweredQuestion(
        String number,
        String text,
        List<String> context,
        Judgement judgement,
        String because,
        List<Pointer> entries,
        List<Gap> gaps,
        List<Precedent> precedents) {
    public AnsweredQuestion {
        context = List.copyOf(context);
        entries = List.copyOf(entries);
        gaps = List.copyOf(gaps);
        precedents = List.copyOf(precedents);
    }

    /** Returns the things asked that are not told, those of its entries first. */
    public List<Gap> allGaps() {
        return Stream.concat(entries.stream().flatMap(entry -> entry.gaps().stream()), gaps.stream())
                .distinct()
                .toList();
    }
}
