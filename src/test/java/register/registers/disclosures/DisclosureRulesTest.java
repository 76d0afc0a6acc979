package register.registers.disclosures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import register.api.access.Role;
import register.intake.drafts.CellError;
import register.intake.imports.ImportOutcome;
import register.intake.imports.Trial;

class DisclosureRulesTest {
    private final Trial<Disclosure> trial = new Trial<>(Disclosures.DEFINITION.importable());

    @Test
    void theOfficersOfInformationSayWhatWasDisclosed() {
        assertThat(Disclosures.DEFINITION.importable().allowed()).containsExactly(Role.OFFICER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"outcome\":\"disclosed\"' | /questions/0/answer",
                "'\"outcome\":\"exempt\",\"sections\":[\"16\"]' | /questions/0/sections",
                "'\"outcome\":\"exempt\",\"sections\":[\"21\",\"21\"]' | /questions/0/sections/1",
                "'\"outcome\":\"disclosed\",\"cites\":[{\"contract\":\"A 1\"},{\"contract\":\"A 1\"}]' | /questions/0/cites/1",
                "'\"outcome\":\"disclosed\",\"cites\":[{\"measure\":\"calls\",\"period\":\"lately\"}]' | /questions/0/cites/0/period",
                "'\"outcome\":\"disclosed\",\"cites\":[{\"measure\":\"calls\",\"period\":\"2018\",\"dimensions\":{\"Service line\":\"Housing\"}}]' | /questions/0/cites/0/dimensions",
            })
    void aQuestionThatLeadsNowhereIsRefused(String question, String field) {
        assertThat(refused("REQ 1", "2020-01-01", question)).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"outcome\":\"disclosed\",\"missing\":[{\"field\":\"answer\",\"because\":\"not-recorded\"}]'",
                "'\"outcome\":\"disclosed\",\"link\":\"https://www.example.org/\"'",
                "'\"outcome\":\"exempt\",\"sections\":[\"21\"]'",
                "'\"outcome\":\"not-held\"'",
                "'\"outcome\":\"cost-limit\",\"sections\":[\"12\",\"16\"]'",
            })
    void whatIsSaidOrExplainedIsTakenIn(String question) {
        assertThat(refused("REQ 1", "2020-01-01", question)).isEmpty();
    }

    @Test
    void aDayBeforeTheLawIsASlipOfThePen() {
        assertThat(refused("REQ 1", "1020-01-01", "\"outcome\":\"not-held\"")).containsExactly("/responded");
    }

    @Test
    void nothingIsCalledByAnAddressThatIsTaken() {
        assertThat(refused("Summary", "2020-01-01", "\"outcome\":\"not-held\"")).hasSize(1);
    }

    private List<String> refused(String request, String responded, String question) {
        String line = """
                {"request":"%s","regime":"FOIA","responded":"%s","subject":"Calls",\
                "questions":[{"number":"1","asked":"Number of figures",%s}],\
                "missing":[{"field":"received","because":"not-recorded"}]}
                """;
        List<ImportOutcome> outcomes =
                trial.apply(line.formatted(request, responded, question).strip());
        return outcomes.stream()
                .flatMap(outcome -> outcome.errors().stream())
                .map(CellError::field)
                .map(String::valueOf)
                .toList();
    }
}
