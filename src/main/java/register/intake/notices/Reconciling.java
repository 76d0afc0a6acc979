package register.intake.notices;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.CellError;
import register.intake.drafts.ImportChoice;
import register.intake.drafts.ImportIssues;
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;
import register.intake.drafts.ParsedFile;
import register.intake.drafts.PendingRecord;
import register.intake.notices.Reconciliation.Match;
import register.intake.notices.Reconciliation.Standing;
import register.store.log.Log;
import register.store.log.RecordedItem;
import register.values.problem.Fault;

/** Reads the notices of one import, and reconciles them with the register. */
final class Reconciling<T> {
    private static final String NEW = "new";
    private static final String LEAVE = "leave";

    private final NoticeMapping<T> mapping;
    private final Buyers own;
    private final ImportSettings settings;
    private final ImportMode mode;
    private final ReleaseStore store = new ReleaseStore();
    private final List<String> warnings = new ArrayList<>();
    private final Reconciliation register = new Reconciliation();
    private final Reconciliation withdrawn = new Reconciliation();
    private final List<PendingRecord> records = new ArrayList<>();
    private final List<ParsedFile.Ignored> ignored = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> expected = new LinkedHashMap<>();
    private long ofOthers;

    Reconciling(NoticeReading<T> reading, ImportSettings settings, ImportMode mode) {
        this.mapping = reading.mapping();
        this.own = reading.own();
        this.settings = settings;
        this.mode = mode;
    }

    void read(InputStream file) throws IOException {
        new OcdsReader(this::keep, warnings::add).read(file);
    }

    private void keep(ObjectNode release) {
        if (own.has(release)) {
            store.add(release);
        } else {
            ofOthers++;
        }
    }

