package register.intake.imports;

import java.util.List;
import java.util.function.BiFunction;
import register.api.tables.PageContext;

/** What the page of an import shows besides its progress: the outcomes of its records and the errors of its form. */
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
     * An error in the form.
     *
     * @param box the name of the text box; empty if it belongs to none
     * @param text the message, in a sentence; empty if there is no error
     * @param reason the value that was typed as the reason
     */
    public record Wrong(String box, String text, String reason) {
        static final Wrong NOTHING = new Wrong("", "", "");
    }

    /** Returns the first outcomes of a kind. */
    public List<ImportOutcome> first(ImportOutcome.Kind kind, int most) {
        return outcomes.apply(kind, most);
    }

    /** Whether the file can be imported. */
    public boolean isReady() {
        return isReady;
    }

    public Wrong wrong() {
        return wrong;
    }
}
