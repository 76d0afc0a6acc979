package register.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import register.Clerk;
import register.RunningService;
import register.api.access.Role;
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;
import register.ocds.OcdsReleases;
import register.registers.contracts.Contract;
import register.registers.contracts.Contracts;
import register.registers.contracts.Supplier;
import register.store.log.Attribution;
import register.store.log.Log;
import register.store.query.ListQuery;
import register.values.Json;
import register.values.ReadableText;

/** What the service writes comes back as it was said, from lines of JSON and from its own spreadsheets. */
class RoundTripTest {
    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    private static boolean isFilled;

    @Test
    void linesOfJsonGiveAnEmptyServiceTheSameItems() {
        Tried empty = new Tried();

        // Other councils' contracts have an address in the place of those that were taken out of them.
        List<ImportOutcome> outcomes = empty.overriding("It stands for a mailbox")
                .apply(get("/contracts.ndjson"), ImportSettings.NONE, ImportMode.UPDATE);

        assertThat(outcomes).allMatch(outcome -> outcome.outcome() == ImportOutcome.Kind.ADDED, "all are added");
        assertThat(items(empty.log())).isEqualTo(items(SERVICE.log()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/contracts.csv",
                "/contracts.csv?bom=true",
                "/contracts.csv?layout=lga",
                "/contracts.xlsx",
                "/contracts.ndjson"
            })
    void whatIsSentBackChangesNothing(String address) {
        Tried same = new Tried();
        byte[] file = get(address);
        List<Contract> items = List.copyOf(items(SERVICE.log()).values());
        same.log().write(turn -> turn.append(Contracts.REGISTER, items, new Attribution("tester", "Said")));

        for (ImportMode mode : ImportMode.values()) {
            assertThat(same.check(file, ImportSettings.NONE, mode))
                    .filteredOn(outcome -> outcome.outcome() != ImportOutcome.Kind.UNCHANGED)
                    .as("%s as %s", address, mode)
                    .isEmpty();
        }
    }

    /** Texts that a spreadsheet, or whoever reads one, takes for something else. */
    private static final List<String> NASTY = List.of(
            "N/A",
            "n/a",
            "'N/A",
            "''N/A",
            "'N/A'",
            "None",
            "-",
            "'-",
            "--",
            "TBC",
            "Total",
            "Sub-total:",
            "'Total",
            "Not known",
            "#REF!",
            "####",
            "[Redacted]",
            "=1+1",
            "'=1+1",
            "+44 7",
            "@SUM(A1)",
            "1.23E+11",
            "Mar-22",
            "01/02/2024",
            "2024-01-02",
            "12.00",
            "001066",
            "Smith; Jones & Co",
            "A; B",
            ";",
            "a;;b",
            "\"Quoted\" Ltd",
            "\"Quoted; twice\"",
            "\"",
            "\"a\"; \"b\"",
            "Smith, Jones",
            "Comma, \"quote\" and 'apostrophe'",
            "a | b",
            "Yes",
            "£1,000",
            "Note 5",
            "Reference",
            "36 months",
            "&amp;",
            "Caf\u00e9 \u2019s");

    @Test
    void whateverTheServiceTakesItsSpreadsheetSays() {
        Clerk clerk = new Clerk(SERVICE, Role.EDITOR);
        fill();
        int taken = 0;
        Map<String, String> refused = new LinkedHashMap<>();
        for (int i = 0; i < NASTY.size(); i++) {
            for (ObjectNode item : nasty(i)) {
                HttpResponse<String> answer = clerk.create("/contracts", item);
                if (answer.statusCode() == 201) {
                    taken++;
                } else {
                    refused.put(item.toString(), answer.body());
                }
            }
        }
        assertThat(taken).isGreaterThan(3 * NASTY.size());
        refused.forEach((item, why) -> assertThat(why)
                .as(item)
                .containsAnyOf("is not the name of a supplier", "reference", "write that instead"));
        SoftAssertions all = new SoftAssertions();
        assertSaid("/contracts.csv", all);
        assertSaid("/contracts.xlsx", all);
        all.assertAll();
        whatIsSentBackChangesNothing("/contracts.csv?bom=true");
    }

    /** That an empty register gets from a file what the service says. */
    private static void assertSaid(String address, SoftAssertions all) {
        Tried empty = new Tried();
        empty.overriding("It stands for a mailbox").apply(get(address), ImportSettings.NONE, ImportMode.UPDATE);
        Map<String, Contract> before = items(SERVICE.log());
        Map<String, Contract> after = items(empty.log());
        before.forEach((key, item) -> {
            if (item.title().equals("Nasty") || NASTY.contains(item.title())) {
                all.assertThat(after.get(key)).as("%s", item).isNotNull();
                if (after.get(key) != null) {
                    all.assertThat(told(after.get(key))).isEqualTo(told(item));
                }
            }
        });
    }

    private static List<Object> told(Contract one) {
        return Arrays.asList(
                one.reference(),
                one.title(),
                one.description(),
                one.department(),
                one.suppliers().stream().map(Supplier::name).toList());
    }

    /** Contracts that have a nasty text each in another place. */
    private static List<ObjectNode> nasty(int i) {
        String text = NASTY.get(i);
        String other = NASTY.get((i + 7) % NASTY.size());
        return List.of(
                contract("NASTY-T-" + i, text, text, List.of("Acme Ltd")),
                contract("NASTY-S-" + i, "Nasty", text + "\n" + other, List.of(text)),
                contract("NASTY-L-" + i, "Nasty", other, List.of("Acme Ltd", text + " Ltd", "Bolt; Co")),
                contract("NASTY-M-" + i, "Nasty", text, List.of(text, "Bolt")),
                contract(text, "Nasty", "Any", List.of("Acme Ltd")));
    }

    private static ObjectNode contract(String reference, String title, String description, List<String> suppliers) {
        ObjectNode item = Json.mapper().createObjectNode();
        item.put("reference", reference)
                .put("title", title)
                .put("description", description)
                .put("department", title);
        suppliers.forEach(name -> item.withArray("suppliers").addObject().put("name", name));
        for (String field : List.of("period.start", "period.end", "review", "value", "procurement.route")) {
            item.withArray("missing").addObject().put("field", field).put("because", "not-recorded");
        }
        return item;
    }

    private static byte[] get(String address) {
        fill();
        return SERVICE.bytes(address);
    }

    /** As it would be published today: texts of other councils have spaces that are not plain ones. */
    private static Contract typed(Contract contract) {
        try {
            return Json.mapper()
                    .readValue(
                            ReadableText.typed(Json.mapper().writeValueAsString(contract))
                                    .replace("\n", "\\n"),
                            Contract.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** With contracts of other councils beside what ships. */
    private static void fill() {
        if (!isFilled) {
            isFilled = true;
            SERVICE.log()
                    .write(turn -> turn.append(
                            Contracts.REGISTER,
                            OcdsReleases.contracts().stream()
                                    .map(RoundTripTest::typed)
                                    .toList(),
                            new Attribution("tester", "Said by other councils")));
        }
    }

    private static Map<String, Contract> items(Log log) {
        Map<String, Contract> items = new HashMap<>();
        log.queries(Contracts.REGISTER)
                .each(
                        ListQuery.all(log.head().number(), log.today()),
                        recorded -> items.put(recorded.entry().key(), recorded.item()));
        return items;
    }
}
