package register.values;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A constant of a fixed list, written as a word in lower case with hyphens in JSON, CSV and addresses. */
public interface Word {
    /** Returns the constant's name in the code. */
    String name();

    /** Returns the published form, {@code not-published-here}. */
    @JsonValue
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the constant in ordinary words, {@code not published here}. */
    default String inWords() {
        return word().replace('-', ' ');
    }
}
