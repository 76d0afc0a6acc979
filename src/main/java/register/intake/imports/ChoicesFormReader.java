package register.intake.imports;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.ImportChoice;

/**
 * Reads the form on which somebody chooses what a file leaves open: one by one, and for all that were not chosen one by one.
 *
 * <p>What applies to all also applies to what the page does not show because there is so much of it.
 */
final class ChoicesFormReader {
    /** Before the id of a choice, in the name of its input. */
    private static final String CHOICE = "choice.";

    private static final String LIKELY = "likely";

    private final MultivaluedMap<String, String> form;

    ChoicesFormReader(MultivaluedMap<String, String> form) {
        this.form = form;
    }

    /** Whether something is chosen for all. */
    boolean isForAll() {
        return !text("allOpen").isEmpty() || !text("allDifferent").isEmpty();
    }

    /** Returns the values that were chosen one by one, by the ids of their choices. */
    Map<String, String> oneByOne() {
        Map<String, String> choices = new LinkedHashMap<>();
        form.forEach((name, values) -> {
            if (name.startsWith(CHOICE) && !values.isEmpty()) {
                choices.put(name.substring(CHOICE.length()), values.get(0));
            }
        });
        return choices;
    }

    /** Adds the values that were chosen for all, where some records leave something open. */
    void addForAll(List<ImportOutcome> asking, Map<String, String> choices) {
        for (ImportOutcome outcome : asking) {
            boolean isOpen = outcome.outcome() == ImportOutcome.Kind.REFUSED;
            String all = text(isOpen ? "allOpen" : "allDifferent");
            for (ImportChoice choice : outcome.choices()) {
                @Nullable String value = all.equals(LIKELY) ? choice.likely() : all;
                if (value != null && isOffered(choice, value) && isUntouched(choice, choices.get(choice.id()))) {
                    choices.put(choice.id(), value);
                }
            }
        }
    }

    private static boolean isOffered(ImportChoice choice, String value) {
        return choice.options().stream().anyMatch(option -> option.value().equals(value));
    }

    /** Whether nobody chose between the options since the page was shown. */
    private static boolean isUntouched(ImportChoice choice, @Nullable String sent) {
        return sent == null || sent.equals(choice.chosen());
    }

    private String text(String name) {
        @Nullable String text = form.getFirst(name);
        return text == null ? "" : text;
    }
}
