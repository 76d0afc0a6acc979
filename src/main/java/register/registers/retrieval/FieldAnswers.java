package register.registers.retrieval;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.values.Missing;

/** The fields of a record that a question asks for: their values, and the reasons for missing ones. */
public final class FieldAnswers {
    private final List<Missing> missing;
    private final List<FieldAnswer> says = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    /** Creates an empty collection for a record with these missing fields. */
    public FieldAnswers(List<Missing> missing) {
        this.missing = missing;
    }

    /** Adds the value of a field, or the reason why it is missing. */
    public void field(String field, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            says.add(new FieldAnswer(field, label, value));
            return;
        }
        missing.stream()
                .filter(one -> one.field().equals(field) || one.field().startsWith(field + "."))
                .forEach(one -> gap(label, one));
    }

    /** Adds a missing field and its reason, unless it is there already. */
    public void gap(String label, Missing one) {
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

    public boolean isEmpty() {
        return says.isEmpty() && gaps.isEmpty();
    }
}
