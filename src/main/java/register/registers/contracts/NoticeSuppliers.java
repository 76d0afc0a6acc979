package register.registers.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import register.registers.contracts.Supplier.Identifier;

/** The suppliers that notices name, with their numbers in registers of organisations. */
final class NoticeSuppliers {
    private static final String COMPANIES_HOUSE = "GB-COH";
    private static final Pattern SHORT_NUMBER = Pattern.compile("[0-9]{1,7}");
    private static final Pattern WITHHELD = Pattern.compile("(?i)\\s*withheld\\b.*");

    /** A company number behind a name, {@code ACE PLAY LIMITED (07163413)}. */
    private static final Pattern NUMBERED = Pattern.compile("\\(\\s*((?:[A-Z]{2}[0-9]{6})|[0-9]{8})\\s*\\)");

    private static final Pattern LEGAL_FORM =
            Pattern.compile("\\b(limited|ltd|plc|llp|lp|cic|inc|company|co|uk|the|t/?a|trading as)\\b|\\(.*?\\)");

    private NoticeSuppliers() {}

    /** Returns the suppliers of some places; one that several name is given once. */
    static List<Supplier> of(List<JsonNode> places, Set<String> removed) {
        Map<String, Supplier> suppliers = new LinkedHashMap<>();
        for (JsonNode place : places) {
            JsonNode said = place.path("suppliers");
            for (JsonNode named : said.isObject() ? List.of(said) : said) {
                @Nullable String name = NoticeText.line(named.isTextual() ? named : named.path("name"));
                if (name != null
                        && !removed.contains(named.path("id").asText())
                        && !isWithheld(name)
                        && UnnamedSupplier.of(name).isEmpty()) {
                    suppliers.putIfAbsent(SheetSuppliers.key(name), supplier(name, named));
                }
            }
        }
        return List.copyOf(suppliers.values());
    }

    /** Whether Find a Tender has a notice of withholding in place of a name. */
    static boolean isWithheld(String name) {
        return WITHHELD.matcher(name).matches();
    }

    private static Supplier supplier(String name, JsonNode party) {
        JsonNode details = party.path("details");
        String word = details.path("scale").asText();
        Supplier.@Nullable Scale scale = Stream.of(Supplier.Scale.values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElse(null);
        return new Supplier(
                name,
                identifiers(party),
                scale,
                details.path("vcse").isBoolean() ? details.path("vcse").asBoolean() : null);
    }

    /** Returns the numbers that have the form of their register, company number first. */
    private static List<Identifier> identifiers(JsonNode party) {
        return Stream.concat(
                        Stream.of(party.path("identifier")),
                        StreamSupport.stream(party.path("additionalIdentifiers").spliterator(), false))
                .<@Nullable Identifier>map(said -> {
                    String scheme = said.path("scheme").asText().strip();
                    String id = said.path("id").asText().strip().toUpperCase(Locale.ROOT);
                    return NoticeText.unlessRefused(() -> new Identifier(scheme, whole(scheme, id)));
                })
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(identifier -> !identifier.scheme().equals(COMPANIES_HOUSE)))
                .toList();
    }

    /** Returns a company number with the zeros at its start, which a spreadsheet takes away. */
    private static String whole(String scheme, String id) {
        String plain = scheme.equals(COMPANIES_HOUSE) ? id.replaceAll("[^A-Z0-9]", "") : id;
        return scheme.equals(COMPANIES_HOUSE) && SHORT_NUMBER.matcher(plain).matches()
                ? "0".repeat(8 - plain.length()) + plain
                : plain;
    }

    /** Returns by what suppliers are compared: their numbers, and their names without legal form. */
    static Set<String> keys(List<Supplier> suppliers) {
        Set<String> keys = new HashSet<>();
        for (Supplier supplier : suppliers) {
            keys.addAll(keys(supplier));
        }
        return keys;
    }

    private static Set<String> numbers(Supplier supplier) {
        Set<String> numbers = keys(supplier);
        numbers.removeIf(key -> !key.startsWith(COMPANIES_HOUSE));
        return numbers;
    }

    private static Set<String> keys(Supplier supplier) {
        Set<String> keys = new LinkedHashSet<>();
        supplier.identifiers().forEach(one -> keys.add(one.scheme() + " " + one.id()));
        Matcher numbered = NUMBERED.matcher(supplier.name());
        if (numbered.find()) {
            keys.add(COMPANIES_HOUSE + " " + numbered.group(1));
        }
        String name = LEGAL_FORM
                .matcher(supplier.name().toLowerCase(Locale.ROOT).replace("&", " and "))
                .replaceAll(" ")
                .replaceAll("[^\\p{L}\\p{N}]+", "");
        keys.add("name " + (name.isEmpty() ? SheetSuppliers.key(supplier.name()) : name));
        return keys;
    }

    /** Whether two lists name the same suppliers. */
    static boolean areSame(List<Supplier> some, List<Supplier> others) {
        return some.size() == others.size()
                && some.stream().allMatch(one -> others.stream().anyMatch(other -> isSame(one, other)));
    }

    /** Whether two are one: by their company numbers if both have one, otherwise by any number or the name. */
    static boolean isSame(Supplier one, Supplier other) {
        Set<String> numbers = numbers(one);
        Set<String> others = numbers(other);
        if (!numbers.isEmpty() && !others.isEmpty()) {
            return numbers.stream().anyMatch(others::contains);
        }
        Set<String> keys = keys(other);
        return keys(one).stream().anyMatch(keys::contains);
    }
}
