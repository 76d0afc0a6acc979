package register.registers.contracts;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import register.intake.drafts.RecordBuilder;
import register.intake.sheets.CellReading;
import register.intake.sheets.CellReading.Parsed;
import register.intake.sheets.CellReading.Unreadable;
import register.intake.sheets.CellText;
import register.intake.sheets.StartOrEnd;
import register.intake.sheets.WrittenTerm;
import register.values.PartialDate;

/** Reads how long a contract runs where its end should be: the end and the extensions are reckoned from the start. */
final class SheetTerm {
    private static final String START = "period.start";
    private static final String END = "period.end";
    private static final List<String> NOT_OWN = List.of("extensions", "extensions.until");

    private SheetTerm() {}

    /** Reads an end from its date, or from the length of the contract where the start is known. */
    static CellReading<StartOrEnd> end(RecordBuilder builder, String cell) {
        CellReading<StartOrEnd> reading = builder.cells().dates().read(cell);
        Optional<WrittenTerm> term =
                reading instanceof Unreadable<StartOrEnd> ? WrittenTerm.read(cell) : Optional.empty();
        if (term.isEmpty()) {
            return reading;
        }
        String words = cell.strip();
        return date(builder, START)
                .flatMap(start -> WrittenTerm.last(start, term.get().length()))
                .<CellReading<StartOrEnd>>map(end ->
                        new Parsed<>(new StartOrEnd.On(end), "\"%s\" from the start ends on %s".formatted(words, end)))
                .orElseGet(() -> CellText.notRecorded(words));
    }

    /** Reads the end of an extension from its date, or from its length where the end is known. */
    static CellReading<StartOrEnd> until(RecordBuilder builder, String cell) {
        CellReading<StartOrEnd> reading = builder.cells().dates().read(cell);
        Optional<PartialDate> until = reading instanceof Unreadable<StartOrEnd>
                ? WrittenTerm.read(cell)
                        .filter(term -> term.extensions().isEmpty())
                        .flatMap(term -> date(builder, END).flatMap(end -> WrittenTerm.extended(end, term.length())))
                : Optional.empty();
        return until.<CellReading<StartOrEnd>>map(date -> new Parsed<>(
                        new StartOrEnd.On(date), "\"%s\" from the end is until %s".formatted(cell.strip(), date)))
                .orElse(reading);
    }

    /** Returns the end of each extension that the length of a contract states, {@code 3+1+1}. */
    static List<PartialDate> options(RecordBuilder builder) {
        List<PartialDate> options = new ArrayList<>();
        if (NOT_OWN.stream().anyMatch(builder.cells()::has)) {
            return options;
        }
        Optional<WrittenTerm> term = builder.rows().stream()
                .map(row -> builder.cells().cell(row, END))
                .flatMap(cell -> WrittenTerm.read(cell).stream())
                .findFirst();
        Optional<PartialDate> until = date(builder, END);
        for (Period option : term.map(WrittenTerm::extensions).orElse(List.of())) {
            until = until.flatMap(end -> WrittenTerm.extended(end, option));
            until.ifPresent(options::add);
        }
        return options;
    }

    private static Optional<PartialDate> date(RecordBuilder builder, String field) {
        return builder.at(field).isTextual()
                ? Optional.of(PartialDate.of(builder.at(field).asText()))
                : Optional.empty();
    }
}
