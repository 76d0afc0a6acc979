package register.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import register.registers.contracts.Supplier.Identifier;

/** The numbers of a party in registers of organisations; those that are not in the form of their register are left out. */
final class Identifiers {
    private static final String COMPANIES_HOUSE = "GB-COH";

    private Identifiers() {}

    /** Company number first. */
    static List<Identifier> of(JsonNode party) {
        return Stream.concat(
                        Stream.of(party.path("identifier")),
                        StreamSupport.stream(party.path("additionalIdentifiers").spliterator(), false))
                .map(said -> {
                    String scheme = said.path("scheme").asText();
                    String id = said.path("id").asText().strip();
                    return Release.unlessRefused(() -> new Identifier(scheme, whole(scheme, id)));
                })
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(identifier -> !identifier.scheme().equals(COMPANIES_HOUSE)))
                .toList();
    }

    /** A company number has the noughts before it that a spreadsheet takes away. */
    private static String whole(String scheme, String id) {
        return scheme.equals(COMPANIES_HOUSE) && id.matches("[0-9]{1,7}")
                ? "0".repeat(8 - id.length()) + id
                : id.toUpperCase(Locale.ROOT);
    }
}
