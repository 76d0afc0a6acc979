package register.intake.imports;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import register.values.ReadableText;

/** The name of an uploaded file, as the list of files shows it. */
final class FileName {
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]");
    private static final Pattern UNSHOWN = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\p{Cn}\u202A-\u202E\u2066-\u2069]");
    private static final int LONGEST = 200;

    private FileName() {}

    /** Returns the name without its folders and without what cannot be shown; null if nothing is left. */
    static @Nullable String of(@Nullable String sent) {
        if (sent == null) {
            return null;
        }
        String name = FOLDERS.matcher(UNSHOWN.matcher(ReadableText.typed(sent)).replaceAll(""))
                .replaceFirst("")
                .strip();
        return name.isEmpty() ? null : name.substring(0, Math.min(name.length(), LONGEST));
    }
}
