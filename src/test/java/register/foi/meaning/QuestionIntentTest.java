package register.foi.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionIntentTest {
    private static final Thesaurus THESAURUS = Thesaurus.shipped();

    @ParameterizedTest
    @CsvSource({
        "Who is the supplier?, supplier",
        "When does it expire?, end",
        "What did the council spend on it?, cost",
        "Is there an option to extend?, extension",
        "How was it procured?, route",
        "Who makes the software?, manufacturer",
        "How many calls were there?, count",
        "What is the review date?, review",
    })
    void whatIsAskedForIsToldWhateverTheWords(String question, String meaning) {
        assertThat(intent(question).wants(meaning)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'If not, which products do you use?', false",
        "'If so, what does it cost?', false",
        "If it is outsourced, true",
        "Do you use it?, true",
    })
    void aQuestionOnAConditionIsNotWhetherTheConditionIsSo(String question, boolean isYesOrNo) {
        assertThat(intent(question).isYesOrNo()).isEqualTo(isYesOrNo);
    }

    @ParameterizedTest
    @CsvSource({"Provide templates", "Web forms?", "Supply of cards"})
    void anItemIsAPartOfItsLeadEvenWithAVerbOrTheQuestionMarkOfTheList(String item) {
        QuestionIntent intent = QuestionIntent.of(
                THESAURUS, item, List.of("Which of the following does the contact centre carry out:"));

        assertThat(intent.isPart()).isTrue();
    }

    @Test
    void theLongestPhraseIsTaken() {
        assertThat(THESAURUS.units("call centre").get(0).meanings()).containsExactly("contact-centre");
        assertThat(THESAURUS.units("a call to the centre").get(1).meanings()).contains("call");
    }

    @Test
    void wordsInAnyFormMeanTheSame() {
        assertThat(THESAURUS.terms("licences")).contains("#licence");
        assertThat(THESAURUS.terms("Supplied by")).contains("#supplier");
        assertThat(THESAURUS.terms("e-mails")).contains("#email");
        assertThat(THESAURUS.terms("costs")).contains("#cost");
    }

    @Test
    void aQuestionThatHasLostItsSubjectIsOfWhatItStandsUnder() {
        QuestionIntent intent =
                QuestionIntent.of(THESAURUS, "When does it end?", List.of("Who supplies your Microsoft licences?"));

        assertThat(intent.terms()).contains("#microsoft");
        assertThat(intent.wants("end")).isTrue();
        assertThat(intent.wants("supplier")).as("that is the question before").isFalse();
    }

    @Test
    void whatIsNotAskedForIsLeftOut() {
        assertThat(intent("Headcount (not FTE) of advisers").terms()).doesNotContain("#fte");
        assertThat(intent("How many calls, not the average?").wants("average")).isFalse();
    }

    @Test
    void aNameThatIsGivenAsAnExampleIsNotAskedFor() {
        assertThat(intent("Which telephone system do you use, e.g. Qwertytel?").terms())
                .doesNotContain("qwertytel");
    }

    @Test
    void whyOneAsksIsNoPartOfTheQuestion() {
        QuestionIntent intent = intent("I am writing a dissertation on trams. How many calls were offered in 2018?");

        assertThat(intent.units()).noneMatch(unit -> unit.words().equals("trams"));
        assertThat(intent.around()).anyMatch(unit -> unit.words().equals("trams"));
    }

    @Test
    void anEntryThatIsCalledByARivalFitsWorse() {
        Subject calls = Subject.of(THESAURUS, "Calls offered", List.of(), Set.of("count"));
        Subject visits = Subject.of(THESAURUS, "Visits offered", List.of(), Set.of("count"));

        assertThat(fit("How many calls were offered?", calls).get(Relevance.Respect.RIVAL))
                .isZero();
        assertThat(fit("How many calls were offered?", visits).get(Relevance.Respect.RIVAL))
                .isPositive();
    }

    @Test
    void whatNoEntrySpeaksOfIsHeldAgainstIt() {
        Subject calls = Subject.of(THESAURUS, "Calls offered", List.of(), Set.of("count"));

        assertThat(fit("How many parking fines were issued?", calls).get(Relevance.Respect.ELSEWHERE_LEFT))
                .isPositive();
        assertThat(fit("How much did calls cost?", calls).get(Relevance.Respect.COST_LEFT))
                .isPositive();
        assertThat(fit("How many calls about Zyxel?", calls).get(Relevance.Respect.NAME_LEFT))
                .isPositive();
    }

    private static QuestionIntent intent(String question) {
        return QuestionIntent.of(THESAURUS, question, List.of());
    }

    private static Relevance fit(String question, Subject subject) {
        return Relevance.of(THESAURUS, intent(question), subject, term -> 1);
    }
}
