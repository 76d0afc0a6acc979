package register.registers.retrieval;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.values.Missing;

/** The fields of a record that a question asks for: what they say, and why some say nothing. */
public final class FieldAnswers {
    private final List<Missing> missing;
    private final List<FieldAnswer> says = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    /** Collects them, of a record that does not say some of its fields. */
    public FieldAnswers(List<Missing> missing) {
        this.missing = missing;
    }

    /** A field, or why it is not said. */
    public void field(String field, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            says.add(new FieldAnswer(field, label, value));
            return;
        }
        missing.stream()
                .filter(one -> one.field().equals(field) || one.field().startsWith(field + "."))
                .forEach(one -> gap(label, one));
    }

    /** What is not said, and why; once, however many fields are asked for. */
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
