package register.foi.answers;

import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.Strings;
import register.registers.retrieval.FieldAnswer;
import register.registers.retrieval.Gap;

/** What an entry that was found says of itself. */
final class EntryText {
    private static final String NOT_SAID = "The records we found do not say this.";

    private EntryText() {}

    static boolean contains(ToldEntry entry, String words) {
        return said(entry).anyMatch(said -> Strings.CI.contains(said, words));
    }

    static boolean isLabelled(ToldEntry entry, String words) {
        return Stream.concat(
                        entry.pointer().values().stream().map(FieldAnswer::label),
                        entry.pointer().gaps().stream().map(Gap::label))
                .anyMatch(label -> Strings.CI.contains(label, words));
    }

    /** Returns all that an entry says of itself. */
    static Stream<String> said(ToldEntry entry) {
        return Stream.of(
                        Stream.of(entry.offered().candidate().title()),
                        entry.offered().candidate().texts().stream(),
                        values(entry))
                .flatMap(said -> said);
    }

    static Stream<String> values(ToldEntry entry) {
        return entry.pointer().values().stream().map(FieldAnswer::value);
    }

    static String titled(ToldEntry entry) {
        return entry.pointer().title() + ". " + definition(entry);
    }

    static String definition(ToldEntry entry) {
        return entry.pointer().values().stream()
                .filter(said -> said.field().equals("definition"))
                .map(FieldAnswer::value)
                .findFirst()
                .orElse("");
    }

    static Gap gap(String words) {
        return Gap.notPublished(StringUtils.capitalize(words.strip()), NOT_SAID);
    }
}
