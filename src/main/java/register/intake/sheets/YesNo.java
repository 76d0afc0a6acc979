package register.intake.sheets;

import java.util.Locale;
import java.util.Set;
import register.intake.sheets.Reading.Said;
import register.intake.sheets.Reading.Unreadable;

/** Reads yes and no, in the ways they are written. */
public final class YesNo {
    private static final Set<String> YES = Set.of("y", "yes", "true", "1", "✓", "✔", "☑", "✅", "sme");
    private static final Set<String> NO =
            Set.of("n", "no", "false", "0", "✗", "✘", "☒", "❌", "non-sme", "non sme", "not sme");

    private YesNo() {}

    /** Whether a cell says yes. */
    public static Reading<Boolean> read(String cell) {
        return Wording.<Boolean>unsaid(cell).orElseGet(() -> {
            String word = Invisible.plain(cell).replace("\uFE0F", "").toLowerCase(Locale.ROOT);
            if (YES.contains(word)) {
                return new Said<>(true);
            }
            return NO.contains(word)
                    ? new Said<>(false)
                    : new Unreadable<>("the cell says neither yes nor no", "write Yes or No");
        });
    }
}
