package register.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import register.ocds.OcdsReleases;
import register.registers.contracts.Contract;
import register.registers.contracts.Period;
import register.registers.contracts.Supplier;
import register.registers.contracts.Value;
import register.values.PartialDate;

/**
 * Releases without end, in the shapes of those that come with the tests: plans, tenders, awards, contracts and changes.
 *
 * <p>Titles, suppliers, periods and values are those of {@link GeneratedContracts}. Of four releases of a shape, the last
 * changes the contract of the one before.
 */
final class GeneratedReleases {
    private static final int CHANGED = 4;

    private final List<JsonNode> shapes = OcdsReleases.all();
    private final GeneratedContracts contracts;

    GeneratedReleases(long seed) {
        contracts = new GeneratedContracts(seed);
    }

    /** Writes releases 0 to so many as lines of JSON. */
    void write(Path file, int releases) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (int number = 0; number < releases; number++) {
                writer.write(release(number).toString());
                writer.write('\n');
            }
        }
    }

    private ObjectNode release(int number) {
        ObjectNode release = shapes.get(number % shapes.size()).deepCopy();
        boolean isChange = number / shapes.size() % CHANGED == CHANGED - 1;
        int procurement = isChange ? number - shapes.size() : number;
        Contract contract = isChange ? contracts.again(procurement + 1) : contracts.contract(procurement + 1);
        String notice = "%06d-%d".formatted(number, 2025 + (isChange ? 1 : 0));
        String before = release.path("id").asText();
        release.put("ocid", "ocds-000000-%06x".formatted(procurement));
        release.put("id", notice);
        release.put("date", "%d-08-10T12:00:00Z".formatted(2025 + (isChange ? 1 : 0)));
        release.withObjectProperty("tender").put("id", "EX-" + procurement).put("title", contract.title());
        release.findParents("noticeType").stream()
                .filter(document -> document.path("id").asText().equals(before))
                .forEach(document -> ((ObjectNode) document)
                        .put("id", notice)
                        .put("url", "https://www.find-tender.service.gov.uk/Notice/" + notice));
        suppliers(release, contract.suppliers());
        release.path("contracts").forEach(one -> describe((ObjectNode) one, contract));
        return release;
    }

    /** Replaces the suppliers where a release has some. */
    private static void suppliers(ObjectNode release, List<Supplier> suppliers) {
        boolean isAny = release.get("parties") instanceof ArrayNode parties && isRemoved(parties);
        if (!isAny) {
            return;
        }
        ArrayNode named = release.arrayNode();
        IntStream.range(0, suppliers.size()).forEach(place -> {
            Supplier supplier = suppliers.get(place);
            ObjectNode party = release.withArrayProperty("parties").addObject();
            party.put("id", "S" + place).put("name", supplier.name());
            party.putArray("roles").add("supplier");
            supplier.identifiers().stream()
                    .findFirst()
                    .ifPresent(number -> party.putObject("identifier")
                            .put("scheme", number.scheme())
                            .put("id", number.id()));
            named.addObject().put("id", "S" + place).put("name", supplier.name());
        });
        release.findParents("suppliers").forEach(place -> ((ObjectNode) place).set("suppliers", named.deepCopy()));
    }

    private static boolean isRemoved(ArrayNode parties) {
        int before = parties.size();
        for (int place = before - 1; place >= 0; place--) {
            if (parties.path(place).path("roles").toString().contains("supplier")) {
                parties.remove(place);
            }
        }
        return parties.size() < before;
    }

    private static void describe(ObjectNode one, Contract contract) {
        one.put("title", contract.title());
        @Nullable Period period = contract.period();
        if (period != null && period.start() != null && period.end() != null && one.has("period")) {
            one.putObject("period").put("startDate", day(period.start())).put("endDate", day(period.end()));
        }
        @Nullable Value value = contract.value();
        if (value != null && value.total() != null && one.has("value")) {
            one.putObject("value").put("amount", value.total().amount()).put("currency", "GBP");
        }
    }

    private static String day(PartialDate date) {
        return date.first() + "T00:00:00Z";
    }
}
