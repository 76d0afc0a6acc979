package register.registers.retrieval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import register.values.Missing;

/** The fields of a record that a question asks for: their values, and the reasons for missing ones. */
public final class FieldAnswers {
    private final List<Missing> missing;
    private final List<FieldAnswer> says = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private final Set<String> untold = new HashSet<>();

    /** Creates an empty collection for a record with these missing fields. */
    public FieldAnswers(List<Missing> missing) {
        this.missing = missing;
    }

    /** Adds the value of a field that is asked for, or the reason why there is none. */
    void asked(AnswerField<?, ?> field, @Nullable String value) {
        asked(field.name(), field.label(), field.meanings(), value);
    }

    /** Adds the value of a field that is asked for, or the reason why there is none. */
    public void asked(String field, String label, Set<String> meanings, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            says.add(new FieldAnswer(field, label, value));
            told.addAll(meanings);
            return;
        }
        untold.addAll(meanings);
        List<Missing> reasons = missing.stream()
                .filter(one -> one.field().equals(field) || one.field().startsWith(field + "."))
                .toList();
        if (reasons.isEmpty()) {
            gap(label, new Missing(field, Missing.Because.NOT_PUBLISHED_HERE, null, null, null));
        }
        reasons.forEach(one -> gap(label, one));
    }

    /** Adds a field that is not asked for, where it has a value. */
    void offered(AnswerField<?, ?> field, @Nullable String value) {
        offered(field.name(), field.label(), value);
    }

    /** Adds a field that is not asked for, where it has a value. */
    public void offered(String field, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            says.add(new FieldAnswer(field, label, value));
        }
    }

    /** Adds a thing that is asked for and not told, and the reason, unless it is there already. */
    public void gap(String label, Missing one) {
        Gap gap = new Gap(label, one);
        if (!gaps.contains(gap)) {
            gaps.add(gap);
        }
    }

    /** Adds a thing that is asked for and that is not published here. */
    public void gap(String label, String field, @Nullable String explanation) {
        gap(label, new Missing(field, Missing.Because.NOT_PUBLISHED_HERE, null, explanation, null));
    }

    /** Adds meanings that the record tells. */
    public void tells(Set<String> meanings) {
        told.addAll(meanings);
    }

    /** Adds meanings that it has a field for, and no value. */
    public void doesNotTell(Set<String> meanings) {
        untold.addAll(meanings);
    }

    List<FieldAnswer> says() {
        return says.stream().distinct().toList();
    }

    List<Gap> gaps() {
        return gaps;
    }

    Set<String> told() {
        return told;
    }

    Set<String> untold() {
        return untold;
    }

    public boolean isEmpty() {
        return says.isEmpty() && gaps.isEmpty();
    }
}
