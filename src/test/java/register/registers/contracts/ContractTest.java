package register.registers.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import register.values.Json;
import register.values.PartialDate;
import register.values.problem.Problem;
import register.values.problem.Refusal;

class ContractTest {
    @Test
    void saysInJsonWhatItWasMadeFrom() throws Exception {
        Contract contract = ContractExample.contract();

        String json = Json.mapper().writeValueAsString(contract);

        assertThat(Json.mapper().readValue(json, Contract.class)).isEqualTo(contract);
        assertThat(json).doesNotContain("null").doesNotContain("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"description", "department", "suppliers", "review", "value", "procurement"})
    void refusesWhatIsNeitherSaidNorMissing(String field) {
        assertRefused(json -> json.remove(field), field + ".* is blank; fill it in, or give a reason under 'missing'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "end"})
    void refusesADateThatIsNeitherSaidNorMissing(String date) {
        assertRefused(json -> ((ObjectNode) json.get("period")).remove(date), "period." + date + " is blank");
    }

    @Test
    void takesAFieldThatIsMissingWithAReason() {
        Contract contract = ContractExample.with(json -> {
            json.remove("department");
            json.putArray("missing").addObject().put("field", "department").put("because", "not-recorded");
        });

        assertThat(contract.department()).isNull();
        assertThat(contract.missing()).hasSize(1);
    }

    @Test
    void refusesAFieldThatIsBothSaidAndMissing() {
        assertRefused(
                json -> json.putArray("missing")
                        .addObject()
                        .put("field", "value")
                        .put("because", "not-held"),
                "value has a value and a reason for being blank");
    }

    @Test
    void needsTheSectionOfAWithheldFieldAndOfNoOther() {
        assertRefused(missing("withheld", null), "enter the section it is withheld under");
        assertRefused(missing("not-held", "43(2)"), "remove the section");
    }

    @ParameterizedTest
    @CsvSource({"2027-04-01, 2027-03-31", "2028, 2027-03-31", "2027-05, 2027-04"})
    void refusesAnEndBeforeTheStart(String start, String end) {
        assertRefused(json -> json.putObject("period").put("start", start).put("end", end), "not before the start");
    }

    @Test
    void refusesAnOngoingContractWithAnEnd() {
        assertRefused(json -> ((ObjectNode) json.get("period")).put("ongoing", true), "remove the end date");
    }

    @Test
    void refusesAnExtensionThatDoesNotExtend() {
        assertRefused(
                json -> json.putArray("extensions")
                        .addObject()
                        .put("until", "2027-03-31")
                        .put("state", "available"),
                "after the end of the contract");
    }

    @Test
    void endsWithItsLastExercisedExtension() {
        Contract contract = ContractExample.with(json -> {
            json.putArray("extensions").addObject().put("until", "2028-03-31").put("state", "exercised");
            json.withArray("extensions").addObject().put("until", "2029-03-31").put("state", "available");
        });

        assertThat(contract.end()).isEqualTo(PartialDate.of("2028-03-31"));
    }

    @ParameterizedTest
    @CsvSource({"GB-COH, 1234567", "GB-COH, 12345678X", "GB-PPON, PRNP-1874-YZZ1"})
    void refusesAnIdentifierThatIsNotOfItsScheme(String scheme, String id) {
        assertRefused(identifier(scheme, id), "suppliers.identifiers.id: enter a");
    }

    @ParameterizedTest
    @CsvSource({"GB-COH, 01234567", "GB-COH, SC123456", "GB-PPON, PRNP-1874-YZZR", "XI-EXAMPLE, anything"})
    void takesAnIdentifierOfItsScheme(String scheme, String id) {
        Contract contract = ContractExample.with(identifier(scheme, id));

        assertThat(contract.suppliers().get(0).identifiers().get(0).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " Telephony", "Tele\u0007phony", "Tele\nphony", "Tele\u0000phony"})
    void refusesATitleThatIsNotALineOfText(String title) {
        assertRefused(json -> json.put("title", title), "title ");
    }

    @Test
    void refusesToBePartOfItself() {
        assertRefused(json -> json.put("partOf", "cov/1"), "cannot be part of itself");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> ContractExample.with(json -> json.put("status", "active")))
                .hasMessageContaining("status");
    }

    @Test
    void refusesALinkThatIsNotHttps() {
        assertRefused(
                json -> json.putArray("documents")
                        .addObject()
                        .put("title", "Signed")
                        .put("url", "javascript:alert(1)"),
                "starts with https://");
    }

    private static Consumer<ObjectNode> identifier(String scheme, String id) {
        return json -> ((ObjectNode) json.get("suppliers").get(0))
                .putArray("identifiers")
                .addObject()
                .put("scheme", scheme)
                .put("id", id);
    }

    private static Consumer<ObjectNode> missing(String because, @Nullable String section) {
        return json -> {
            json.remove("value");
            ObjectNode missing = json.putArray("missing").addObject();
            missing.put("field", "value").put("because", because);
            if (section != null) {
                missing.put("section", section);
            }
        };
    }

    private static void assertRefused(Consumer<ObjectNode> change, String message) {
        assertThatThrownBy(() -> ContractExample.with(change))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(Problem.INVALID_ITEM))
                .message()
                .containsPattern(message);
    }
}
