package register.intake.drafts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import register.intake.sheets.Amount;
import register.intake.sheets.Qualifiers;
import register.values.Text;

/**
 * What a council says of the cells of one column, where its header does not; it counts before what is said of the whole file.
 *
 * @param unit of amounts
 * @param vat whether amounts include it
 * @param ongoing words that mean that there is no end, in a column of dates
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "ColumnSettings")
public record ColumnSettings(ImportSettings.@Nullable Unit unit, Amount.@Nullable Vat vat, List<String> ongoing) {
    /** Says nothing. */
    static final ColumnSettings NONE = new ColumnSettings(null, null, List.of());

    /** Takes missing words for none. */
    public ColumnSettings {
        ongoing = Text.list(ongoing);
    }

    /** Whether nothing is said. */
    public boolean saysNothing() {
        return unit == null && vat == null && ongoing.isEmpty();
    }

    /** Returns what a header says, with what is said here instead. */
    Qualifiers over(Qualifiers header) {
        Qualifiers scaled = unit == null ? header : header.withZeros(unit.zeros());
        return vat == null ? scaled : scaled.withVat(vat);
    }

    /** Whether a cell has one of the words for no end. */
    boolean isOngoing(String cell) {
        String said = cell.toLowerCase(Locale.ROOT);
        return ongoing.stream()
                .anyMatch(words -> words.strip().toLowerCase(Locale.ROOT).equals(said));
    }
}
