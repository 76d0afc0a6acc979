package register.intake.sheets;

import java.util.Optional;
import register.values.PartialDate;

/** When something began or ends: on a date, or not yet. */
public sealed interface StartOrEnd {
    /** The date, if it is one. */
    default Optional<PartialDate> date() {
        return Optional.empty();
    }

    /** On a date, as precisely as it is known. */
    record On(PartialDate day) implements StartOrEnd {
        @Override
        public Optional<PartialDate> date() {
            return Optional.of(day);
        }
    }

    /** It goes on until someone ends it; in the words of the cell. */
    record Ongoing(String words) implements StartOrEnd {}
}
