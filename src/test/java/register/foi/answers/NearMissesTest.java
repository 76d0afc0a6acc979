package register.foi.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions that share words with what ships and ask for something else. */
class NearMissesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Air quality readings",
                "Noise complaints by quarter",
                "Tree planting targets",
                "How many e-mails were received in 2018?",
                "The telephone number of each library"
            })
    void aListThatWasRefusedIsNotTakenForAnyOfItsWords(String question) throws IOException {
        assertThat(found(question).refusals()).as(question).isEmpty();
    }

    @Test
    void anItemOfAListThatWasRefusedIsKnownByWhatTheListIsOf() throws IOException {
        assertThat(found("How many FOI requests were refused in each quarter?").refusals())
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Do you use Microsoft Teams?, false",
        "Can you say whether Microsoft Access is used?, false",
        "Do you use Microsoft Dynamics?, true"
    })
    void anEverydayWordInTheNameOfAProductCounts(String question, boolean isFound) throws IOException {
        assertThat(found(question).entries().isEmpty()).as(question).isEqualTo(!isFound);
    }

    @Test
    void aRecordWithoutFiguresIsNotToldForATimeThatFiguresAreMissingOf() throws IOException {
        assertThat(found("Calls offered in 2019").entries()).isEmpty();
    }

    private Ranker.Found found(String question) throws IOException {
        try (ShippedIndex shipped = new ShippedIndex(folder, null)) {
            Ranker ranker = shipped.finding(FeatureWeights.shipped(false));
            AskedPeriods periods = AskedPeriods.of(question, List.of(), LocalDate.of(2026, 11, 27));
            return shipped.shelf()
                    .read(look ->
                            ranker.find(new Ranker.Sought(question, List.of(), periods), look, shipped.isOfTime()));
        }
    }
}
