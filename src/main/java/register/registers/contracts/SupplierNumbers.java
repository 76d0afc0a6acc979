package register.registers.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.regex.Pattern;
import register.intake.drafts.RecordBuilder;
import register.intake.sheets.Row;

/** Reads the numbers of suppliers in public registers of organisations from cells. */
final class SupplierNumbers {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{5,7}");
    private static final int COMPANY_DIGITS = 8;
    private static final Pattern COMPANY_NUMBER = Pattern.compile("[A-Z0-9]{8}");
    private static final Pattern ZEROS = Pattern.compile("0+");
    private static final Pattern CHARITY_NUMBER = Pattern.compile("[1-9][0-9]{5,6}(?:-[0-9]{1,3})?");
    private static final Pattern SCOTTISH = Pattern.compile("SC[0-9]{6}");
    private static final Pattern NORTHERN_IRISH = Pattern.compile("NIC?[0-9]{6}");

    private final RecordBuilder builder;

    SupplierNumbers(RecordBuilder builder) {
        this.builder = builder;
    }

    /** Sets the number of a company. */
    void company(ObjectNode supplier, String cell, Row row) {
        identifier(supplier, "GB-COH", company(cell, row));
    }

    /** Restores the leading zeros of a company number, which a spreadsheet drops from a numeric cell. */
    private String company(String cell, Row row) {
        String number = SheetSuppliers.said(cell)
                .replace(" ", "")
                .toUpperCase(Locale.ROOT)
                .replaceFirst("^GB-COH-", "");
        if (!DIGITS.matcher(number).matches() || ZEROS.matcher(number).matches()) {
            boolean isNone =
                    (ZEROS.matcher(number).matches() && !builder.cells().isOwn())
                            || !COMPANY_NUMBER.matcher(number).matches();
            if (!number.isEmpty() && isNone) {
                builder.wrong(
                        row,
                        SheetSuppliers.COMPANY,
                        cell,
                        "'%s' is not a company number; write 8 letters and digits, like 01234567".formatted(cell));
                return "";
            }
            return number;
        }
        String whole = "0".repeat(COMPANY_DIGITS - number.length()) + number;
        builder.note(
                row,
                SheetSuppliers.COMPANY,
                cell,
                "the company number is read as %s, with its leading zeros".formatted(whole));
        return whole;
    }

    /** Sets the number of a charity; those of Scotland and Northern Ireland are in registers of their own. */
    void charity(ObjectNode supplier, String cell, Row row) {
        String said = SheetSuppliers.said(cell);
        String number = said.replace(" ", "").toUpperCase(Locale.ROOT);
        if (SCOTTISH.matcher(number).matches() && !has(supplier, "GB-CHC", said)) {
            identifier(supplier, "GB-SC", number);
        } else if (NORTHERN_IRISH.matcher(number).matches() && !has(supplier, "GB-CHC", said)) {
            identifier(supplier, "GB-NIC", number.replaceFirst("^NIC?", ""));
        } else if (number.isEmpty()
                || builder.cells().isOwn()
                || has(supplier, "GB-CHC", said)
                || CHARITY_NUMBER.matcher(number).matches()) {
            identifier(supplier, "GB-CHC", said);
        } else {
            builder.wrong(
                    row,
                    SheetSuppliers.CHARITY,
                    cell,
                    "'%s' is not a charity number; write 6 or 7 digits, like 1045678".formatted(said));
        }
    }

    /** Sets the number of a supplier in the register of procurement, if it is one. */
    static void procurement(ObjectNode supplier, String cell) {
        String other = SheetSuppliers.said(cell).replaceFirst("^GB-PPON[-:]", "");
        if (other.matches("[A-Za-z]{4}-[0-9]{4}-[A-Za-z0-9]{4}")) {
            identifier(supplier, "GB-PPON", other);
        }
    }

    /** Whether a supplier has a number already. */
    private static boolean has(ObjectNode supplier, String scheme, String id) {
        for (JsonNode identifier : supplier.path("identifiers")) {
            if (identifier.path("scheme").asText().equals(scheme)
                    && identifier.path("id").asText().equals(id)) {
                return true;
            }
        }
        return false;
    }

    private static void identifier(ObjectNode supplier, String scheme, String id) {
        if (id.isEmpty()) {
            return;
        }
        ArrayNode identifiers = supplier.withArray("identifiers");
        for (JsonNode identifier : identifiers) {
            if (identifier.path("scheme").asText().equals(scheme)) {
                ((ObjectNode) identifier).put("id", id);
                return;
            }
        }
        identifiers.addObject().put("scheme", scheme).put("id", id);
    }
}
