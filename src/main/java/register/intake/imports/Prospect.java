package register.intake.imports;

import java.util.List;
import java.util.function.BiFunction;
import register.api.tables.Aside;

/** What the page of a file shows beside how far it has come: what becomes of its records, and what is wrong with its form. */
public final class Prospect implements Aside {
    private final BiFunction<Outcome.Kind, Integer, List<Outcome>> outcomes;
    private final boolean isReady;
    private final Wrong wrong;

    Prospect(BiFunction<Outcome.Kind, Integer, List<Outcome>> outcomes, boolean isReady, Wrong wrong) {
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
    public List<Outcome> first(Outcome.Kind kind, int most) {
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
