package register.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import register.RunningService;
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;
import register.ocds.OcdsReleases;
import register.registers.contracts.Contract;
import register.registers.contracts.Contracts;
import register.store.log.Attribution;
import register.store.log.Log;
import register.store.query.ListQuery;
import register.values.Json;
import register.values.PlainText;

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
    @ValueSource(strings = {"/contracts.csv", "/contracts.csv?bom=true", "/contracts.ndjson"})
    void whatIsSentBackChangesNothing(String address) {
        Tried same = new Tried();
        byte[] file = get(address);
        items(SERVICE.log())
                .values()
                .forEach(item -> same.log().append(Contracts.REGISTER, item, new Attribution("tester", "Said")));

        for (ImportMode mode : ImportMode.values()) {
            assertThat(same.check(file, ImportSettings.NONE, mode))
                    .filteredOn(outcome -> outcome.outcome() != ImportOutcome.Kind.UNCHANGED)
                    .as("%s as %s", address, mode)
                    .isEmpty();
        }
    }

    private static byte[] get(String address) {
        fill();
        return SERVICE.get(address).body().getBytes(StandardCharsets.UTF_8);
    }

    /** As it would be published today: texts of other councils have spaces that are not plain ones. */
    private static Contract typed(Contract contract) {
        try {
            return Json.mapper()
                    .readValue(
                            PlainText.typed(Json.mapper().writeValueAsString(contract))
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
