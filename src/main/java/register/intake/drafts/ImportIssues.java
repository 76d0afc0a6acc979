package register.intake.drafts;

import java.util.ArrayList;
import java.util.List;

/** The errors and notes found while one record was read from a file. */
public final class ImportIssues {
    private final List<CellError> wrong = new ArrayList<>();
    private final List<CellError> personal = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<ImportChoice> choices = new ArrayList<>();

    /** Reports an error, once. */
    public void wrong(CellError one) {
        if (!wrong.contains(one)) {
            wrong.add(one);
        }
    }

    /** Reports what may be personal data: it is an error unless the writer states why it can be published. */
    public void personal(CellError one) {
        personal.add(one.withoutValue());
    }

    public void note(String sentence) {
        if (!notes.contains(sentence)) {
            notes.add(sentence);
        }
    }

    /** Offers a choice to a person. */
    public void choice(ImportChoice one) {
        choices.add(one);
    }

    public List<CellError> wrong() {
        return List.copyOf(wrong);
    }

    public List<CellError> personal() {
        return List.copyOf(personal);
    }

    public List<String> notes() {
        return List.copyOf(notes);
    }

    public List<ImportChoice> choices() {
        return List.copyOf(choices);
    }
}
