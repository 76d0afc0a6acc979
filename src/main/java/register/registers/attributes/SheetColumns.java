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
 * The columns of a spreadsheet that say an attribute.
 *
 * @param names of the fields that columns are read as
 * @param dates those that have dates
 * @param headers by a field, the headers that mean it beside its name
 * @param draw draws the attribute into the item
 */
record SheetColumns(
        List<String> names, Set<String> dates, Map<String, List<String>> headers, Consumer<RecordBuilder> draw) {
    static final SheetColumns NONE = new SheetColumns(List.of(), Set.of(), Map.of(), builder -> {});

    SheetColumns {
        names = List.copyOf(names);
        dates = Set.copyOf(dates);
        headers = Map.copyOf(headers);
    }

    /** The same with more columns. */
    SheetColumns and(List<String> more) {
        return new SheetColumns(
                Stream.concat(names.stream(), more.stream()).distinct().toList(), dates, headers, draw);
    }

    /** The same, of which these too have dates. */
    SheetColumns dated(List<String> more) {
        Set<String> all = new HashSet<>(dates);
        all.addAll(more);
        return new SheetColumns(names, all, headers, draw);
    }

    /** The same with more headers of one field. */
    SheetColumns called(String field, List<String> more) {
        Map<String, List<String>> all = new HashMap<>(headers);
        List<String> ofField = new ArrayList<>(headers.getOrDefault(field, List.of()));
        ofField.addAll(more);
        all.put(field, ofField);
        return new SheetColumns(names, dates, all, draw);
    }

    /** The same, drawn by other rules. */
    SheetColumns drawing(Consumer<RecordBuilder> rules) {
        return new SheetColumns(names, dates, headers, rules);
    }
}
