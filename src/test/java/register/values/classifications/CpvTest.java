package register.values.classifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CpvTest {
    private static final List<CodeList.Row> ROWS = IntStream.range(0, CodeList.CPV_2008.size())
            .mapToObj(CodeList.CPV_2008::row)
            .toList();

    @Test
    void theVocabularyIsThatOf2008AndInOrder() {
        assertThat(ROWS).hasSize(9454);
        assertThat(ROWS).extracting(CodeList.Row::code).isSorted().doesNotHaveDuplicates();
        assertThat(ROWS).allSatisfy(row -> {
            assertThat(row.code()).matches("[0-9]{8}");
            assertThat(row.checkDigit()).matches("[0-9]");
            assertThat(row.name()).isNotBlank().isEqualTo(row.name().strip());
        });
    }

    @Test
    void everyCodeIsFoundAsItIsWrittenAndIsBelowADivision() {
        assertThat(ROWS).allSatisfy(row -> {
            Cpv cpv = Cpv.find(row.full()).orElseThrow();
            String division = row.code().substring(0, 2) + "000000";

            assertThat(cpv.full()).isEqualTo(row.full());
            assertThat(Cpv.check(row.full())).isEmpty();
            if (!row.code().equals(division)) {
                assertThat(cpv.parents().get(0).code()).isEqualTo(division);
            }
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "03000000 | 1 | Agricultural, farming, fishing, forestry and related products",
                "15331425 | 2 | Tomato purée",
                "30192121 | 5 | Ballpoint pens",
                "48000000 | 8 | Software package and information systems",
                "64216000 | 3 | Electronic message and information services",
                "98000000 | 3 | Other community, social and personal services",
            })
    void aCodeIsFoundWithItsCheckDigitAndWithout(String code, int checkDigit, String name) {
        Cpv cpv = Cpv.find(code).orElseThrow();

        assertThat(cpv.checkDigit()).isEqualTo(checkDigit);
        assertThat(cpv.name()).isEqualTo(name);
        assertThat(Cpv.find(code + "-" + checkDigit)).contains(cpv);
    }

    @Test
    void aCodeNamesThoseItIsBelowFromTheDivisionDown() {
        assertThat(Cpv.find("64216000").orElseThrow().parents())
                .extracting(Cpv.Parent::code)
                .containsExactly("64000000", "64200000", "64210000");
        assertThat(Cpv.find("64000000").orElseThrow().parents()).isEmpty();
    }

    @Test
    void aLevelThatTheVocabularyDoesNotHaveIsLeftOut() {
        assertThat(Cpv.find("30192121").orElseThrow().parents())
                .extracting(Cpv.Parent::code)
                .containsExactly("30000000", "30100000", "30190000", "30192000", "30192100");
    }

    @Test
    void aWrongCheckDigitIsToldTheRightOne() {
        assertThat(Cpv.find("64216000-4")).isEmpty();
        assertThat(Cpv.check("64216000-4"))
                .contains(
                        "The check digit of 64216000 is 3. If you mean 'Electronic message and information services', write 64216000-3.");
    }

    @Test
    void anUnknownCodeIsToldTheNearestAboveIt() {
        assertThat(Cpv.check("64216999"))
                .contains(
                        "CPV 2008 has no code 64216999. Check its digits, or write 64216000-3 if you mean 'Electronic message and information services'.");
        assertThat(Cpv.check("99999999"))
                .contains("CPV 2008 has no code 99999999 and no division 99. Check its digits.");
    }

    @Test
    void aCodeOfADivisionThatOnly2003HadIsToldSo() {
        assertThat(Cpv.check("74111000-7"))
                .contains(
                        "74111000 is of division 74, which is in CPV 2003 but not in CPV 2008. Find the CPV 2008 code that replaced it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"60173000-1", "60184000-1", "77620000-2", "99999999-9"})
    void whatTheRegulationDoesNotHaveIsUnknown(String code) {
        assertThat(Cpv.find(code)).isEmpty();
        assertThat(Cpv.check(code)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "6421600", "642160001", "64216000-33", "64216000 3", "CPV 64216000", "６４２１６０００"})
    void whatIsNotACodeIsToldItsForm(String text) {
        assertThat(Cpv.find(text)).isEmpty();
        assertThat(Cpv.check(text))
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .startsWith("A CPV code has 8 digits")
                        .endsWith("Write it like 64216000 or 64216000-3."));
    }
}
