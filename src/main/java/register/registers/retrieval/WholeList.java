package register.registers.retrieval;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the list of a register's records answers a question for many of them: which filters select them, and which
 * summary adds up their amounts. What a filter selects by is in words that follow the name of the records.
 *
 * @param meaning of the thesaurus that asks for its records, {@code contract}
 * @param records their name for people, {@code contracts}
 * @param names the filters that select records by a name, in the order in which they are tried
 * @param dates the filters from and to a day, by the meaning of the date that they select by
 * @param statuses the values of the filter {@code status}; empty where the list has no such filter
 * @param amounts the filters from and to an amount; null if there are none
 * @param summary the grouping whose groups its amounts are added up from; empty if it has no amounts
 */
public record WholeList(
        String meaning,
        String records,
        List<Name> names,
        Map<String, Range> dates,
        List<Status> statuses,
        @Nullable Range amounts,
        String summary) {
    public WholeList {
        names = List.copyOf(names);
        dates = Map.copyOf(dates);
        statuses = List.copyOf(statuses);
    }

    /**
     * A filter by a name.
     *
     * @param parameter {@code supplier}
     * @param words before the name, {@code supplied by}
     */
    public record Name(String parameter, String words) {}

    /**
     * The filters from and to a day, or from and to an amount.
     *
     * @param words before the day, {@code that end}, or before the amount
     * @param field that they select by, as a record without it names it
     */
    public record Range(String from, String to, String words, String field) {}

    /**
     * A value of the filter {@code status}.
     *
     * @param said the words of a letter that select by it, as a pattern
     * @param words {@code that are current}
     */
    public record Status(String said, String value, String words) {}

    /** Creates a list that is filtered by names alone. */
    public static WholeList of(String meaning, String records, Name... names) {
        return new WholeList(meaning, records, List.of(names), Map.of(), List.of(), null, "");
    }

    /** Returns what the list of all records is called, {@code All contracts}. */
    public String title() {
        return "All " + records;
    }
}
