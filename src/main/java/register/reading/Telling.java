package register.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.http.Address;
import register.log.Entry;
import register.log.Log;
import register.log.Recorded;
import register.log.Records;
import register.log.Register;
import register.tables.Field;
import register.values.PartialDate;

/** Tells in words what entries of one register said, and what that changed. */
final class Telling<T> {
    /** A longer text is read in the record. */
    private static final int LONGEST = 200;

    private final Register<T> register;
    private final Log log;
    private final Records<T> records;
    private final Publisher publisher;
    private final Map<String, String> labels;

    /** Tells of a register, calling what changed as its fields are labelled. */
    <P> Telling(Register<T> register, Log log, Publisher publisher, List<Field<P>> fields) {
        this.register = register;
        this.log = log;
        this.records = log.records(register);
        this.publisher = publisher;
        this.labels = fields.stream().collect(Collectors.toMap(Field::name, Field::label, (first, second) -> first));
    }

    /** Of records, each with the entry that says it. */
    List<News> of(List<Recorded<T>> said) {
        Map<Long, Recorded<T>> before = records.supersededBy(numbers(said, recorded -> recorded.entry()));
        return said.stream()
                .map(recorded -> told(recorded, before.get(recorded.entry().number())))
                .toList();
    }

    /** Of entries, by their numbers; those among them too that withdrew a record, and those of which nothing is left. */
    Map<Long, News> ofEntries(List<Entry> entries) {
        Map<Long, Recorded<T>> said = records.saidBy(numbers(entries, entry -> entry));
        Map<Long, Recorded<T>> before = records.supersededBy(said.keySet());
        Map<Long, News> told = new HashMap<>();
        for (Entry entry : entries) {
            Recorded<T> recorded = said.get(entry.number());
            told.put(entry.number(), recorded == null ? ended(entry) : told(recorded, before.get(entry.number())));
        }
        return told;
    }

    private static <S> List<Long> numbers(List<S> said, Function<S, Entry> entry) {
        return said.stream().map(one -> entry.apply(one).number()).toList();
    }

    private News told(Recorded<T> recorded, @Nullable Recorded<T> before) {
        T item = recorded.item();
        String what = before == null ? "added" : "changed";
        String changes = before == null ? "" : inWords(Difference.between(before.item(), item));
        Address record = publisher.address(register.path(), register.slug().apply(item));
        return news(recorded.entry(), register.label().apply(item), record, what, changes);
    }

    /** Of an entry that withdrew a record, or of which all was removed. */
    private News ended(Entry entry) {
        boolean isRemoved = !log.redactionsOf(entry.number()).isEmpty();
        T last = records.find(entry.key(), entry.number() - 1)
                .map(recorded -> recorded.item())
                .orElse(null);
        String title = last == null ? entry.key() : register.label().apply(last);
        Address address = last == null
                ? publisher.address("entries", Long.toString(entry.number()))
                : publisher
                        .address(register.path(), register.slug().apply(last))
                        .at("entries");
        return news(entry, title, address, isRemoved ? "said, and removed since" : "withdrawn", "");
    }

    private News news(Entry entry, String title, Address address, String what, String changes) {
        LocalDate day = LocalDate.ofInstant(entry.recordedAt(), Log.LONDON);
        String summary = "%s: %s on %s. %sWhy: %s"
                .formatted(register.title(), what, Publisher.inWords(day), changes, entry.reason());
        return new News(
                entry.recordedAt(),
                title,
                publisher.address("entries", Long.toString(entry.number())).toString(),
                address.toString(),
                summary);
    }

    private String inWords(List<Difference> differences) {
        List<String> sentences = new ArrayList<>();
        for (Difference difference : differences) {
            String label = labels.getOrDefault(difference.field(), difference.field());
            sentences.add(label + ": " + inWords(difference) + ". ");
        }
        return String.join("", sentences);
    }

    private static String inWords(Difference difference) {
        JsonNode before = difference.before();
        JsonNode after = difference.after();
        if (before == null) {
            return after != null && isShort(after) ? "now " + inWords(after) + ", not said before" : "said now";
        }
        if (after == null) {
            return "not said any more";
        }
        return isShort(before) && isShort(after) ? "now " + inWords(after) + ", was " + inWords(before) : "changed";
    }

    private static boolean isShort(JsonNode value) {
        return value.isValueNode() && value.asText().length() <= LONGEST;
    }

    private static String inWords(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? "yes" : "no";
        }
        String text = value.asText();
        return PartialDate.read(text).map(PartialDate::inWords).orElse(text);
    }
}
