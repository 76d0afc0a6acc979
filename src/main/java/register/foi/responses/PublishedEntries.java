package register.foi.responses;

import static register.foi.responses.LetterBuilder.with;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import register.values.PartialDate;

/** Writes where all that a letter gives is published, each entry once, and how to find it without the links. */
final class PublishedEntries {
    private final LetterBuilder letter;

    PublishedEntries(LetterBuilder letter) {
        this.letter = letter;
    }

    void all(Collection<Pointer> cited) {
        if (cited.isEmpty()) {
            return;
        }
        letter.heading(2, letter.inWords("heading.published"));
        if (letter.reply().questions().stream().anyMatch(Section21Coverage::isPublished)) {
            boolean isShort = letter.reply().questions().stream().anyMatch(Section21Coverage::isShort);
            letter.paragraph(letter.say("published"), isShort ? letter.say("published.only") : List.of());
        }
        Set<LocalDate> days = cited.stream().map(Pointer::asAt).collect(Collectors.toSet());
        boolean isOfOneDay = days.size() == 1;
        Map<String, List<Pointer>> byRegister = cited.stream()
                .collect(Collectors.groupingBy(Pointer::registerTitle, LinkedHashMap::new, Collectors.toList()));
        byRegister.forEach((register, entries) -> {
            letter.paragraph(letter.say("published.register", with("register", register)));
            letter.add(new Block.Bullets(entries.stream()
                    .map(entry -> LetterBuilder.joined(List.of(
                            letter.say(
                                    "published.entry",
                                    with("reference", entry.reference().isBlank() ? entry.title() : entry.reference())),
                            Inline.contact(entry.pinned()),
                            isOfOneDay ? List.of() : asAt(entry.asAt(), "published"))))
                    .toList()));
        });
        List<Inline> day = isOfOneDay ? asAt(days.iterator().next(), "published.all") : List.of();
        letter.paragraph(letter.say("published.without"), day);
    }

    /** Returns a sentence on the day of an entry, where it is not the day of receipt (section 1(4)). */
    private List<Inline> asAt(LocalDate day, String key) {
        LocalDate received = letter.reply().received();
        return received == null || day.equals(received)
                ? List.of()
                : letter.say(
                        key + (day.isAfter(received) ? ".later" : ".earlier"),
                        with("asAt", PartialDate.of(day).inWords()));
    }
}
