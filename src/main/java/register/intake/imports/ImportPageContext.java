package register.intake.imports;

import java.util.List;
import java.util.function.BiFunction;
import register.api.tables.PageContext;

/** What the page of a file shows beside how far it has come: what becomes of its records, and what is wrong with its form. */
public final class ImportPageContext implements PageContext {
    private final BiFunction<ImportOutcome.Kind, Integer, List<ImportOutcome>> outcomes;
    private final boolean isReady;
    private final Wrong wrong;

    ImportPageContext(
            BiFunction<ImportOutcome.Kind, Integer, List<ImportOutcome>> outcomes, boolean isReady, Wrong wrong) {
        this.outcomes = outcomes;
        this.isReady = isReady;
        this.wrong = wrong;
    }

    /**
     * What is wrong with what was typed.
     *
     * @param box by its name; empty where it is in none
     * @param text in a sentence; empty where nothing is wrong
     * @param reason that was typed
     */
    public record Wrong(String box, String text, String reason) {
        static final Wrong NOTHING = new Wrong("", "", "");
    }

    /** The first outcomes of a kind. */
    public List<ImportOutcome> first(ImportOutcome.Kind kind, int most) {
        return outcomes.apply(kind, most);
    }

    /** Whether it can be taken in. */
    public boolean isReady() {
        return isReady;
    }

    public Wrong wrong() {
        return wrong;
    }
}
