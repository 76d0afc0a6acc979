package register.intake.drafts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.values.Text;

/**
 * What a person has to choose before a record of a file can be imported, or may choose.
 *
 * @param id by which the choice is sent
 * @param question in words
 * @param options each with its value
 * @param chosen the value that applies; null if nothing applies until a person chooses
 * @param likely the value that most speaks for: of the only record that has everything in common, or the newer of two values;
 *     null if there is none
 */
@Schema(name = "ImportChoice")
public record ImportChoice(
        String id,
        String question,
        List<Option> options,
        @Nullable String chosen,
        @Nullable String likely) {
    /** Takes a missing list for an empty one. */
    public ImportChoice {
        options = Text.list(options);
    }

    /** One of the values that can be chosen. */
    @Schema(name = "ImportOption")
    public record Option(String value, String text) {}
}
