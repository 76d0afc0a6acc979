package register.reading;

import static register.problem.Problem.MALFORMED_POSITION;

import io.swagger.v3.oas.annotations.media.Schema;

/** A place in the log: the number of the newest entry that is looked at, 0 before the first. */
@Schema(type = "integer", format = "int64", minimum = "0")
public record Position(long number) {
    /** Reads the parameter {@code at}. */
    public static Position fromString(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw MALFORMED_POSITION.because("a position is the number of an entry, in digits, like 1234");
        }
        return new Position(Long.parseLong(text));
    }
}
