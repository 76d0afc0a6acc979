package register.foi.answers;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.lang3.StringUtils;
import register.api.reading.Snapshot;
import register.foi.meaning.Term;
import register.registers.retrieval.WholeList;

/**
 * The filters of a register's list that select the records which a question asks for.
 *
 * @param parameters of the list
 * @param words what they say, each in words that follow the name of the records
 * @param covered the terms of the question that they cover
 */
record RecordFilters(Map<String, String> parameters, List<String> words, Set<Term> covered) {
    /** Reads the filters from a question; empty where something that it says selects none of the records. */
    static <T, R> Optional<RecordFilters> of(
            AskedQuestion asked, String text, IndexedRegister<T, R> register, WholeList list, Snapshot snapshot) {
        RecordFilterReader<T, R> reader = new RecordFilterReader<>(register, list, snapshot, Map.of());
        String lower = text.toLowerCase(Locale.ROOT);
        boolean isRead = reader.dates(asked, lower);
        reader.amounts(lower);
        reader.statuses(asked, lower);
        reader.names(asked);
        return isRead && reader.terms(asked.intent().content()) ? Optional.of(reader.filters()) : Optional.empty();
    }

    /** Returns the filters of the whole list, which select all its records. */
    static RecordFilters none() {
        return new RecordFilters(Map.of(), List.of(), Set.of());
    }

    /** Reads the terms of a text that excludes some records of those within other filters. */
    static <T, R> Optional<RecordFilters> of(
            List<Term> terms, Map<String, String> within, IndexedRegister<T, R> register, WholeList list, Snapshot at) {
        RecordFilterReader<T, R> reader = new RecordFilterReader<>(register, list, at, within);
        return reader.terms(terms) ? Optional.of(reader.filters()) : Optional.empty();
    }

    /** Returns what the list is called: {@code All contracts}, {@code Contracts that end in 2027}. */
    String title(WholeList list) {
        return words.isEmpty() ? list.title() : StringUtils.capitalize(list.records()) + " " + String.join(", ", words);
    }
}
