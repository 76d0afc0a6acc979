package register.api.reading;

import static register.values.problem.Problem.MALFORMED_POSITION;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import register.values.problem.Refusal;

/** A position of the log: the number of the newest entry that is included, 0 for none. */
@Schema(type = "integer", format = "int64", minimum = "0")
public record Position(long number) {
    /** Reads a parameter; Jersey adds its name to a refusal. */
    public static Position fromString(String text) {
        return read(text).orElseThrow(Position::malformed);
    }

    /** Reads a parameter; the refusal of a malformed one names it. */
    static Position of(String parameter, String text) {
        return read(text).orElseThrow(() -> malformed().in(parameter));
    }

    private static Optional<Position> read(String text) {
        return text.matches("[0-9]{1,18}") ? Optional.of(new Position(Long.parseLong(text))) : Optional.empty();
    }

    private static Refusal malformed() {
        return MALFORMED_POSITION.because("a position must be the number of an entry, like 1234");
    }
}
