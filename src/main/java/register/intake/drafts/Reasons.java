package register.intake.drafts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import register.values.Json;
import register.values.Missing;

/** Reads why a field is not said, as our own spreadsheets have it: {@code withheld (section 43(2))}. */
public final class Reasons {
    private static final Pattern FORM = Pattern.compile("([a-z-]+)(?: \\(section (.+)\\))?");

    private Reasons() {}

    /** Draws the reasons for those of these fields that have a column of reasons. */
    public static void draw(Drawing drawing, Iterable<String> fields) {
        for (String field : fields) {
            String column = "missing." + field;
            if (drawing.cells().has(column)) {
                drawing.cells().each(drawing.rows().get(0), column).forEach(reason -> draw(drawing, field, reason));
            }
        }
    }

    private static void draw(Drawing drawing, String field, String cell) {
        Matcher form = FORM.matcher(cell);
        Optional<Missing.Because> because = !form.matches()
                ? Optional.empty()
                : Arrays.stream(Missing.Because.values())
                        .filter(one -> one.word().equals(form.group(1)))
                        .findFirst();
        if (because.isEmpty()) {
            drawing.findings()
                    .wrong(drawing.cells()
                            .wrong(
                                    drawing.rows().get(0),
                                    "missing." + field,
                                    "it is no reason; write one like not-held or withheld (section 43(2))"));
            return;
        }
        boolean isSaid = !drawing.at(field).isMissingNode();
        boolean isSame =
                drawing.reason(field).filter(said -> isSame(said, form)).isPresent();
        if (!isSaid && !isSame) {
            Missing reason = new Missing(field, because.get(), form.group(2), null, null);
            drawing.reason(field, Json.mapper().valueToTree(reason));
        }
    }

    /** The spreadsheet leaves out the explanation, which stays where the rest is the same. */
    private static boolean isSame(JsonNode said, Matcher form) {
        return said.path("because").asText().equals(form.group(1))
                && said.path("section").asText("").equals(form.group(2) == null ? "" : form.group(2));
    }
}
