package register.intake.sheets;

import java.util.Locale;
import java.util.Set;
import register.intake.sheets.CellReading.Parsed;
import register.intake.sheets.CellReading.Unreadable;

/** Reads yes and no, as they are commonly written. */
public final class YesNo {
    private static final Set<String> YES = Set.of("y", "yes", "true", "1", "✓", "✔", "☑", "✅", "sme");
    private static final Set<String> NO =
            Set.of("n", "no", "false", "0", "✗", "✘", "☒", "❌", "non-sme", "non sme", "not sme");

    private YesNo() {}

    /** Reads yes as true and no as false. */
    public static CellReading<Boolean> read(String cell) {
        return CellText.<Boolean>unsaid(cell).orElseGet(() -> {
            String word = InvisibleCharacters.plain(cell).replace("\uFE0F", "").toLowerCase(Locale.ROOT);
            if (YES.contains(word)) {
                return new Parsed<>(true);
            }
            return NO.contains(word)
                    ? new Parsed<>(false)
                    : new Unreadable<>("the cell is neither yes nor no", "write Yes or No");
        });
    }
}
