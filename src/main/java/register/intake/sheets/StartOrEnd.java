package register.intake.sheets;

import java.util.Optional;
import register.values.PartialDate;

/** When something started or ends: on a date, or with no end yet. */
public sealed interface StartOrEnd {
    /** Returns the date, if there is one. */
    default Optional<PartialDate> date() {
        return Optional.empty();
    }

    /** A date, as precisely as it is known. */
    record On(PartialDate day) implements StartOrEnd {
        @Override
        public Optional<PartialDate> date() {
            return Optional.of(day);
        }
    }

    /**
     * No end until someone ends it.
     *
     * @param words of the cell
     */
    record Ongoing(String words) implements StartOrEnd {}
}
