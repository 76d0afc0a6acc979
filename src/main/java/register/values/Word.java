package register.values;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A word of a fixed list, written in lower case with hyphens in JSON, CSV and addresses. */
public interface Word {
    /** The constant's name in the code. */
    String name();

    /** As it is published, {@code not-published-here}. */
    @JsonValue
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As people say it, {@code not published here}. */
    default String inWords() {
        return word().replace('-', ' ');
    }
}
