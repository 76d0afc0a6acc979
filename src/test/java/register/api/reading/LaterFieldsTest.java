package register.api.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import register.Registers;
import register.SetClock;
import register.TestDatabase;
import register.api.tables.Field;
import register.registers.contracts.ComputedContract;
import register.registers.contracts.Contract;
import register.registers.contracts.ContractExample;
import register.registers.contracts.Contracts;
import register.store.log.Attribution;
import register.store.log.Log;
import register.values.Json;

/** From which entry on tables have the columns of fields that came later than their register. */
class LaterFieldsTest {
    private static final Attribution CHANGE = new Attribution("role:test", "To read");
    private static final List<Field<RecordView<Contract, ComputedContract>>> FIELDS =
            Contracts.DEFINITION.reading().fields();

    private final Log log = new Log(
            Jdbi.create(TestDatabase.fresh().connection()), new SetClock("2026-11-22T12:00:00Z"), Registers.ALL);
    private final LaterFields<Contract> later = new LaterFields<>(Contracts.REGISTER, log, FIELDS);

    @Test
    void areColumnsFromTheFirstEntryThatHasThemWhateverIsAskedFirst() throws JsonProcessingException {
        append("COV 1", "{}");
        append("COV 2", "{\"signed\": \"2026-01-31\"}");
        append("COV 3", "{\"award\": {\"framework\": true}}");
        append("COV 4", "{\"signed\": \"2026-02-28\"}");

        assertThat(columns(2)).isEqualTo("signed");
        assertThat(columns(1)).isEmpty();
        assertThat(columns(4)).isEqualTo("signed, award.kind, award.begun, award.framework, award.kpis");
        assertThat(columns(3)).isEqualTo("signed, award.kind, award.begun, award.framework, award.kpis");
        assertThat(later.present(FIELDS, 0))
                .isEqualTo(FIELDS.stream().filter(field -> !field.isLater()).toList());
    }

    @Test
    void areLookedForAmongTheEntriesSince() throws JsonProcessingException {
        append("COV 1", "{}");
        assertThat(columns(1)).isEmpty();

        append("COV 1", "{\"signed\": \"2026-01-31\"}");
        append("COV 1", "{}");

        assertThat(columns(3)).isEqualTo("signed");
    }

    private void append(String reference, String more) throws JsonProcessingException {
        ObjectNode item = Json.mapper().valueToTree(ContractExample.contract());
        item.remove(FIELDS.stream().filter(Field::isLater).map(Field::member).toList());
        item.put("reference", reference);
        item.setAll((ObjectNode) Json.mapper().readTree(more));
        log.append(Contracts.REGISTER, Json.mapper().treeToValue(item, Contract.class), CHANGE);
    }

    private String columns(long at) {
        return String.join(
                ", ",
                later.present(FIELDS, at).stream()
                        .filter(Field::isLater)
                        .map(Field::name)
                        .toList());
    }
}
