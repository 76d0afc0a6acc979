package register.registers.disclosures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import register.intake.drafts.CellError;
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;
import register.intake.imports.ImportOutcome;
import register.intake.imports.Trial;
import register.values.Missing;
import register.values.Reference;

/** What a council's disclosure log says, a row a question. */
class DisclosureSheetTest {
    private final Trial<Disclosure> trial = new Trial<>(Disclosures.DEFINITION.importable());

    @Test
    void rowsWithOneReferenceAreTheQuestionsOfOneRequest() {
        trial.apply(
                "FOI Ref,Subject,Legislation,Date received,Date of response,Question No,Question,Outcome,Exemption,Answer",
                "FOI 1,Telephony,FOI,01/04/2024,29/04/2024,1,Who supplies the telephones?,Information provided,,Example Telecom",
                "FOI 1,Telephony,FOI,01/04/2024,29/04/2024,2,What does each line cost?,Refused,Section 43(2) FOIA 2000,",
                "FOI 2,Fax,FOI,,30/04/2024,1,How many fax machines are there?,Disclosed,,None");

        Disclosure first = trial.standing("foi1");
        assertThat(first.regime()).hasToString("FOIA");
        assertThat(first.responded()).isEqualTo("2024-04-29");
        assertThat(first.questions())
                .extracting(Question::number, Question::outcome, Question::answer, Question::sections)
                .containsExactly(
                        tuple("1", Outcome.DISCLOSED, "Example Telecom", List.of()),
                        tuple("2", Outcome.EXEMPT, null, List.of("43(2)")));
        assertThat(first.questions().get(1).missing())
                .extracting(Missing::field, Missing::because)
                .containsExactly(tuple("publicInterest", Missing.Because.NOT_PUBLISHED_HERE));
        assertThat(trial.standing("foi2").questions().get(0).answer()).isEqualTo("None");
    }

    @Test
    void whatARowSaysOfAQuestionIsChangedAndTheRestStays() {
        trial.apply(
                "request,subject,regime,responded,questions.number,questions.asked,questions.outcome,questions.answer",
                "R 1,Pens,FOIA,2024-04-29,1,How many pens?,disclosed,7",
                "R 1,Pens,FOIA,2024-04-29,2,How many pencils?,not-held,");
        trial.apply(
                "request,questions.number,questions.asked,questions.outcome,questions.answer",
                "R 1,1,How many pens?,disclosed,8");

        assertThat(trial.standing("r1").questions())
                .extracting(Question::number, Question::answer)
                .containsExactly(tuple("1", "8"), tuple("2", null));
    }

    @Test
    void whatIsNotHeldIsAnOutcomeAndNotTheLackOfOne() {
        trial.apply(
                "request,subject,regime,responded,questions.asked,questions.outcome",
                "R 7,Pens,FOIA,2024-04-29,How many pens?,Not held",
                "R 7,Pens,FOIA,2024-04-29,How many pencils?,Information not held.");

        assertThat(trial.standing("r7").questions())
                .extracting(Question::outcome)
                .containsExactly(Outcome.NOT_HELD, Outcome.NOT_HELD);
    }

    @Test
    void aBlankDateIsNotComparedWithAnother() {
        List<ImportOutcome> outcomes = trial.check(
                Trial.file(
                        "request,subject,regime,received,responded,questions.asked,questions.outcome",
                        "R 8,Pens,FOIA,2024-04-01,,How many pens?,Not held"),
                ImportSettings.NONE,
                ImportMode.UPDATE);

        assertThat(outcomes.get(0).errors()).singleElement().asString().contains("(responded): the cell is blank");
    }

    @Test
    void whatIsUnclearIsRefusedInItsCell() {
        assertThat(errors("FOI 3,Pens,FOIA,2024-04-29,How many?,Partially disclosed,"))
                .singleElement()
                .asString()
                .contains("(Outcome)", "write a row for what was disclosed");
        assertThat(errors("FOI 3,Pens,FOIA,2024-04-29,How many?,Refused,"))
                .anySatisfy(error -> assertThat(error.toString()).contains("(Exemption): the cell is blank"));
        assertThat(errors("FOI 3,Pens,FOIA,2024-04-29,How many?,Refused,personal data"))
                .anySatisfy(error -> assertThat(error.toString()).contains("names no section"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "s.40(2) personal data | 40(2)",
                "Section 43 | 43",
                "S40(2), s43 (2) and 31(1)(a) | 40(2) 43(2) 31(1)(a)",
                "FOIA 2000 section 12 | 12",
                "Regulation 12(4)(b) EIR 2004 | 12(4)(b)",
                "s36; s36 | 36",
                "Freedom of Information Act 2000, sec. 21 | 21"
            })
    void sectionsAreReadHoweverTheyAreWritten(String cell, String sections) {
        assertThat(String.join(" ", WrittenSections.of(cell))).isEqualTo(sections);
    }

    private List<CellError> errors(String row) {
        List<ImportOutcome> outcomes = trial.check(
                Trial.file("Reference,Subject,Regime,Responded,Question,Outcome,Exemption", row),
                ImportSettings.NONE,
                ImportMode.UPDATE);
        assertThat(outcomes).allMatch(outcome -> outcome.outcome() == ImportOutcome.Kind.REFUSED);
        return outcomes.get(0).errors();
    }

    @Test
    void thePublicInterestTestAndTheRecordsThatAnAnswerRestsOnAreRead() {
        trial.apply(
                "FOI Ref,Subject,Act,Date of response,Question No,Question,Outcome,Exemption,Answer,Public Interest For,"
                        + "Public Interest Against,Balance of Public Interest,Contract Ref,System",
                "P 1,Potholes,FOI,01/02/2026,1,How many were filled?,Disclosed,,1204,,,,HB-101; HB-102,RoadBase",
                "P 1,Potholes,FOI,01/02/2026,2,What did each cost?,Refused,s.43(2),,Openness about spending,"
                        + "Harm to bidding,Favours withholding,,");
        trial.apply(
                "FOI Ref,Question No,Question,Outcome,Contract Ref",
                "P 1,1,How many were filled?,Disclosed,HB-102; HB-103");

        List<Question> questions = trial.standing("p1").questions();
        assertThat(questions.get(0).cites())
                .containsExactlyInAnyOrder(
                        new Citation(new Reference("HB-102"), null, null, null, Map.of()),
                        new Citation(new Reference("HB-103"), null, null, null, Map.of()),
                        new Citation(null, new Reference("RoadBase"), null, null, Map.of()));
        assertThat(questions.get(1).publicInterest())
                .isEqualTo(new PublicInterest(
                        List.of("Openness about spending"),
                        List.of("Harm to bidding"),
                        PublicInterest.Balance.WITHHOLD));
        assertThat(questions.get(1).missing()).isEmpty();
    }

    @Test
    void aTestThatAColumnMayHoldIsNotPublishedAsMissing() {
        List<ImportOutcome> outcomes = trial.apply(
                "FOI Ref,Subject,Act,Date of response,Question,Outcome,Exemption,PIT summary",
                "P 2,Bids,FOI,01/02/2026,Which bids?,Refused,s.43(2),It was weighed");

        assertThat(outcomes)
                .singleElement()
                .satisfies(one ->
                        assertThat(one.errors().toString()).contains("questions.publicInterest", "H (PIT summary)"));
    }
}
