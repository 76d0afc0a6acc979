package register.values.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import register.values.law.Exemption.Kind;
import register.values.law.Exemption.PublicInterestTest;
import register.values.law.Exemption.Status;

class ExemptionTest {
    /** Written from the Act and the Regulations, row by row: id, kind, type, status, public interest test. */
    private static final String LAW = """
            foia-12                 exclusion          -                    not-applicable  no
            foia-14                 exclusion          -                    not-applicable  no
            foia-21                 exemption          class                absolute        no
            foia-22                 exemption          class                qualified       yes
            foia-22a                exemption          class-and-prejudice  qualified       yes
            foia-23                 exemption          class                absolute        no
            foia-24                 exemption          -                    qualified       yes
            foia-25                 procedure          -                    not-applicable  not-applicable
            foia-26                 exemption          prejudice            qualified       yes
            foia-27                 exemption          prejudice            qualified       yes
            foia-28                 exemption          prejudice            qualified       yes
            foia-29                 exemption          prejudice            qualified       yes
            foia-30                 exemption          class                qualified       yes
            foia-31                 exemption          prejudice            qualified       yes
            foia-32                 exemption          class                absolute        no
            foia-33                 exemption          prejudice            qualified       yes
            foia-34                 exemption          class                absolute        no
            foia-35                 exemption          class                qualified       yes
            foia-36                 exemption          opinion              qualified       yes
            foia-36-parliament      exemption          opinion              absolute        no
            foia-37-1-a-ab          exemption          class                absolute        no
            foia-37-1-ac-ad-b       exemption          class                qualified       yes
            foia-38                 exemption          endangerment         qualified       yes
            foia-39                 exemption          class                qualified       yes
            foia-40-1               exemption          class                absolute        no
            foia-40-2               exemption          -                    absolute        no
            foia-40-2-second-third  exemption          -                    qualified       yes
            foia-41                 exemption          class                absolute        no
            foia-42                 exemption          class                qualified       yes
            foia-43-1               exemption          class                qualified       yes
            foia-43-2               exemption          prejudice            qualified       yes
            foia-44                 exemption          class                absolute        no
            eir-6-1-b               already-available  -                    not-applicable  no
            eir-12-2                presumption        -                    not-applicable  not-applicable
            eir-12-4-a              exception          -                    qualified       formally
            eir-12-4-b              exception          -                    qualified       yes
            eir-12-4-c              exception          -                    qualified       yes
            eir-12-4-d              exception          -                    qualified       yes
            eir-12-4-e              exception          -                    qualified       yes
            eir-12-5-a              exception          -                    qualified       yes
            eir-12-5-b              exception          -                    qualified       yes
            eir-12-5-c              exception          -                    qualified       yes
            eir-12-5-d              exception          -                    qualified       yes
            eir-12-5-e              exception          -                    qualified       yes
            eir-12-5-f              exception          -                    qualified       yes
            eir-12-5-g              exception          -                    qualified       yes
            eir-13                  exception          -                    by-condition    by-condition
            """;

    @Test
    void everyRowIsWhatTheLawSaysInTheOrderOfTheLaw() {
        List<String> expected =
                LAW.lines().map(line -> line.replaceAll(" +", " ")).toList();

        assertThat(Exemption.all())
                .extracting(row -> "%s %s %s %s %s"
                        .formatted(
                                row.id(),
                                row.kind().word(),
                                row.type() == null ? "-" : row.type().word(),
                                row.status().word(),
                                row.publicInterestTest().word()))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void everyRowSaysWhyAndByWhichRule() {
        assertThat(Exemption.all()).allSatisfy(row -> {
            assertThat(row.explanation()).endsWith(".");
            assertThat(row.source()).startsWith(row.regime().word());
            assertThat(row.id()).startsWith(row.regime().word().toLowerCase(java.util.Locale.ROOT) + "-");
        });
        assertThat(Exemption.all()).extracting(Exemption::id).doesNotHaveDuplicates();
    }

    @Test
    void underFoiaThePublicInterestIsWeighedWhereTheGroundIsQualifiedAndOnlyThere() {
        assertThat(Exemption.all())
                .filteredOn(row -> row.regime() == Regime.FOIA && row.kind() == Kind.EXEMPTION)
                .allSatisfy(row -> assertThat(row.publicInterestTest() == PublicInterestTest.YES)
                        .isEqualTo(row.status() == Status.QUALIFIED));
    }

    @Test
    void whatConcernsEmissionsIsSaidWhereItDoes() {
        assertThat(Exemption.all())
                .filteredOn(row -> row.explanation().contains("12(9)"))
                .extracting(Exemption::section)
                .containsExactly("12(5)(d)", "12(5)(e)", "12(5)(f)", "12(5)(g)");
    }

    @ParameterizedTest
    @CsvSource({
        "FOIA, 21, foia-21",
        "FOIA, 21(1), foia-21",
        "FOIA, 31(1)(a), foia-31",
        "FOIA, 31(3), foia-31",
        "FOIA, 12(2), foia-12",
        "FOIA, 22A(1), foia-22a",
        "FOIA, 36(2)(b)(ii), foia-36",
        "FOIA, 37(1)(a), foia-37-1-a-ab",
        "FOIA, 37(1)(ac), foia-37-1-ac-ad-b",
        "FOIA, 37(1)(b), foia-37-1-ac-ad-b",
        "FOIA, 40(1), foia-40-1",
        "FOIA, 40(2), foia-40-2",
        "FOIA, 40(3A)(a), foia-40-2",
        "FOIA, 40(3B), foia-40-2-second-third",
        "FOIA, 40(4A), foia-40-2-second-third",
        "FOIA, 43(1), foia-43-1",
        "FOIA, 43(2), foia-43-2",
        "EIR, 12(4)(b), eir-12-4-b",
        "EIR, 12(5)(e), eir-12-5-e",
        "EIR, 13(1), eir-13",
    })
    void aCitedSectionIsFoundInTheRowItBelongsTo(Regime regime, String section, String id) {
        assertThat(Exemption.of(regime, section)).map(Exemption::id).contains(id);
    }

    @ParameterizedTest
    @CsvSource({"FOIA, 2", "FOIA, 4", "FOIA, 43", "FOIA, 45", "FOIA, 16", "EIR, 21", "SAR, 40(2)", "FOIA, nonsense"})
    void whatBelongsToNoRowIsNotFound(Regime regime, String section) {
        assertThat(Exemption.of(regime, section)).isEmpty();
    }
}
