package register.registers.retrieval;

import java.util.List;
import java.util.Map;

/**
 * How the list of a register's records answers a question for many of them: which filters select them, and which
 * summary adds up their amounts.
 *
 * @param meaning of the thesaurus that asks for its records, {@code contract}
 * @param title {@code All contracts}
 * @param names the filters that select records by a name, in the order in which they are tried
 * @param dates the filters from and to a day, by the meaning of the date that they select by
 * @param statuses the words that select records by where they stand, with the value of the filter {@code status}; a
 *     pattern each, and empty where the list has no such filter
 * @param amounts the filters from and to an amount; empty if there are none
 * @param summary the grouping whose groups its amounts are added up from; empty if it has no amounts
 */
public record WholeList(
        String meaning,
        String title,
        List<String> names,
        Map<String, Range> dates,
        Map<String, String> statuses,
        List<String> amounts,
        String summary) {
    public WholeList {
        names = List.copyOf(names);
        dates = Map.copyOf(dates);
        statuses = Map.copyOf(statuses);
        amounts = List.copyOf(amounts);
    }

    /** The filters from and to a day. */
    public record Range(String from, String to) {}

    /** Creates a list that is filtered by names alone. */
    public static WholeList of(String meaning, String title, String... names) {
        return new WholeList(meaning, title, List.of(names), Map.of(), Map.of(), List.of(), "");
    }
}
