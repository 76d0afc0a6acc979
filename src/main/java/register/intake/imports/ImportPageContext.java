package register.intake.imports;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import register.api.tables.PageContext;
import register.intake.forms.FieldError;

/** What the page of an import shows besides its progress: the outcomes of its records and the errors of its form. */
public final class ImportPageContext implements PageContext {
    private final BiFunction<ImportOutcome.Kind, Integer, List<ImportOutcome>> outcomes;
    private final IntFunction<List<ImportOutcome>> asking;
    private final boolean isReady;
    private final Typed typed;

    ImportPageContext(
            BiFunction<ImportOutcome.Kind, Integer, List<ImportOutcome>> outcomes,
            IntFunction<List<ImportOutcome>> asking,
            boolean isReady,
            Typed typed) {
        this.outcomes = outcomes;
        this.asking = asking;
        this.isReady = isReady;
        this.typed = typed;
    }

    /**
     * The form as it was filled in.
     *
     * @param leavesOut whether refused records are skipped
     * @param errors in the order of the form
     */
    public record Typed(String reason, boolean leavesOut, List<FieldError> errors) {
        static final Typed NOTHING = new Typed("", false, List.of());

        public Typed {
            errors = List.copyOf(errors);
        }

        /** Returns the error of an input; empty if it has none. */
        public String wrong(String box) {
            return FieldError.of(errors, box);
        }
    }

    /** Returns the first outcomes of a kind. */
    public List<ImportOutcome> first(ImportOutcome.Kind kind, int most) {
        return outcomes.apply(kind, most);
    }

    /** Returns the first outcomes about which a person can choose. */
    public List<ImportOutcome> asking(int most) {
        return asking.apply(most);
    }

    /** Whether the file can be imported. */
    public boolean isReady() {
        return isReady;
    }

    public Typed typed() {
        return typed;
    }
}
