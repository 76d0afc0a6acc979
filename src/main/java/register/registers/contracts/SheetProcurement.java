package register.registers.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import register.intake.drafts.RecordBuilder;
import register.intake.sheets.CellReading;
import register.intake.sheets.CellReading.Parsed;
import register.intake.sheets.CellText;
import register.intake.sheets.Row;
import register.intake.sheets.YesNo;
import register.values.Json;

/** Reads the procurement and the documents of a contract from its rows. */
final class SheetProcurement {
    private static final String ROUTE = "procurement.route";
    private static final String NOTICES = "procurement.notices";
    static final String[] DOCUMENTS = {"documents.contract", "documents.performance", "documents.tender"};
    private static final Map<String, String> TYPES = Map.of(
            "documents.tender", "tenderNotice",
            "documents.contract", "contractSigned",
            "documents.performance", "performanceInformation");
    private static final Map<String, String> TITLES = Map.of(
            "documents.tender", "Tender documents",
            "documents.contract", "Contract",
            "documents.performance", "Performance information");

    private SheetProcurement() {}

    /** Reads the route; an answer to the question whether there was a tender is none. */
    static void route(RecordBuilder builder) {
        builder.read(
                ROUTE,
                cell -> !builder.cells().isOwn() && YesNo.read(cell) instanceof Parsed<Boolean>
                        ? new CellReading.Unreadable<>(
                                "the cell does not say how the contract was bought",
                                "write it like Open procedure, or leave out this column")
                        : builder.oneLine(ROUTE, cell));
    }

    static void regime(RecordBuilder builder) {
        if (builder.reading("procurement.regime", CellText::read) instanceof Parsed<String> said) {
            String word = said.said().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
            builder.set("procurement.regime", word);
        }
    }

    /** Reads notices as our own spreadsheets write them, type and number; keeps what is already recorded of each. */
    static void notices(RecordBuilder builder) {
        Map<String, JsonNode> standing = new HashMap<>();
        for (JsonNode notice : builder.at(NOTICES)) {
            String id = notice.path("id").asText("");
            standing.put(notice.path("type").asText() + (id.isEmpty() ? "" : " " + id), notice);
        }
        ArrayNode list = Json.mapper().createArrayNode();
        for (Row row : builder.rows()) {
            for (String cell : builder.cells().each(row, NOTICES)) {
                for (String one : CellText.several(cell)) {
                    if (CellText.read(one).value().isPresent()) {
                        list.add(standing.getOrDefault(one, notice(one)));
                    }
                }
            }
        }
        if (!list.isEmpty()) {
            builder.set(NOTICES, list);
        }
    }

    private static JsonNode notice(String said) {
        int space = said.indexOf(' ');
        var notice = Json.mapper().createObjectNode().put("type", space < 0 ? said : said.substring(0, space));
        return space < 0 ? notice : notice.put("id", said.substring(space + 1).strip());
    }

    static void documents(RecordBuilder builder) {
        for (String field : DOCUMENTS) {
            for (Row row : builder.rows()) {
                for (String cell : builder.cells().each(row, field)) {
                    CellText.read(cell).value().ifPresent(url -> document(builder, field, url));
                }
            }
        }
    }

    private static void document(RecordBuilder builder, String field, String url) {
        ArrayNode list = builder.at("documents") instanceof ArrayNode said
                ? said
                : Json.mapper().createArrayNode();
        for (JsonNode document : list) {
            if (document.path("url").asText().equals(url)) {
                return;
            }
        }
        list.addObject().put("title", TITLES.get(field)).put("url", url).put("documentType", TYPES.get(field));
        builder.set("documents", list);
    }
}
