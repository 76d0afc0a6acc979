package register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import register.api.reading.ChangeDescription;
import register.api.reading.ItemWording;
import register.registers.RegisterDefinition;
import register.registers.figures.TimePeriod;
import register.values.Json;
import register.values.Missing;
import register.values.Money;
import register.values.PartialDate;
import register.values.Reference;
import register.values.Word;

/** What a change says: each field by its own label, and its values in words, for every field of every register. */
class ChangeWordingTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Codes, names of members, ISO dates and durations, JSON. */
    private static final String UNWORDED =
            ".*(\\bP[0-9]+[YMD]|[0-9]{4}-[0-9]{2}|true|false|[{}\"]|[a-z][A-Z]|null|_).*";

    /** Records that JSON has as one value, or that people read as one. */
    private static final Set<Class<?>> SCALARS =
            Set.of(Reference.class, PartialDate.class, TimePeriod.class, Money.class);

    /**
     * A field of an item, with two values.
     *
     * @param path as a JSON pointer, with the index 0 for rows
     */
    record Leaf(RegisterDefinition<?, ?> register, String path, JsonNode value, JsonNode other) {
        ItemWording wording() {
            return register.change().form().wording();
        }

        @Override
        public String toString() {
            return register.path() + path;
        }
    }

    static Stream<Leaf> leaves() {
        List<Leaf> leaves = new ArrayList<>();
        RegisterApplication.REGISTERS.forEach(
                register -> fields(register, "", register.register().type(), leaves));
        return leaves.stream();
    }

    private static void fields(RegisterDefinition<?, ?> register, String above, Class<?> type, List<Leaf> leaves) {
        for (RecordComponent field : type.getRecordComponents()) {
            if (!field.getName().equals("missing")) {
                String name = name(field);
                value(register, above + "/" + name, field.getGenericType(), leaves);
            }
        }
    }

    private static String name(RecordComponent field) {
        JsonProperty named = field.getAccessor().getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? field.getName() : named.value();
    }

    private static void value(RegisterDefinition<?, ?> register, String path, Type type, List<Leaf> leaves) {
        if (type instanceof ParameterizedType several && several.getRawType() == List.class) {
            Class<?> one = (Class<?>) several.getActualTypeArguments()[0];
            if (one.isRecord() && !SCALARS.contains(one)) {
                fields(register, path + "/0", one, leaves);
            } else {
                leaves.add(new Leaf(
                        register,
                        path,
                        JSON.arrayNode().add(value(one, 0)),
                        JSON.arrayNode().add(value(one, 1))));
            }
        } else if (type instanceof ParameterizedType || type == Map.class) {
            leaves.add(new Leaf(
                    register,
                    path,
                    JSON.objectNode().put("serviceLine", "Council Tax"),
                    JSON.objectNode().put("serviceLine", "Housing")));
        } else if (type instanceof Class<?> one && one.isRecord() && !SCALARS.contains(one)) {
            fields(register, path, one, leaves);
        } else {
            leaves.add(new Leaf(register, path, value((Class<?>) type, 0), value((Class<?>) type, 1)));
        }
    }

    private static JsonNode value(Class<?> type, int which) {
        if (type.isEnum()) {
            return JSON.textNode(((Word) type.getEnumConstants()[which]).word());
        }
        if (type == Boolean.class || type == boolean.class) {
            return JSON.booleanNode(which == 0);
        }
        if (type == Money.class) {
            return JSON.objectNode()
                    .put("amount", which == 0 ? 1_250_000 : 19.5)
                    .put("currency", which == 0 ? "GBP" : "EUR");
        }
        if (type == PartialDate.class || type == LocalDate.class) {
            return JSON.textNode(which == 0 ? "2027-03-27" : "2028-04-01");
        }
        if (type == Period.class) {
            return JSON.textNode(which == 0 ? "P1Y" : "P3M");
        }
        if (type == BigDecimal.class) {
            return which == 0 ? JSON.numberNode(7000) : JSON.numberNode(new BigDecimal("19.5"));
        }
        assertThat(type).as("a type of fields that has words").isIn(String.class, Reference.class, TimePeriod.class);
        return JSON.textNode(which == 0 ? "One thing" : "Another thing");
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void a_field_that_goes_from_nothing_to_a_value_to_another_and_to_nothing_reads_as_words(Leaf leaf) {
        JsonNode nothing = JSON.objectNode();
        JsonNode value = item(leaf.path(), leaf.value());
        JsonNode other = item(leaf.path(), leaf.other());
        List<List<ChangeDescription>> turns = List.of(
                leaf.wording().between(nothing, value),
                leaf.wording().between(value, other),
                leaf.wording().between(other, nothing));
        for (List<ChangeDescription> changes : turns) {
            assertThat(changes).as("one change, with one label").hasSize(1);
            ChangeDescription change = changes.get(0);
            assertThat(change.label()).matches("[A-Z][A-Za-z]*([ ,-].*)?").doesNotMatch(UNWORDED);
            assertThat(change.before() + " " + change.after()).doesNotMatch(UNWORDED);
            assertThat(change.before()).isNotEqualTo(change.after());
        }
        assertThat(turns.get(0).get(0).before()).isEqualTo(ItemWording.NOTHING);
        assertThat(turns.get(2).get(0).after()).isEqualTo(ItemWording.NOTHING);
        assertThat(turns.get(1).get(0).label())
                .as("the label of the input on the form")
                .endsWith(leaf.register().change().form().labels().get(named(leaf.path())));
    }

    @Test
    void the_walk_meets_the_fields_of_groups_and_of_rows_within_rows() {
        assertThat(leaves().map(Leaf::toString))
                .contains(
                        "contracts/value/annual",
                        "contracts/suppliers/0/identifiers/0/id",
                        "disclosures/questions/0/publicInterest/balance",
                        "systems/uses/0/serviceLines",
                        "observations/bound/below")
                .hasSizeGreaterThan(70);
    }

    @Test
    void an_object_that_appears_or_goes_has_a_label_of_its_own_and_reads_as_one() {
        ItemWording contracts = wording("contracts");
        assertThat(contracts.between(read("{}"), read("{'contact': {'name': 'Lighting team'}}")))
                .extracting(ChangeDescription::label, ChangeDescription::after)
                .containsExactly(tuple("Contact", "Lighting team"));
        assertThat(contracts.between(
                        read("{'procurement': {'route': 'Open procedure', 'regime': 'pcr-2015'}}"), read("{}")))
                .extracting(ChangeDescription::label, ChangeDescription::before)
                .containsExactly(tuple("Procurement", "Open procedure, Public Contracts Regulations 2015"));
        assertThat(contracts.between(
                        read("{}"),
                        read("{'value': {'annual': {'amount': 1250000, 'currency': 'GBP'}, 'basis': 'contract-sum',"
                                + " 'approximate': false, 'vat': 'excluded'}, 'review': {'every': 'P1Y'}}")))
                .extracting(ChangeDescription::label, ChangeDescription::after)
                .containsExactly(
                        tuple("Value", "£1,250,000 a year, contract sum, excluding VAT"),
                        tuple("Review", "Reviewed every year"));
    }

    @Test
    void a_reason_for_a_blank_field_is_the_other_side_of_its_value() {
        JsonNode withheld = read("{'missing': [{'field': 'department', 'because': 'withheld', 'section': '43(2)',"
                + " 'explanation': 'It would harm trade.'}]}");
        assertThat(wording("contracts").between(withheld, read("{'department': 'Highways'}")))
                .containsExactly(new ChangeDescription(
                        "/department", "Department", "Withheld (section 43(2)): It would harm trade.", "Highways"));
        assertThat(wording("contracts").between(read("{}"), withheld))
                .extracting(ChangeDescription::label)
                .containsExactly("Department");
    }

    @Test
    void no_reason_says_that_something_is_not_published_which_is() {
        JsonNode withheld = read("{'missing': [{'field': 'suppliers', 'because': 'not-recorded'},"
                + " {'field': 'period.start', 'because': 'not-held'}, {'field': 'period.end', 'because': 'not-held'},"
                + " {'field': 'value', 'because': 'not-recorded'}]}");
        JsonNode known = read("{'suppliers': [{'name': 'Alpha Ltd'}, {'name': 'beta'}],"
                + " 'period': {'start': '2024', 'end': '2027-03'},"
                + " 'value': {'total': {'amount': 5, 'currency': 'EUR'}},"
                + " 'missing': [{'field': 'value.annual', 'because': 'not-held'}]}");

        assertThat(wording("contracts").between(withheld, known))
                .extracting(ChangeDescription::label, ChangeDescription::before, ChangeDescription::after)
                .containsExactlyInAnyOrder(
                        tuple("Supplier 1", "Not recorded", "Alpha Ltd"),
                        tuple("Supplier 2", "Not recorded", "beta"),
                        tuple("Start date", "Not held", "2024"),
                        tuple("End date", "Not held", "March 2027"),
                        tuple("Total value", "Not recorded", "€5"),
                        tuple("Value for one year", "Not recorded", "Not held"));
        assertThat(wording("contracts").between(known, withheld))
                .extracting(ChangeDescription::after)
                .doesNotContain(ItemWording.NOTHING);
    }

    @Test
    void a_text_is_as_it_was_entered_and_a_code_is_what_it_stands_for() {
        assertThat(
                        wording("contracts")
                                .between(
                                        read("{}"),
                                        read(
                                                "{'title': 'iTunes', 'documents': [{'title': 'eBook', 'url': 'https://example.org'}],"
                                                        + " 'period': {'start': '2024-04', 'end': '2027-03'},"
                                                        + " 'suppliers': [{'name': 'npower', 'identifiers': [{'scheme': 'GB-COH', 'id': '01234567'}]}],"
                                                        + " 'performance': {'failures': [{'penalty': {'amount': 500.5, 'currency': 'CHF'}}]},"
                                                        + " 'procurement': {'notices': [{'type': 'UK7', 'gave': ['period.start']}]}}")))
                .extracting(ChangeDescription::after)
                .containsExactlyInAnyOrder(
                        "iTunes",
                        "eBook, address: https://example.org",
                        "From April 2024 to March 2027",
                        "npower, identifier: Companies House 01234567",
                        "CHF 500.50",
                        "UK7, fields that come from the notice: Start");
    }

    @Test
    void a_place_that_the_law_emptied_has_the_label_of_its_input() {
        assertThat(wording("disclosures").place("/questions/0/answer")).isEqualTo("Question 1, Answer");
        assertThat(wording("disclosures").place("/questions/1/publicInterest/against/0"))
                .isEqualTo("Question 2, For withholding");
        assertThat(wording("contracts").place("/contact")).isEqualTo("Contact");
        assertThat(wording("contracts").place("/suppliers/0/identifiers/1/id"))
                .isEqualTo("Supplier 1, Identifier 2, Number");
        assertThat(wording("contracts").place("reason")).isEqualTo("Reason");
    }

    @Test
    void every_reason_reads_as_words() {
        for (Missing.Because because : Missing.Because.values()) {
            JsonNode said = read("{'missing': [{'field': 'period.end', 'because': '" + because.word() + "'}]}");
            assertThat(wording("contracts").between(read("{}"), said))
                    .singleElement()
                    .satisfies(change ->
                            assertThat(change.after()).doesNotContain("-").doesNotMatch(UNWORDED));
        }
    }

    @Test
    void no_choice_of_any_form_is_the_name_of_a_constant() {
        leaves().filter(leaf -> leaf.value().isTextual())
                .forEach(leaf -> assertThat(leaf.wording().between(read("{}"), item(leaf.path(), leaf.value())))
                        .singleElement()
                        .satisfies(change -> assertThat(change.after())
                                .doesNotMatch("(Sme|Fte|Gbp|Pcr|Pa|Psr|Ucr|Ccr|Foia|Eir|Selfemployed|Yes no)\\b.*")));
    }

    private static ItemWording wording(String path) {
        return RegisterApplication.REGISTERS.stream()
                .filter(register -> register.path().equals(path))
                .findFirst()
                .orElseThrow()
                .change()
                .form()
                .wording();
    }

    /** Returns an item that has one field only. */
    private static JsonNode item(String path, JsonNode value) {
        JsonNode item = value;
        String[] steps = path.substring(1).split("/", -1);
        for (int i = steps.length - 1; i >= 0; i--) {
            ArrayNode row = JSON.arrayNode();
            ObjectNode object = JSON.objectNode();
            item = steps[i].equals("0") ? row.add(item) : object.set(steps[i], item);
        }
        return item;
    }

    private static String named(String path) {
        return path.substring(1).replace("/0", "").replace('/', '.');
    }

    private static JsonNode read(String json) {
        try {
            return Json.mapper().readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
