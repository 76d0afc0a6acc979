package register.registers.attributes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import register.intake.drafts.RecordBuilder;

/**
 * The columns of a spreadsheet from which an attribute is read.
 *
 * @param names of the fields of the columns
 * @param dates the names of those that contain dates
 * @param listed the names of those of which a record has several values, each in a column of its own
 * @param headers the synonyms of names, by name
 * @param draw sets the attribute in the item that is built
 */
record SheetColumns(
        List<String> names,
        Set<String> dates,
        Set<String> listed,
        Map<String, List<String>> headers,
        Consumer<RecordBuilder> draw) {
    static final SheetColumns NONE = new SheetColumns(List.of(), Set.of(), Set.of(), Map.of(), builder -> {});

    SheetColumns {
        names = List.copyOf(names);
        dates = Set.copyOf(dates);
        listed = Set.copyOf(listed);
        headers = Map.copyOf(headers);
    }

    /** Returns these with more columns. */
    SheetColumns and(List<String> more) {
        return new SheetColumns(
                Stream.concat(names.stream(), more.stream()).distinct().toList(), dates, listed, headers, draw);
    }

    /** Returns these with more columns that contain dates. */
    SheetColumns dated(List<String> more) {
        Set<String> all = new HashSet<>(dates);
        all.addAll(more);
        return new SheetColumns(names, all, listed, headers, draw);
    }

    /** Returns these with columns of which a record has several values. */
    SheetColumns listing(List<String> several) {
        return new SheetColumns(names, dates, Set.copyOf(several), headers, draw);
    }

    /** Returns these with more synonyms of one name. */
    SheetColumns called(String field, List<String> more) {
        Map<String, List<String>> all = new HashMap<>(headers);
        List<String> ofField = new ArrayList<>(headers.getOrDefault(field, List.of()));
        ofField.addAll(more);
        all.put(field, ofField);
        return new SheetColumns(names, dates, listed, all, draw);
    }

    /** Returns these with other rules that set the attribute. */
    SheetColumns drawing(Consumer<RecordBuilder> rules) {
        return new SheetColumns(names, dates, listed, headers, rules);
    }
}
