package register.registers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The texts that describe a register to people.
 *
 * @param menu its line in the menu of every page; null if it is found through another register's line
 * @param about what it is, for somebody who has never seen one; on the start page
 * @param usualOrder the name of the default order of its list, {@code By reference}
 * @param dataset a sentence long enough for those who list datasets
 * @param summary a line for the API document
 * @param example the reference of a record, for the commands of the API reference
 * @param grouping by which the commands of the API reference count its records
 * @param gaps the fields that its records may leave missing, for the work list
 * @param valueNames the names of values that are codes, by filter or grouping
 * @param filterLabels the labels of filters and groupings that their names do not say
 * @param filterHints what to type into filters whose examples do not say it
 */
public record RegisterWords(
        @Nullable Menu menu,
        String about,
        String usualOrder,
        String dataset,
        String summary,
        String example,
        String grouping,
        Gaps gaps,
        Map<String, UnaryOperator<String>> valueNames,
        Map<String, String> filterLabels,
        Map<String, String> filterHints) {
    private static final Gaps NO_GAPS = new Gaps("", Map.of());

    /**
     * A line of the menu.
     *
     * @param order among the lines, the smallest first
     * @param alsoAt the first segments of other addresses at which this line is marked as the current one
     */
    public record Menu(int order, String text, List<String> alsoAt) {
        public Menu {
            alsoAt = List.copyOf(alsoAt);
        }
    }

    /**
     * The fields that records may leave missing.
     *
     * @param title what the register is called there
     * @param labels by the values of the filter {@code missing}; none if the work list shows no gaps
     */
    public record Gaps(String title, Map<String, String> labels) {}

    /** Returns a builder without any words. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the words one by one. */
    public static final class Builder {
        private @Nullable Menu menu;
        private String about = "";
        private String usualOrder = "";
        private String dataset = "";
        private String summary = "";
        private String example = "";
        private String grouping = "";
        private Gaps gaps = NO_GAPS;
        private final Map<String, UnaryOperator<String>> valueNames = new HashMap<>();
        private final Map<String, String> filterLabels = new HashMap<>(Map.of("missing", "Missing information"));

        private final Map<String, String> filterHints = new HashMap<>();

        private Builder() {}

        /** Sets the line in the menu, with the first segments of other addresses that belong to it. */
        public Builder menu(int order, String text, String... alsoAt) {
            menu = new Menu(order, text, List.of(alsoAt));
            return this;
        }

        public Builder about(String sentence) {
            about = sentence;
            return this;
        }

        public Builder usualOrder(String label) {
            usualOrder = label;
            return this;
        }

        public Builder dataset(String sentence) {
            dataset = sentence;
            return this;
        }

        public Builder summary(String sentence) {
            summary = sentence;
            return this;
        }

        /** Sets a record and a grouping for the commands of the API reference. */
        public Builder example(String reference, String groupBy) {
            example = reference;
            grouping = groupBy;
            return this;
        }

        public Builder gaps(String title, Map<String, String> labels) {
            gaps = new Gaps(title, labels);
            return this;
        }

        /** Sets the names of the values of a filter or a grouping that are codes. */
        public Builder valuesOf(String filter, UnaryOperator<String> naming) {
            valueNames.put(filter, naming);
            return this;
        }

        /** Sets the label of a filter or a grouping that its name does not say. */
        public Builder calling(String filter, String label) {
            filterLabels.put(filter, label);
            return this;
        }

        /** Sets what to type into a filter whose example does not say it. */
        public Builder hinting(String filter, String hint) {
            filterHints.put(filter, hint);
            return this;
        }

        public RegisterWords build() {
            return new RegisterWords(
                    menu,
                    about,
                    usualOrder,
                    dataset,
                    summary,
                    example,
                    grouping,
                    gaps,
                    Map.copyOf(valueNames),
                    Map.copyOf(filterLabels),
                    Map.copyOf(filterHints));
        }
    }
}
