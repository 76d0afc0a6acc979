package register.registers.disclosures;

import java.util.Map;
import java.util.regex.Pattern;
import register.intake.sheets.CellReading;
import register.intake.sheets.CellReading.Unreadable;
import register.intake.sheets.WrittenWord;

/** Reads what became of a question from the words that councils use for it. */
final class WrittenOutcome {
    private static final Pattern PARTLY =
            Pattern.compile("(?i).*\\b(?:part|partly|partial|partially|some)\\b.*|.*\\bin part\\b.*");

    private static final Map<String, Outcome> WORDS = Map.ofEntries(
            Map.entry("disclosed in full", Outcome.DISCLOSED),
            Map.entry("full disclosure", Outcome.DISCLOSED),
            Map.entry("fully disclosed", Outcome.DISCLOSED),
            Map.entry("all information disclosed", Outcome.DISCLOSED),
            Map.entry("all information supplied", Outcome.DISCLOSED),
            Map.entry("information disclosed", Outcome.DISCLOSED),
            Map.entry("information provided", Outcome.DISCLOSED),
            Map.entry("information supplied", Outcome.DISCLOSED),
            Map.entry("information released", Outcome.DISCLOSED),
            Map.entry("information sent", Outcome.DISCLOSED),
            Map.entry("provided", Outcome.DISCLOSED),
            Map.entry("supplied", Outcome.DISCLOSED),
            Map.entry("released", Outcome.DISCLOSED),
            Map.entry("released in full", Outcome.DISCLOSED),
            Map.entry("granted", Outcome.DISCLOSED),
            Map.entry("granted in full", Outcome.DISCLOSED),
            Map.entry("answered", Outcome.DISCLOSED),
            Map.entry("answered in full", Outcome.DISCLOSED),
            Map.entry("refused", Outcome.EXEMPT),
            Map.entry("refused in full", Outcome.EXEMPT),
            Map.entry("refusal", Outcome.EXEMPT),
            Map.entry("withheld", Outcome.EXEMPT),
            Map.entry("exempted", Outcome.EXEMPT),
            Map.entry("exemption applied", Outcome.EXEMPT),
            Map.entry("information exempt", Outcome.EXEMPT),
            Map.entry("information withheld", Outcome.EXEMPT),
            Map.entry("information not held", Outcome.NOT_HELD),
            Map.entry("no information held", Outcome.NOT_HELD),
            Map.entry("not held by the council", Outcome.NOT_HELD),
            Map.entry("cost", Outcome.COST_LIMIT),
            Map.entry("exceeds cost limit", Outcome.COST_LIMIT),
            Map.entry("exceeds the cost limit", Outcome.COST_LIMIT),
            Map.entry("over cost limit", Outcome.COST_LIMIT),
            Map.entry("refused - cost limit", Outcome.COST_LIMIT),
            Map.entry("refused on cost", Outcome.COST_LIMIT),
            Map.entry("refused on cost grounds", Outcome.COST_LIMIT),
            Map.entry("ncnd", Outcome.NEITHER_CONFIRM_NOR_DENY),
            Map.entry("neither confirmed nor denied", Outcome.NEITHER_CONFIRM_NOR_DENY));

    private WrittenOutcome() {}

    /** Reads a cell; one that says that a part was disclosed says two things, and is unreadable. */
    static CellReading<Outcome> read(String cell) {
        return PARTLY.matcher(cell).matches()
                ? new Unreadable<>(
                        "it says that a part was disclosed, and not which",
                        "write a row for what was disclosed and a row for what was not")
                : WrittenWord.read(cell.strip().replaceFirst("\\.$", ""), Outcome.values(), WORDS);
    }
}
