package register.intake.drafts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import register.values.Json;
import register.values.Missing;

/** Reads why a field is missing, in the form of our own spreadsheets: {@code withheld (section 43(2))}. */
public final class MissingReasons {
    private static final Pattern FORM = Pattern.compile("([a-z-]+)(?: \\(section (.+)\\))?");

    private MissingReasons() {}

    /** Sets the reasons of those of these fields that have a column of reasons. */
    public static void draw(RecordBuilder builder, Iterable<String> fields) {
        for (String field : fields) {
            String column = "missing." + field;
            if (builder.cells().has(column)) {
                builder.cells().each(builder.rows().get(0), column).forEach(reason -> draw(builder, field, reason));
            }
        }
    }

    private static void draw(RecordBuilder builder, String field, String cell) {
        Matcher form = FORM.matcher(cell);
        Optional<Missing.Because> because = !form.matches()
                ? Optional.empty()
                : Arrays.stream(Missing.Because.values())
                        .filter(one -> one.word().equals(form.group(1)))
                        .findFirst();
        if (because.isEmpty()) {
            builder.wrong(
                    "missing." + field, "it is not a reason; write one like not-held or withheld (section 43(2))");
            return;
        }
        boolean isSaid = !builder.at(field).isMissingNode();
        boolean isSame =
                builder.reason(field).filter(said -> isSame(said, form)).isPresent();
        if (!isSaid && !isSame) {
            Missing reason = new Missing(field, because.get(), form.group(2), null, null);
            builder.reason(field, Json.mapper().valueToTree(reason));
        }
    }

    /**
     * Whether a cell matches a current reason; the spreadsheet omits its explanation, which is kept if the rest
     * matches.
     */
    private static boolean isSame(JsonNode said, Matcher form) {
        return said.path("because").asText().equals(form.group(1))
                && said.path("section").asText("").equals(form.group(2) == null ? "" : form.group(2));
    }
}
