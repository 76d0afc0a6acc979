package register.intake.drafts;

import java.util.List;
import register.intake.sheets.Column;

/**
 * A column of a spreadsheet with some of its cells, for somebody who says what it is.
 *
 * @param values its first different values
 * @param isUnique whether every row has a value and no two have the same, so that it may be the reference
 * @param isUnclear whether it has values and nobody knows what they are
 */
public record SheetColumn(Column column, List<String> values, boolean isUnique, boolean isUnclear) {
    public SheetColumn {
        values = List.copyOf(values);
    }

    /** Returns its name and its first values: {@code Who (B): 'Acme Ltd', 'Bolt Ltd'}. */
    String inWords() {
        String letter = column.letter() + (column.match() == Column.Match.HIDDEN ? ", hidden" : "");
        String name = column.header().isEmpty() ? "column " + letter : column.header() + " (" + letter + ")";
        return values.isEmpty() ? name : name + ": '" + String.join("', '", values) + "'";
    }
}
