package register.foi.limits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import register.api.tables.Link;
import register.api.tables.PageContext;
import register.api.tables.Since;
import register.values.PartialDate;
import register.values.RelativeDate;

/**
 * The additional data of the page of a due date: how far away it is on the day that the page is read.
 *
 * @param today when it is read
 */
record DueDateContext(DueDate due, LocalDate today) implements PageContext {
    @Override
    public Optional<String> asAt() {
        return Optional.of("This page is for a request received on %s."
                .formatted(PartialDate.of(due.receipt().received()).inWords()));
    }

    @Override
    public Optional<Since> since() {
        PartialDate date = PartialDate.of(due.due());
        boolean isOver = due.due().isBefore(today);
        String sentence = "%s on %s, %s."
                .formatted(
                        isOver ? "The time to answer ended" : "The answer is due",
                        date.inWords(),
                        RelativeDate.inWords(date, today));
        return Optional.of(new Since(List.of(sentence), isOver, new Link("Work out another due date", "/due-dates")));
    }
}
