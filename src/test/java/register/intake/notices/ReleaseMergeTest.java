package register.intake.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static register.intake.notices.InventedNotices.object;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Releases are merged by the routine that the standard describes. */
class ReleaseMergeTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "the last value counts      | {'a': 1}                     | {'a': 2}                     | {'a': 2}",
                "what is not said stays     | {'a': 1, 'b': 1}             | {'b': 2}                     | {'a': 1, 'b': 2}",
                "null removes               | {'a': 1, 'b': 1}             | {'a': null}                  | {'b': 1}",
                "null removes within        | {'a': {'b': 1, 'c': 2}}      | {'a': {'b': null}}           | {'a': {'c': 2}}",
                "objects are merged         | {'a': {'b': 1}}              | {'a': {'c': 2}}              | {'a': {'b': 1, 'c': 2}}",
                "lists are merged by id     | {'a': [{'id': 1, 'b': 1}]}   | {'a': [{'id': 1, 'c': 2}]}   | {'a': [{'id': 1, 'b': 1, 'c': 2}]}",
                "new ids are added          | {'a': [{'id': 1}]}           | {'a': [{'id': 2}]}           | {'a': [{'id': 1}, {'id': 2}]}",
                "a number and its text      | {'a': [{'id': 1, 'b': 1}]}   | {'a': [{'id': '1', 'b': 2}]} | {'a': [{'id': '1', 'b': 2}]}",
                "without ids, the last list | {'a': [{'b': 1}]}            | {'a': [{'c': 2}]}            | {'a': [{'c': 2}]}",
                "one id missing             | {'a': [{'id': 1}]}           | {'a': [{'id': 2}, {'b': 1}]} | {'a': [{'id': 2}, {'b': 1}]}",
                "values, the last list      | {'a': [1, 2]}                | {'a': [3]}                   | {'a': [3]}",
                "an empty list              | {'a': [1, 2]}                | {'a': []}                    | {'a': []}",
                "lists within lists         | {'a': [{'id': 1, 'b': [{'id': 5}]}]} | {'a': [{'id': 1, 'b': [{'id': 6}]}]} | {'a': [{'id': 1, 'b': [{'id': 5}, {'id': 6}]}]}",
                "whole lists of the schema  | {'additionalClassifications': [{'id': 1}]} | {'additionalClassifications': [{'id': 2}]} | {'additionalClassifications': [{'id': 2}]}",
                "a value becomes an object  | {'a': 1}                     | {'a': {'b': 1}}              | {'a': {'b': 1}}",
                "an object becomes a list   | {'a': {'b': 1}}              | {'a': [{'id': 1}]}           | {'a': [{'id': 1}]}",
                "one id twice in a list     | {'a': []}                    | {'a': [{'id': 1, 'b': 1}, {'id': 1, 'c': 2}]} | {'a': [{'id': 1, 'b': 1, 'c': 2}]}",
            })
    void twoReleases(String rule, String first, String second, String merged) {
        var compiled = ReleaseMerge.merge(Stream.of(first, second)
                .map(text -> object(text.replace('\'', '"')))
                .toList());
        compiled.remove(java.util.List.of("id", "tag", "ocid", "date"));

        assertThat(compiled).as(rule).isEqualTo(object(merged.replace('\'', '"')));
    }

    @Test
    void theOrderIsThatOfTheDatesWhateverTheFileHas() {
        ProcurementProcess process = ProcurementProcess.of(java.util.List.of(
                object(InventedNotices.UK10), object(InventedNotices.UK7), object(InventedNotices.UK9)));

        assertThat(process.notices().stream().map(PublishedNotice::kind)).containsExactly("UK7", "UK10", "UK9");
        assertThat(process.compiled().at("/contracts/0/value/amount").asInt()).isEqualTo(130_000);
        assertThat(process.compiled().at("/tag/0").asText()).isEqualTo("compiled");
        assertThat(process.compiled().path("date").asText()).isEqualTo("2027-04-02T09:00:00+01:00");
    }

    @Test
    void aPartyIsThatOfItsOwnRelease() {
        String later = InventedNotices.UK10.replace("Brushes & Brooms Limited", "Clean Streets Limited");
        later = later.replace("\"1234567\"", "\"7654321\"");

        ProcurementProcess process =
                ProcurementProcess.of(java.util.List.of(object(InventedNotices.UK7), object(later)));

        assertThat(process.compiled().at("/awards/0/suppliers/0/name").asText()).isEqualTo("Clean Streets Limited");
        assertThat(process.compiled().at("/awards/0/suppliers/0/identifier/id").asText())
                .isEqualTo("7654321");
    }
}
