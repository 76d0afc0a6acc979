package register.registers.retrieval;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A similar question that was answered or refused before: background for the officer, not an answer.
 *
 * @param request the request it was part of, {@code REQ07510}
 * @param number of the question there
 * @param asked the question in the council's words
 * @param outcome in words, {@code exempt}
 * @param answer in the council's words
 * @param sections the sections that the response cited
 * @param responded the day of that response
 * @param pinned its permanent address
 */
public record Precedent(
        String request,
        String number,
        String asked,
        String outcome,
        @Nullable String answer,
        List<String> sections,
        LocalDate responded,
        String pinned) {
    public Precedent {
        sections = List.copyOf(sections);
    }
}
