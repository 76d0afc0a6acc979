package register.intake.notices;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The buyers whose notices are the council's own: identifiers such as {@code GB-PPON-PRNP-1874-YZZR}, and names.
 *
 * @param own as they are configured; {@code *} is every buyer
 */
public record Buyers(List<String> own) {
    /** Every buyer. */
    public static final Buyers ALL = new Buyers(List.of("*"));

    private static final String EVERY = "*";

    public Buyers {
        own = own.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
    }

    /** Reads buyers with semicolons between them; the council's own name if there are none. */
    public static Buyers of(String written, String council) {
        List<String> said =
                java.util.Arrays.asList(java.util.regex.Pattern.compile(";").split(written, -1));
        Buyers buyers = new Buyers(said);
        return buyers.own().isEmpty() ? new Buyers(List.of(council)) : buyers;
    }

    /** Whether the buyer of a release is one of them. */
    boolean has(JsonNode release) {
        if (own.contains(EVERY)) {
            return true;
        }
        Set<String> wanted = own.stream().map(Buyers::plain).collect(Collectors.toSet());
        return names(release).stream().anyMatch(wanted::contains);
    }

    /** Returns what a release calls its buyer: its names and numbers, in letters and digits alone. */
    private static Set<String> names(JsonNode release) {
        Set<String> names = new HashSet<>();
        JsonNode buyer = release.path("buyer");
        add(names, buyer.path("name"));
        add(names, buyer.path("id"));
        add(names, buyer.path("identifier"), buyer);
        for (JsonNode party : release.path("parties")) {
            boolean isBuyer = party.path("id").asText().equals(buyer.path("id").asText(" "));
            for (JsonNode role : party.path("roles")) {
                isBuyer |= role.asText().equals("buyer");
            }
            if (isBuyer) {
                add(names, party.path("name"));
                add(names, party.path("id"));
                add(names, party.path("identifier"), party);
                party.path("additionalIdentifiers").forEach(identifier -> add(names, identifier, party));
            }
        }
        names.remove("");
        return names;
    }

    private static void add(Set<String> names, JsonNode identifier, JsonNode party) {
        String id = identifier.path("id").asText();
        if (!id.isBlank()) {
            names.add(plain(identifier.path("scheme").asText() + id));
            // A number without its scheme is known by its form alone.
            if (id.matches("P[A-Z]{3}-[0-9]{4}-[A-Z]{4}")) {
                names.add(plain(id));
            }
        }
        add(names, party.path("identifier").path("legalName"));
    }

    private static void add(Set<String> names, JsonNode text) {
        names.add(plain(text.asText()));
    }

    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
    }
}
