package register.registers.disclosures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import register.intake.drafts.RecordBuilder;
import register.intake.sheets.CellReading;
import register.intake.sheets.CellReading.Parsed;
import register.intake.sheets.CellReading.Unreadable;
import register.intake.sheets.CellText;
import register.intake.sheets.Row;
import register.intake.sheets.WrittenWord;
import register.values.Json;

/** Reads what the answer to a question rests on from its row: the public interest test, and the records that it cites. */
final class SheetGrounds {
    private static final String TEST = "publicInterest";
    private static final String FOR = "publicInterest.for";
    private static final String AGAINST = "publicInterest.against";
    private static final String BALANCE = "publicInterest.balance";
    private static final String CITES = "cites";
    private static final List<String> CITED = List.of("contract", "system", "measure");
    private static final Map<String, PublicInterest.Balance> WORDS = Map.ofEntries(
            Map.entry("withheld", PublicInterest.Balance.WITHHOLD),
            Map.entry("withholding", PublicInterest.Balance.WITHHOLD),
            Map.entry("favours withholding", PublicInterest.Balance.WITHHOLD),
            Map.entry("in favour of withholding", PublicInterest.Balance.WITHHOLD),
            Map.entry("against disclosure", PublicInterest.Balance.WITHHOLD),
            Map.entry("maintain the exemption", PublicInterest.Balance.WITHHOLD),
            Map.entry("exemption maintained", PublicInterest.Balance.WITHHOLD),
            Map.entry("favours maintaining the exemption", PublicInterest.Balance.WITHHOLD),
            Map.entry("in favour of maintaining the exemption", PublicInterest.Balance.WITHHOLD),
            Map.entry("disclosed", PublicInterest.Balance.DISCLOSE),
            Map.entry("disclosure", PublicInterest.Balance.DISCLOSE),
            Map.entry("favours disclosure", PublicInterest.Balance.DISCLOSE),
            Map.entry("in favour of disclosure", PublicInterest.Balance.DISCLOSE),
            Map.entry("for disclosure", PublicInterest.Balance.DISCLOSE));

    static final List<String> COLUMNS = Stream.concat(
                    Stream.of(FOR, AGAINST, BALANCE), CITED.stream().map(SheetGrounds::cited))
            .map(SheetGrounds::column)
            .toList();

    private final RecordBuilder builder;
    private final Row row;
    private final ObjectNode question;

    SheetGrounds(RecordBuilder builder, Row row, ObjectNode question) {
        this.builder = builder;
        this.row = row;
        this.question = question;
    }

    /** Returns whether the file has a column of the test. */
    static boolean hasTest(RecordBuilder builder) {
        return Stream.of(FOR, AGAINST, BALANCE).anyMatch(name -> builder.cells().has(column(name)));
    }

    /** Sets the test, and the records of each kind that the file names; what it leaves blank stays as it is. */
    void draw() {
        factors(FOR, "for");
        factors(AGAINST, "against");
        CellReading<PublicInterest.Balance> balance =
                WrittenWord.read(cell(BALANCE), PublicInterest.Balance.values(), WORDS);
        if (balance instanceof Unreadable<PublicInterest.Balance> unreadable) {
            builder.wrong(row, column(BALANCE), unreadable.inWords());
        } else if (balance instanceof Parsed<PublicInterest.Balance> said) {
            test().put("balance", said.said().word());
        }
        CITED.forEach(this::cites);
    }

    /** Reads the reasons on one side, a paragraph each. */
    private void factors(String column, String name) {
        List<String> factors = Arrays.stream(
                        CellText.read(cell(column)).value().orElse("").split("\\n+"))
                .map(String::strip)
                .filter(factor -> !factor.isEmpty())
                .toList();
        if (!factors.isEmpty()) {
            ArrayNode list = test().putArray(name);
            factors.forEach(list::add);
        }
    }

    private ObjectNode test() {
        return question.get(TEST) instanceof ObjectNode test ? test : question.putObject(TEST);
    }

    private void cites(String kind) {
        List<String> said =
                CellText.several(CellText.read(cell(cited(kind))).value().orElse(""));
        if (said.isEmpty()) {
            return;
        }
        ArrayNode list = Json.mapper().createArrayNode();
        for (JsonNode before : question.path(CITES)) {
            boolean isReplaced = before.has(kind)
                    && !before.has("period")
                    && said.stream().noneMatch(before.path(kind).asText()::equals);
            if (!isReplaced) {
                list.add(before);
            }
        }
        for (String reference : said) {
            boolean isKnown = StreamSupport.stream(list.spliterator(), false)
                    .anyMatch(one -> one.path(kind).asText().equals(reference) && !one.has("period"));
            if (!isKnown) {
                list.addObject().put(kind, reference);
            }
        }
        question.set(CITES, list);
    }

    private String cell(String name) {
        return builder.cells().cell(row, column(name));
    }

    private static String cited(String kind) {
        return CITES + "." + kind;
    }

    private static String column(String name) {
        return "questions." + name;
    }
}
