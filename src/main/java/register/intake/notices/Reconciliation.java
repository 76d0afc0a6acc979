package register.intake.notices;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.ImportChoice;
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;
import register.intake.drafts.ParsedFile;
import register.intake.drafts.PendingRecord;
import register.intake.notices.RecordLinkage.Match;
import register.intake.notices.RecordLinkage.Standing;
import register.store.log.Log;
import register.store.log.RecordedItem;
import register.values.GroupedDigits;

/** Reconciles the notices of one import with the register. */
final class Reconciliation<T> {
    private static final String NEW = "new";
    private static final String LEAVE = "leave";

    private final NoticeMapping<T> mapping;
    private final Buyers own;
    private final MergedNotices notices;
    private final ImportSettings settings;
    private final ImportMode mode;
    private final RecordLinkage register = new RecordLinkage();
    private final RecordLinkage withdrawn = new RecordLinkage();
    private final List<PendingRecord> records = new ArrayList<>();
    private final List<ParsedFile.Ignored> ignored;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> expected = new LinkedHashMap<>();
    private final FrameworkReferences frameworks = new FrameworkReferences();
    private final Predicate<ObjectNode> fit;

    Reconciliation(NoticeReading<T> reading, MergedNotices notices, ImportSettings settings, ImportMode mode) {
        this.mapping = reading.mapping();
        this.own = reading.own();
        this.fit = reading.fit();
        this.notices = notices;
        this.settings = settings;
        this.mode = mode;
        this.ignored = new ArrayList<>(notices.without());
    }

    /** Returns the records that the notices come to. */
    ParsedFile reconcile(NoticeReading.Contents<T> contents) {
        contents.each(
                one -> {
                    Standing standing = standing(one);
                    register.add(standing);
                    frameworks.add(standing);
                    if (mode == ImportMode.SNAPSHOT && mapping.isExpected(one.item())) {
                        expected.put(standing.key(), standing.label());
                    }
                },
                one -> withdrawn.add(standing(one)));
        List<Match> matches = matches();
        Map<String, Long> claims = claims(matches);
        for (int i = 0; i < matches.size(); i++) {
            record(notices.found().get(i), matches.get(i), claims);
        }
        expected.keySet().removeAll(taken);
        expected.values()
                .forEach(label -> ignored.add(new ParsedFile.Ignored(
                        0, label + " is in the register, but no notice about it is in the file")));
        return new ParsedFile(
                records,
                NoticeReading.FORMAT,
                StandardCharsets.UTF_8.name(),
                null,
                List.of(),
                null,
                List.of(),
                ignored,
                List.of(),
                notes(),
                notices.warnings(),
                notices.releases() == 0 ? nothing() : null,
                false);
    }

    private Standing standing(RecordedItem<T> one) {
        return new Standing(
                one.entry().key(),
                one.entry().recordedAt().atZone(Log.LONDON).toLocalDate(),
                mapping.evidence(one.item()));
    }

    private String nothing() {
        return notices.ofOthers() == 0
                ? "the file has no releases"
                : "the file has %s, but none of your own; the notices of these buyers are read: %s. Set NOTICES_BUYER to the council's number or name on Find a Tender"
                        .formatted(GroupedDigits.of(notices.ofOthers(), "release"), String.join(", ", own.own()));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add("%s of %s %s read"
                .formatted(
                        GroupedDigits.of(notices.releases(), "release"),
                        GroupedDigits.of(notices.procurements(), "procurement"),
                        notices.releases() == 1 ? "was" : "were"));
        if (notices.ofOthers() > 0) {
            notes.add("%s of other buyers %s left out"
                    .formatted(
                            GroupedDigits.of(notices.ofOthers(), "release"), notices.ofOthers() == 1 ? "was" : "were"));
        }
        if (!expected.isEmpty()) {
            notes.add("%s in the register should have a notice, but none is in the file"
                    .formatted(GroupedDigits.of(expected.size(), "contract")));
        }
        return notes;
    }

    /** Returns what each contract is in the register; they are compared on all processors. */
    private List<Match> matches() {
        return notices.found().parallelStream()
                .map(one -> match(register, notices.read(one), one))
                .toList();
    }

