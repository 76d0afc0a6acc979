package register.foi.answers;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.foi.responses.FieldAnswer;
import register.foi.responses.Gap;
import register.values.Missing;

/** What an entry says of what was asked, and what it does not say. */
final class FieldAnswers {
    private final List<Missing> missing;
    private final List<FieldAnswer> says = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    FieldAnswers(List<Missing> missing) {
        this.missing = missing;
    }

    /** A field, or why it is not said. */
    void field(String field, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            says.add(new FieldAnswer(field, label, value));
            return;
        }
        missing.stream()
                .filter(one -> one.field().equals(field) || one.field().startsWith(field + "."))
                .forEach(one -> gap(label, one));
    }

    void gap(String label, Missing one) {
        Gap gap = new Gap(label, one);
        if (!gaps.contains(gap)) {
            gaps.add(gap);
        }
    }

    List<FieldAnswer> says() {
        return says.stream().distinct().toList();
    }

    List<Gap> gaps() {
        return gaps;
    }

    boolean isEmpty() {
        return says.isEmpty() && gaps.isEmpty();
    }
}
