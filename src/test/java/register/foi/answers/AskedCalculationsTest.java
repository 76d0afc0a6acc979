package register.foi.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static register.registers.retrieval.Calculation.AVERAGE;
import static register.registers.retrieval.Calculation.CHANGE;
import static register.registers.retrieval.Calculation.HIGHEST;
import static register.registers.retrieval.Calculation.LOWEST;
import static register.registers.retrieval.Calculation.TOTAL;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import register.registers.retrieval.AskedPeriod;
import register.registers.retrieval.Frequency;

class AskedCalculationsTest {
    @Test
    void eachCalculationIsReadFromTheWordsThatAskForIt() {
        assertThat(AskedCalculations.of("How many trees were planted in total over 2022 and 2023?"))
                .containsExactly(TOTAL);
        assertThat(AskedCalculations.of("What was the total number of skips across the last three years?"))
                .containsExactly(TOTAL);
        assertThat(AskedCalculations.of("How has the number of moorings changed since 2022?"))
                .containsExactly(CHANGE);
        assertThat(AskedCalculations.of("By what percentage did it rise between 2022 and 2024?"))
                .containsExactly(CHANGE);
        assertThat(AskedCalculations.of("Has the number of stalls gone up since 2022?"))
                .containsExactly(CHANGE);
        assertThat(AskedCalculations.of("How many more trees were planted in 2024 than in 2022?"))
                .containsExactly(CHANGE);
        assertThat(AskedCalculations.of("What is the average number of swimmers per year?"))
                .containsExactly(AVERAGE);
        assertThat(AskedCalculations.of("Which month had the most swimmers?")).containsExactly(HIGHEST);
        assertThat(AskedCalculations.of("In which year were the fewest graves dug?"))
                .containsExactly(LOWEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many trees were planted in each of 2022 and 2023?",
                "Please give the total for each year over the last three years",
                "What is the average time to answer?",
                "How do residents report a change of address?",
                "Which year did the contract begin?"
            })
    void whatAsksForTheFiguresThemselvesAsksForNone(String question) {
        assertThat(AskedCalculations.of(question)).isEmpty();
    }

    @Test
    void theOneMonthOfManyIsAskedByMonth() {
        assertThat(QuestionPeriods.read("Which month of 2023 was the busiest?", LocalDate.EPOCH)
                        .frequency())
                .contains(Frequency.MONTH);
    }

    @Test
    void sinceAFinancialYearIsEachFinancialYear() {
        assertThat(QuestionPeriods.read("since 2022/23", LocalDate.of(2025, 5, 6))
                        .periods())
                .extracting(AskedPeriod::label)
                .containsExactly("2022/23", "2023/24", "2024/25", "2025/26");
    }
}