    /** Returns how many contracts each record is known to be, by its key: one that several claim is known to be none. */
    private static Map<String, Long> claims(List<Match> matches) {
        return matches.stream()
                .map(Match::known)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Standing::key, Collectors.counting()));
    }

    private void record(MergedNotices.Found found, Match matched, Map<String, Long> claims) {
        Match match = matched;
        Standing known = match.known();
        if (known != null && claims.getOrDefault(known.key(), 0L) > 1) {
            match = new Match(null, Map.of(known, "another contract in the file is similar to it"), null);
        }
        NoticedRecord one = notices.read(found);
        Key key = key(one, found, match);
        if (key == null) {
            frameworks.addUnknown(one);
        } else {
            records.add(pending(one, found, key));
        }
    }

    /**
     * The key of a record that a contract becomes.
     *
     * @param reference of a new record; null of one that the register has
     */
    private record Key(String key, @Nullable String reference) {}

    private Match match(RecordLinkage among, NoticedRecord one, MergedNotices.Found found) {
        List<String> keys = one.evidence().references().stream()
                .map(mapping::key)
                .filter(Objects::nonNull)
                .toList();
        return among.match(one.evidence(), keys, found.isAlone(), found.numbers());
    }

    /** Returns the key of the record that a contract becomes; null if it becomes none, or nobody knows which. */
    private @Nullable Key key(NoticedRecord one, MergedNotices.Found found, Match match) {
        Standing known = match.known();
        if (known != null) {
            return new Key(known.key(), null);
        }
        int row = found.rows().get(0);
        String chosen = settings.choices().get(one.choice());
        if (LEAVE.equals(chosen)) {
            ignored.add(new ParsedFile.Ignored(row, label(one) + ": left out, as you chose"));
            return null;
        }
        if (chosen != null && register.ofKey(chosen) != null) {
            return new Key(chosen, null);
        }
        if (!NEW.equals(chosen) && !match.proposed().isEmpty()) {
            records.add(unknown(one, found, match));
            return null;
        }
        Standing before = match(withdrawn, one, found).known();
        if (before != null && !NEW.equals(chosen)) {
            ignored.add(new ParsedFile.Ignored(
                    row,
                    "%s is on Find a Tender, but %s was withdrawn from the register and is not published again"
                            .formatted(label(one), before.label())));
            return null;
        }
        return free(one, found.isAlone());
    }

    /** Returns the reference of a new record: the first that no record has or had. */
    private Key free(NoticedRecord one, boolean isAlone) {
        List<String> names = new ArrayList<>();
        if (isAlone && one.reference() != null) {
            names.add(one.reference());
        }
        names.add(one.choice());
        for (String name : names) {
            String key = mapping.key(name);
            if (key != null && isFree(key)) {
                return new Key(key, name);
            }
        }
        int copy = 2;
        while (!isFree(String.valueOf(mapping.key(one.choice() + " (" + copy + ")")))) {
            copy++;
        }
        String name = one.choice() + " (" + copy + ")";
        return new Key(String.valueOf(mapping.key(name)), name);
    }

    /** Returns whether the record that a contract becomes can be published, as far as is known before it is compared. */
    private BooleanSupplier fit(MergedNotices.Found found, String reference) {
        return () -> fit.test(notices.read(found).item().put("reference", reference));
    }

    private boolean isFree(String key) {
        return register.ofKey(key) == null && withdrawn.ofKey(key) == null && !taken.contains(key);
    }

    private static String label(NoticedRecord one) {
        return one.choice() + ", " + one.evidence().title();
    }

    /** Returns a contract that may be one of the register: it is refused until a person chooses. */
    private PendingRecord unknown(NoticedRecord one, MergedNotices.Found found, Match match) {
        List<ImportChoice.Option> options = new ArrayList<>();
        match.proposed()
                .forEach((standing, why) -> options.add(
                        new ImportChoice.Option(standing.key(), "It is %s (%s)".formatted(standing.label(), why))));
        options.add(new ImportChoice.Option(NEW, "It is not in the register"));
        options.add(new ImportChoice.Option(LEAVE, "Leave it out"));
        ImportChoice choice = new ImportChoice(
                one.choice(),
                "Which contract is “%s”?".formatted(one.evidence().title()),
                options,
                null,
                match.likely() == null ? null : match.likely().key());
        return new PendingRecord(null, label(one), found.rows(), new UndecidedNotice(notices, found, mapping, choice));
    }

    /** Returns the record of a contract; its content is read again when it is compared, so that it is not in memory. */
    private PendingRecord pending(NoticedRecord one, MergedNotices.Found found, Key key) {
        taken.add(key.key());
        @Nullable Standing standing = register.ofKey(key.key());
        if (standing != null) {
            frameworks.add(one, standing);
        } else if (key.reference() != null) {
            frameworks.addNew(one, key.reference(), fit(found, key.reference()));
        }
        String label =
                standing == null ? key.reference() + ", " + one.evidence().title() : standing.label();
        return new PendingRecord(
                key.key(),
                label,
                found.rows(),
                new NoticedWords(
                        notices,
                        found,
                        mapping,
                        settings.choices(),
                        frameworks,
                        key.reference(),
                        standing == null ? null : standing.recorded()));
    }
}
