package register.foi.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import register.foi.answers.CorrectedQuestions.Row;
import register.foi.letters.LeftOut;
import register.foi.letters.LetterQuestion;
import register.foi.letters.RequestLetter;

/** The questions of a letter as somebody corrects them. */
class CorrectedQuestionsTest {
    private static final RequestLetter READ = RequestLetter.read(
            "Outbound post\n1. Who supplies it?\n2. When does it end?\n3. What does it cost?\n\nOur bins were missed.");

    @Test
    void whatIsNotChangedKeepsAllThatWasReadOfIt() {
        assertThat(corrected(rows(), List.of(), "")).isEqualTo(READ.questions());
    }

    @Test
    void linesSplitAQuestionAndAnEmptyBoxLeavesItOut() {
        assertThat(asked(List.of(row(0, "Who supplies it?\nSince when?", false), row(1, " ", false), row(2))))
                .containsExactly("1: Who supplies it?", "1 [2]: Since when?", "3: What does it cost?");
    }

    @Test
    void aQuestionIsJoinedToTheOneBefore() {
        assertThat(asked(List.of(row(0), row(1, "When does it end?", true), row(2))))
                .containsExactly("1: Who supplies it? When does it end?", "3: What does it cost?");
    }

    @Test
    void whatAQuestionIsAboutIsCorrected() {
        LetterQuestion other = corrected(
                        List.of(new Row("1", "Who supplies it?", "Inbound post", false)), List.of(), "")
                .get(0);

        assertThat(other.under()).containsExactly("Inbound post");
        assertThat(other.context().subjects()).containsExactly("Inbound post");
    }

    @Test
    void whatWasLeftOutBecomesAQuestion() {
        String bins = "Our bins were missed.";
        CorrectedQuestions corrected = new CorrectedQuestions(rows(), List.of(bins), "How many vans are there?");

        assertThat(corrected.questions(READ.questions()))
                .extracting(question -> question.number() + ": " + question.text())
                .contains("[1]: " + bins, "[2]: How many vans are there?");
        assertThat(corrected.ignored(READ.ignored()).stream().map(LeftOut::texts))
                .noneMatch(texts -> texts.contains(bins));
    }

    private static List<String> asked(List<Row> rows) {
        return corrected(rows, List.of(), "").stream()
                .map(question -> question.number() + ": " + question.text())
                .toList();
    }

    private static List<LetterQuestion> corrected(List<Row> rows, List<String> asked, String more) {
        return new CorrectedQuestions(rows, asked, more).questions(READ.questions());
    }

    private static List<Row> rows() {
        return Stream.of(0, 1, 2).map(CorrectedQuestionsTest::row).toList();
    }

    private static Row row(int place) {
        return row(place, READ.questions().get(place).text(), false);
    }

    private static Row row(int place, String text, boolean joins) {
        LetterQuestion question = READ.questions().get(place);
        return new Row(question.number(), text, String.join("\n", question.under()), joins);
    }
}
