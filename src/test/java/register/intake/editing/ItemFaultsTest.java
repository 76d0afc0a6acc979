package register.intake.editing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import register.RegisterApplication;
import register.registers.RegisterDefinition;
import register.registers.contracts.Contract;
import register.values.problem.Fault;

/** Every fault of an item is found, although its constructors stop at the first. */
class ItemFaultsTest {
    @ParameterizedTest
    @CsvSource({
        "contracts, reference title description department suppliers period.start period.end review value"
                + " procurement.route",
        "systems, name uses manufacturer contract",
        "disclosures, request regime responded subject questions received",
        "metrics, measure name unit service channel",
        "observations, measure period value",
    })
    void an_empty_item_lacks_every_field_that_is_required(String register, String fields) {
        RegisterDefinition<?, ?> definition = RegisterApplication.REGISTERS.stream()
                .filter(one -> one.path().equals(register))
                .findFirst()
                .orElseThrow();

        assertThat(pointers(
                        ItemFaults.of(read("{}"), definition.register().type()).faults()))
                .containsExactlyInAnyOrder(List.of(fields.split(" ")).stream()
                        .map(field -> "/" + field.replace('.', '/'))
                        .toArray(String[]::new));
    }

    @Test
    void a_fault_in_a_row_does_not_hide_those_of_the_rows_beside_it() {
        List<Fault> faults = faults("{'suppliers': [{'name': ' '}, {'name': 'One'}, {'name': 7}, {'nome': 'x'},"
                + " {'name': 'Two', 'identifiers': [{'scheme': 'GB-COH', 'id': '1'}]}]}");

        assertThat(pointers(faults))
                .contains(
                        "/suppliers/0/name", "/suppliers/2/name", "/suppliers/3/nome", "/suppliers/4/identifiers/0/id")
                .doesNotContain("/suppliers", "/suppliers/1/name");
        assertThat(faults)
                .as("a row is named by its place in what was sent")
                .anyMatch(fault -> fault.detail().startsWith("suppliers[2].name is not a text"));
    }

    @Test
    void what_is_only_due_to_another_fault_is_not_told() {
        assertThat(pointers(faults("{'period': {'start': 'soon', 'end': '2027'}}")))
                .contains("/period/start")
                .doesNotContain("/period", "/period/end");
    }

    @Test
    void an_item_without_faults_has_none() {
        ItemFaults.Found<Contract.Category> found =
                ItemFaults.of(read("{'scheme': 'CPV', 'id': '64216000'}"), Contract.Category.class);

        assertThat(found.faults()).isEmpty();
        assertThat(found.mended()).isEqualTo(new Contract.Category("CPV", "64216000", null));
    }

    @Test
    void a_body_with_more_faults_than_anybody_reads_is_answered_in_time() {
        String rows = IntStream.range(0, 5_000).mapToObj(i -> "{'name': ' '}").collect(Collectors.joining(","));

        assertThat(faults("{'suppliers': [" + rows + "]}")).hasSize(100);
    }

    private static List<Fault> faults(String json) {
        return ItemFaults.of(read(json), Contract.class).faults();
    }

    private static List<String> pointers(List<Fault> faults) {
        return faults.stream().map(Fault::pointer).toList();
    }

    private static ObjectNode read(String json) {
        return ItemRules.object(json.replace('\'', '"').getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
