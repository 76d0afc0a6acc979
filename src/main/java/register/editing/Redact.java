package register.editing;

import static register.problem.Problem.INVALID_ITEM;

import java.util.List;
import org.jspecify.annotations.Nullable;
import register.values.Text;

/**
 * What is to be removed from the log.
 *
 * @param entry that says it
 * @param fields as JSON pointers (RFC 6901), {@code /description}; none for the whole item
 * @param ground in law, {@code UK GDPR Article 17(1)(d)}
 * @param section of FOIA or the EIR under which it is withheld from now on, {@code 40(2)}; null where none is named
 * @param everywhere whether it is removed wherever the record's history says the same
 */
public record Redact(
        long entry,
        List<String> fields,
        String ground,
        @Nullable String section,
        boolean everywhere) {
    public Redact {
        fields = Text.list(fields);
        Text.line("ground", ground);
        Text.optionalLine("section", section);
        for (String field : fields) {
            if (!field.startsWith("/")) {
                throw INVALID_ITEM.because("fields: a field is named by a JSON pointer, like /description");
            }
        }
    }
}
