package register.intake.drafts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import register.intake.sheets.Column;
import register.intake.sheets.FootnoteMark;
import register.intake.sheets.MarkedText;
import register.intake.sheets.ReferenceCell;
import register.intake.sheets.Row;
import register.values.Reference;
import register.values.problem.Refusal;

/** Groups rows with the same reference: one record over many rows. */
public final class RowsByReference {
    private static final String TITLE = "title";
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final FieldCells cells;
    private final PendingRecords rowDrafts;
    private final String field;
    private final Map<String, Row> parts = new HashMap<>();
    private final Consumer<RecordBuilder> builder;

    /**
     * Groups rows by a field.
     *
     * @param field that has the reference
     * @param builder sets the values of an item from the rows of one reference
     */
    public RowsByReference(
            FieldCells cells,
            ImportMode mode,
            String field,
            Set<String> canBeMissing,
            Consumer<RecordBuilder> builder) {
        this.cells = cells;
        this.rowDrafts = new PendingRecords(cells, mode, canBeMissing);
        this.field = field;
        this.builder = builder;
    }

    /** Returns a pending record for each reference, in the order of their first rows. */
    public List<PendingRecord> drafts() {
        boolean hasWords = hasWords();
        Map<String, List<Row>> byKey = new LinkedHashMap<>();
        List<PendingRecord> drafts = new ArrayList<>();
        Map<String, Integer> places = new LinkedHashMap<>();
        @Nullable String last = null;
        @Nullable Row above = null;
        int end = 0;
        for (Row row : cells.rows()) {
            String said = cells.cell(row, field);
            try {
                String key = Reference.asked(said).key();
                last = key;
                above = row;
                end = row.number();
                if (!byKey.containsKey(key)) {
                    places.put(key, drafts.size());
                    // Keeps its position in the list until all of its rows are known.
                    drafts.add(rowDrafts.unknown(row, said, cells.wrong(row, field, "")));
                }
                byKey.computeIfAbsent(key, any -> new ArrayList<>(1)).add(row);
            } catch (Refusal unreadable) {
                String why = ReferenceCell.doubt(said)
                        .or(() -> ReferenceCell.ambiguity(said))
                        .orElse(unreadable.detail());
                drafts.add(rowDrafts.unknown(row, said, cells.wrong(row, field, why)));
                if (said.isEmpty() && last != null && isPart(row, above, row.number() == end + 1)) {
                    parts.putIfAbsent(last, row);
                    end = row.number();
                }
            }
        }
        places.forEach((key, place) ->
                drafts.set(place, draft(key, List.copyOf(byKey.getOrDefault(key, List.of())), hasWords)));
        return drafts;
    }

    /** Whether most references of the file are no plain numbers, so that one which is may be that of a day. */
    private boolean hasWords() {
        List<String> said = cells.rows().stream()
                .map(row -> cells.cell(row, field))
                .filter(cell -> !cell.isEmpty())
                .toList();
        return 2 * said.stream().filter(DIGITS.asMatchPredicate()).count() < said.size();
    }

    /**
     * Whether a row without a reference may go on with the one above it, as where a program broke long cells: it has no title,
     * or none of the dates and amounts of the record right above.
     */
    private boolean isPart(Row row, @Nullable Row before, boolean isNext) {
        if (cells.has(TITLE) && cells.cell(row, TITLE).isEmpty()) {
            return true;
        }
        List<Column> figures = cells.all().stream()
                .filter(column -> column.read()
                        .filter(one -> column.isMoney() || cells.isDate(one))
                        .isPresent())
                .toList();
        return before != null
                && isNext
                && figures.stream().anyMatch(column -> !before.isBlank(column.index()))
                && figures.stream().allMatch(column -> row.isBlank(column.index()));
    }

    /**
     * Returns the record of some rows.
     *
     * @param hasWords whether most references of the file are no plain numbers, so that one which is may be that of a day
     */
    private PendingRecord draft(String key, List<Row> rows, boolean hasWords) {
        String label = cells.cell(rows.get(0), field);
        return rowDrafts.of(key, MarkedText.text(label), rows, Map.of(), one -> {
            refuseOtherSpellings(rows, label, one.findings());
            doubt(one, label, hasWords).ifPresent(doubt -> one.wrong(field, doubt));
            if (one.isNew() && !cells.isOwn() && FootnoteMark.isAfter(label)) {
                one.note(field, FootnoteMark.REMEDY);
            }
            Row part = parts.get(key);
            if (part != null) {
                one.wrong(
                        field,
                        "row %d below has no '%s', and may be a part of this record; enter it in each of its rows"
                                .formatted(part.number(), cells.called(field)));
            }
            builder.accept(one);
        });
    }

    /**
     * Returns why a label is hardly the reference of a new record, or of one that stands with another: {@code 101.0} has the
     * letters and digits of 1010.
     */
    private Optional<String> doubt(RecordBuilder one, String label, boolean hasWords) {
        if (one.isNew() && !cells.isOwn()) {
            return ReferenceCell.doubt(label)
                    .or(() -> ReferenceCell.ambiguity(label))
                    .or(() -> hasWords ? ReferenceCell.dayNumber(label) : Optional.empty());
        }
        boolean isAsItStands = one.at(field).asText().equals(MarkedText.text(label));
        return isAsItStands || (cells.isOwn() && !one.isNew()) ? Optional.empty() : ReferenceCell.doubt(label);
    }

    /** Refuses references that differ only in spaces, case or punctuation, which is likely a mistake. */
    private void refuseOtherSpellings(List<Row> rows, String label, ImportIssues findings) {
        for (Row row : rows) {
            if (!cells.cell(row, field).equals(label)) {
                findings.wrong(cells.wrong(
                        row,
                        field,
                        "row %d has the same '%s' in another spelling; spell it the same way in both"
                                .formatted(rows.get(0).number(), cells.called(field))));
            }
        }
    }
}
