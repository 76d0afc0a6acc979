package register.registers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What people read about a register.
 *
 * @param menu its line in the menu of every page; null where it is found from another register's
 * @param about what it is, for somebody who has never seen one; on the start page
 * @param usualOrder what a list is in the order of where nobody asks for another, {@code By reference}
 * @param dataset a sentence long enough for those who list datasets
 * @param summary a line for the API document
 * @param example the reference of a record, for the commands of the API reference
 * @param grouping by which the commands of the API reference count its records
 * @param gaps what its records may leave unsaid, for the work list
 * @param valueNames what people call the values of a filter or a grouping, by its name, where they are codes
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
        Map<String, UnaryOperator<String>> valueNames) {
    private static final Gaps NO_GAPS = new Gaps("", Map.of());

    /**
     * A line of the menu.
     *
     * @param order among the lines, the smallest first
     * @param alsoAt the first segments of other addresses at which the line is the one where the reader is
     */
    public record Menu(int order, String text, List<String> alsoAt) {
        public Menu {
            alsoAt = List.copyOf(alsoAt);
        }
    }

    /**
     * What records may leave unsaid.
     *
     * @param title what the register is called there
     * @param labels by the values of the filter {@code missing}; none where nobody is to look for any
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

        private Builder() {}

        /** Its line in the menu, with the first segments of other addresses that belong to it. */
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

        /** A record and a grouping for the commands of the API reference. */
        public Builder example(String reference, String groupBy) {
            example = reference;
            grouping = groupBy;
            return this;
        }

        public Builder gaps(String title, Map<String, String> labels) {
            gaps = new Gaps(title, labels);
            return this;
        }

        /** What people call the values of a filter or a grouping that are codes. */
        public Builder valuesOf(String filter, UnaryOperator<String> naming) {
            valueNames.put(filter, naming);
            return this;
        }

        public RegisterWords build() {
            return new RegisterWords(
                    menu, about, usualOrder, dataset, summary, example, grouping, gaps, Map.copyOf(valueNames));
        }
    }
}
