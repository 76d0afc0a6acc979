package register.intake.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import register.api.tables.PageContext;

/**
 * What the page of the outcomes of a file shows besides them.
 *
 * @param id of the file
 * @param register by its path
 * @param kind the only kind that is shown; null for all
 * @param noted whether only outcomes with notes are shown
 * @param outcomes of this page
 * @param next the address of the next page; null if this is the last
 */
public record ImportOutcomesContext(
        String id,
        String register,
        ImportOutcome.@Nullable Kind kind,
        boolean noted,
        List<ImportOutcome> outcomes,
        @Nullable String next)
        implements PageContext {
    public ImportOutcomesContext {
        outcomes = List.copyOf(outcomes);
    }
}
