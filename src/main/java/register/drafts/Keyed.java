package register.drafts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import register.problem.Fault;
import register.problem.Refusal;
import register.sheets.Row;
import register.values.Reference;

/** Rows that belong together because they say the same reference: one record over many rows. */
public final class Keyed {
    private final Cells cells;
    private final Mode mode;
    private final String field;
    private final Set<String> canBeMissing;
    private final Consumer<Drawing> drawing;

    /**
     * Groups rows by a field.
     *
     * @param field that has the reference
     * @param drawing draws an item from the rows of one
     */
    public Keyed(Cells cells, Mode mode, String field, Set<String> canBeMissing, Consumer<Drawing> drawing) {
        this.cells = cells;
        this.mode = mode;
        this.field = field;
        this.canBeMissing = canBeMissing;
        this.drawing = drawing;
    }

    /** A draft for each reference, in the order of the first row that says it. */
    public List<Draft> drafts() {
        Map<String, List<Row>> byKey = new LinkedHashMap<>();
        List<Draft> drafts = new ArrayList<>();
        Map<String, Integer> places = new LinkedHashMap<>();
        for (Row row : cells.rows()) {
            String said = cells.cell(row, field);
            try {
                String key = Reference.asked(said).key();
                if (!byKey.containsKey(key)) {
                    places.put(key, drafts.size());
                    drafts.add(new Draft(null, "", List.of(), Unknown.of(cells, row, field, "")));
                }
                byKey.computeIfAbsent(key, any -> new ArrayList<>(1)).add(row);
            } catch (Refusal unreadable) {
                drafts.add(new Draft(
                        null, said, List.of(row.number()), Unknown.of(cells, row, field, unreadable.detail())));
            }
        }
        places.forEach((key, place) -> drafts.set(place, draft(key, List.copyOf(byKey.getOrDefault(key, List.of())))));
        return drafts;
    }

    private Draft draft(String key, List<Row> rows) {
        String label = cells.cell(rows.get(0), field);
        return new Draft(key, label, rows.stream().map(Row::number).toList(), new Draft.Words() {
            @Override
            public ObjectNode draw(@Nullable ObjectNode standing, Findings findings) {
                refuseOtherSpellings(rows, label, findings);
                Drawing one = new Drawing(cells, rows, mode, standing, canBeMissing, findings);
                drawing.accept(one);
                return one.finished();
            }

            @Override
            public Wrong place(Fault fault) {
                return Places.of(cells, rows, fault);
            }
        });
    }

    /** Two that differ in spaces, case or punctuation only are likely to be two by mistake. */
    private void refuseOtherSpellings(List<Row> rows, String label, Findings findings) {
        for (Row row : rows) {
            if (!cells.cell(row, field).equals(label)) {
                findings.wrong(cells.wrong(
                        row,
                        field,
                        "row %d has the same letters and digits in another spelling, which is the same %s; spell it in one way"
                                .formatted(rows.get(0).number(), field)));
            }
        }
    }

    /** A row that does not say which record it is of. */
    private record Unknown(Wrong wrong) implements Draft.Words {
        static Unknown of(Cells cells, Row row, String field, String detail) {
            return new Unknown(cells.wrong(row, field, detail));
        }

        @Override
        public ObjectNode draw(@Nullable ObjectNode standing, Findings findings) {
            findings.wrong(wrong);
            return register.values.Json.mapper().createObjectNode();
        }

        @Override
        public Wrong place(Fault fault) {
            return wrong;
        }
    }
}