    /** Returns the records that the notices come to. */
    ParsedFile reconcile(NoticeReading.Contents<T> contents) {
        contents.each(
                one -> {
                    register.add(standing(one));
                    if (mode == ImportMode.SNAPSHOT && mapping.isExpected(one.item())) {
                        expected.put(one.entry().key(), standing(one).label());
                    }
                },
                one -> withdrawn.add(standing(one)));
        Map<String, Integer> claims = claims();
        store.ocids().forEach(ocid -> process(ocid, claims));
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
                warnings,
                store.size() == 0 ? nothing() : null,
                false);
    }

    private Standing standing(RecordedItem<T> one) {
        NoticeEvidence evidence = mapping.evidence(one.item());
        String reference = evidence.references().isEmpty()
                ? one.entry().key()
                : evidence.references().get(0);
        return new Standing(
                one.entry().key(),
                reference + ", " + evidence.title(),
                one.entry().recordedAt().atZone(Log.LONDON).toLocalDate(),
                evidence);
    }

    private String nothing() {
        return ofOthers == 0
                ? "the file has no releases"
                : "the file has %,d releases, but none of your own; the notices of these buyers are read: %s. Set NOTICES_BUYER to the council's number or name on Find a Tender"
                        .formatted(ofOthers, String.join(", ", own.own()));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add("%,d releases of %,d procurements were read"
                .formatted(store.size(), store.ocids().size()));
        if (ofOthers > 0) {
            notes.add("%,d releases of other buyers were left out".formatted(ofOthers));
        }
        if (!expected.isEmpty()) {
            notes.add("%,d contracts in the register should have a notice, but none is in the file"
                    .formatted(expected.size()));
        }
        return notes;
    }

    /** Returns how many contracts each record is known to be, by its key: one that several claim is known to be none. */
    private Map<String, Integer> claims() {
        Map<String, Integer> claims = new HashMap<>();
        for (String ocid : store.ocids()) {
            List<NoticedRecord> said = mapping.read(store.process(ocid)).records();
            for (NoticedRecord one : said) {
                @Nullable
                Standing known = match(register, one, said.size() == 1).known();
                if (known != null) {
                    claims.merge(known.key(), 1, Integer::sum);
                }
            }
        }
        return claims;
    }

    private void process(String ocid, Map<String, Integer> claims) {
        NoticeMapping.Read read = mapping.read(store.process(ocid));
        List<Integer> rows = store.rows(ocid);
        read.without().forEach(why -> ignored.add(new ParsedFile.Ignored(rows.get(0), why)));
        List<NoticedRecord> said = read.records();
        for (int place = 0; place < said.size(); place++) {
            NoticedRecord one = said.get(place);
            Match match = match(register, one, said.size() == 1);
            Standing known = match.known();
            if (known != null && claims.getOrDefault(known.key(), 0) > 1) {
                match = new Match(null, Map.of(known, "another contract in the file is similar to it"));
            }
            String key = key(one, rows, match, said.size() == 1);
            if (key != null) {
                records.add(pending(ocid, place, one, rows, key));
            }
        }
    }

    private Match match(Reconciliation among, NoticedRecord one, boolean isAlone) {
        List<String> keys = one.evidence().references().stream()
                .map(mapping::key)
                .filter(Objects::nonNull)
                .toList();
        return among.match(one.evidence(), keys, isAlone);
    }

    /** Returns the key of the record that a contract becomes; null if it becomes none, or nobody knows which. */
    private @Nullable String key(NoticedRecord one, List<Integer> rows, Match match, boolean isAlone) {
        Standing known = match.known();
        if (known != null) {
            return known.key();
        }
        String chosen = settings.choices().get(one.choice());
        if (LEAVE.equals(chosen)) {
            ignored.add(new ParsedFile.Ignored(rows.get(0), label(one) + ": left out, as you chose"));
            return null;
        }
        if (chosen != null && register.ofKey(chosen) != null) {
            return chosen;
        }
        if (!NEW.equals(chosen) && !match.proposed().isEmpty()) {
            records.add(unknown(one, rows, match));
            return null;
        }
        Standing before = match(withdrawn, one, isAlone).known();
        if (before != null && !NEW.equals(chosen)) {
            ignored.add(new ParsedFile.Ignored(
                    rows.get(0),
                    "%s is on Find a Tender, but %s was withdrawn from the register and is not published again"
                            .formatted(label(one), before.label())));
            return null;
        }
        return free(one, isAlone);
    }

    /** Sets the reference of a new record: the first that no record has or had. */
    private String free(NoticedRecord one, boolean isAlone) {
        List<String> names = new ArrayList<>();
        if (isAlone && one.reference() != null) {
            names.add(one.reference());
        }
        names.add(one.choice());
        for (String name : names) {
            String key = mapping.key(name);
            if (key != null && isFree(key)) {
                one.item().put("reference", name);
                return key;
            }
        }
        int copy = 2;
        while (!isFree(String.valueOf(mapping.key(one.choice() + " (" + copy + ")")))) {
            copy++;
        }
        String name = one.choice() + " (" + copy + ")";
        one.item().put("reference", name);
        return String.valueOf(mapping.key(name));
    }

    private boolean isFree(String key) {
        return register.ofKey(key) == null && withdrawn.ofKey(key) == null && !taken.contains(key);
    }

    private static String label(NoticedRecord one) {
        return one.choice() + ", " + one.evidence().title();
    }

    /** Returns a contract that may be one of the register: it is refused until a person chooses. */
    private PendingRecord unknown(NoticedRecord one, List<Integer> rows, Match match) {
        List<ImportChoice.Option> options = new ArrayList<>();
        match.proposed()
                .forEach((standing, why) -> options.add(
                        new ImportChoice.Option(standing.key(), "It is %s (%s)".formatted(standing.label(), why))));
        options.add(new ImportChoice.Option(NEW, "It is not in the register"));
        options.add(new ImportChoice.Option(LEAVE, "Leave it out"));
        ImportChoice choice = new ImportChoice(
                one.choice(), "Which contract is “%s”?".formatted(one.evidence().title()), options, null);
        CellError error =
                new CellError(rows.get(0), null, null, null, "it may be a contract in the register; choose which one");
        return new PendingRecord(null, label(one), rows, new PendingRecord.Words() {
            @Override
            public ObjectNode draw(@Nullable ObjectNode standing, ImportIssues findings) {
                findings.wrong(error);
                findings.choice(choice);
                one.notes().forEach(findings::note);
                return one.item();
            }

            @Override
            public CellError place(Fault fault) {
                return error;
            }
        });
    }

    /** Returns the record of a contract; its content is read again when it is compared, so that it is not in memory. */
    private PendingRecord pending(String ocid, int place, NoticedRecord one, List<Integer> rows, String key) {
        taken.add(key);
        @Nullable Standing standing = register.ofKey(key);
        @Nullable String reference = one.item().path("reference").textValue();
        String label = standing == null ? reference + ", " + one.evidence().title() : standing.label();
        return new PendingRecord(key, label, rows, new PendingRecord.Words() {
            @Override
            public ObjectNode draw(@Nullable ObjectNode current, ImportIssues findings) {
                NoticedRecord said = mapping.read(store.process(ocid)).records().get(place);
                said.notes().forEach(findings::note);
                if (current == null || standing == null) {
                    return reference == null ? said.item() : said.item().put("reference", reference);
                }
                return mapping.merge(current, said, standing.recorded(), settings.choices(), findings);
            }

            @Override
            public CellError place(Fault fault) {
                return new CellError(
                        rows.get(0), null, fault.pointer().isEmpty() ? null : fault.pointer(), null, fault.detail());
            }
        });
    }
}
