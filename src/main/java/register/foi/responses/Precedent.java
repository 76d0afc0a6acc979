package register.foi.responses;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question like the one asked that was answered or refused before: something to read, and no answer of its own.
 *
 * @param request that it was a part of, {@code REQ07510}
 * @param number of the question there
 * @param asked in the council's words
 * @param outcome in words, {@code exempt}
 * @param answer in the council's words
 * @param sections that the response named
 * @param responded the day of that response
 * @param pinned where it stands for good
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
