package register.api.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.tables.Field;
import register.store.log.Entry;
import register.store.log.Log;
import register.store.log.Recorded;
import register.store.log.Records;
import register.store.log.Register;
import register.store.log.Said;
import register.values.PartialDate;

/** Tells in words what entries of one register said, and what that changed. */
final class Telling<T> {
    /** A longer text is read in the record. */
    private static final int LONGEST = 200;

    private final Register<T> register;
    private final Records<T> records;
    private final Publisher publisher;
    private final List<? extends Field<?>> fields;
    private final Map<String, String> labels;

    /** Tells of a register, calling what changed as its fields are labelled. */
    <P> Telling(Register<T> register, Log log, Publisher publisher, List<Field<P>> fields) {
        this.register = register;
        this.records = log.records(register);
        this.publisher = publisher;
        this.fields = fields;
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
    Map<Long, News> ofEntries(List<Said> entries) {
        return each(
                entries,
                (said, before) -> said.read(register)
                        .map(item -> told(new Recorded<>(said.entry(), item), before))
                        .orElseGet(() -> ended(said, before)));
    }

    /** What entries did, by their numbers. */
    Map<Long, Happening> happenings(List<Said> entries) {
        return each(entries, this::happening);
    }

    private <R> Map<Long, R> each(List<Said> entries, BiFunction<Said, @Nullable Recorded<T>, R> tell) {
        Map<Long, Recorded<T>> before = records.supersededBy(numbers(entries, Said::entry));
        Map<Long, R> told = new HashMap<>();
        for (Said said : entries) {
            long number = said.entry().number();
            told.put(number, tell.apply(said, before.get(number)));
        }
        return told;
    }

    private Happening happening(Said said, @Nullable Recorded<T> before) {
        Recorded<T> now = said.read(register)
                .map(item -> new Recorded<>(said.entry(), item))
                .orElse(null);
        Recorded<T> last = now == null ? before : now;
        return new Happening(
                said,
                register.title(),
                Deed.of(now != null, said.wasEmptied(), before != null),
                last == null ? said.entry().key() : register.label().apply(last.item()),
                last == null ? "" : pinned(last),
                now == null || before == null ? List.of() : Difference.between(before.item(), now.item()),
                fields);
    }

    private String pinned(Recorded<T> recorded) {
        Address record = publisher.address(register.path(), register.slug().apply(recorded.item()));
        return Publisher.pinned(record, recorded.entry().number(), null).toString();
    }

    private static <S> List<Long> numbers(List<S> said, Function<S, Entry> entry) {
        return said.stream().map(one -> entry.apply(one).number()).toList();
    }

    private News told(Recorded<T> recorded, @Nullable Recorded<T> before) {
        T item = recorded.item();
        String changes = before == null ? "" : inWords(Difference.between(before.item(), item));
        Address record = publisher.address(register.path(), register.slug().apply(item));
        return news(
                recorded.entry(),
                register.label().apply(item),
                record,
                Deed.of(true, false, before != null).inWords(),
                changes);
    }

    /** Of an entry that withdrew a record, or of which all was removed. */
    private News ended(Said said, @Nullable Recorded<T> before) {
        Entry entry = said.entry();
        String title = before == null ? entry.key() : register.label().apply(before.item());
        Address address = before == null
                ? publisher.address("entries", Long.toString(entry.number()))
                : publisher
                        .address(register.path(), register.slug().apply(before.item()))
                        .at("entries");
        Deed deed = Deed.of(false, said.wasEmptied(), before != null);
        return news(entry, title, address, deed.inWords(), "");
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
