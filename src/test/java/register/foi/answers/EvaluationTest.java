package register.foi.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import register.foi.meaning.QuestionIntent;
import register.foi.meaning.TextSimilarity;
import register.registers.retrieval.Candidate;

/**
 * How well questions are answered that were written by people who had seen nothing but the data: 450 to tune by, 120 to test
 * with, a third of each with no answer in what ships.
 *
 * <p>The figures go to {@code target/evaluation.txt}. The floors are a little below what was measured, so that a change of
 * words that costs answers is noticed.
 */
class EvaluationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    /** Of the questions whose kept vector is computed again. */
    private static final int EVERY = 40;

    private static final Path REPORT = Path.of("target", "evaluation.txt");

    /**
     * Of a set of questions.
     *
     * @param first the share of the answerable ones of which the entry that comes first is right, offered or not
     * @param three the share of which one of the first three is
     * @param offered the share that is offered the right entry first
     * @param among the share that is offered it among the first three
     * @param wrong the share of the others that is offered anything
     */
    record Score(double first, double three, double offered, double among, double wrong) {
        String inWords(String set, String method) {
            return String.format(
                    Locale.ROOT,
                    "%-6s %-14s first in order %.3f, of three %.3f; offered first %.3f, of three %.3f; wrong %.3f%n",
                    set,
                    method,
                    first,
                    three,
                    offered,
                    among,
                    wrong);
        }
    }

    @TempDir
    private Path folder;

    @Test
    void theSetsAreLargeEnoughAndAThirdHasNoAnswer() {
        for (String set : List.of("tune.ndjson", "test.ndjson")) {
            List<EvaluationQuestion> questions = EvaluationQuestion.read(set);
            assertThat(questions).hasSizeGreaterThanOrEqualTo(120);
            assertThat(questions.stream().filter(one -> !one.isAnswerable()).count() * 3)
                    .isGreaterThanOrEqualTo(questions.size());
            assertThat(questions.stream().map(EvaluationQuestion::asked)).doesNotHaveDuplicates();
        }
        assertThat(EvaluationQuestion.read("tune.ndjson"))
                .doesNotContainAnyElementsOf(EvaluationQuestion.read("test.ndjson"));
    }

    @Test
    void byWordsAlone() throws IOException {
        Score tuned = score("tune.ndjson", null);
        Score tested = score("test.ndjson", null);
        report(tuned.inWords("tune", "words") + tested.inWords("test", "words"));

        assertThat(tested.first()).isGreaterThan(0.80);
        assertThat(tested.three()).isGreaterThan(0.90);
        assertThat(tested.wrong()).isLessThan(0.12);
        assertThat(tuned.wrong()).isLessThan(0.06);
    }

    @Test
    void byWordsAndMeaning() throws IOException {
        try (KeptVectors model = new KeptVectors()) {
            Score tuned = score("tune.ndjson", model);
            Score tested = score("test.ndjson", model);
            report(tuned.inWords("tune", "with the model") + tested.inWords("test", "with the model"));

            if (KeptVectors.ARE_WRITTEN) {
                model.write();
            }
            assertThat(tested.first()).isGreaterThan(0.88);
            assertThat(tested.three()).isGreaterThan(0.96);
            assertThat(tested.offered()).isGreaterThan(0.82);
            assertThat(tested.wrong()).isLessThan(0.12);
            assertThat(tuned.wrong()).isLessThan(0.06);
        }
    }

    @Test
    void aKeptVectorIsTheOneThatTheModelComputes() {
        assumeFalse(KeptVectors.ARE_WRITTEN, "they are being written");
        try (KeptVectors vectors = new KeptVectors()) {
            List<String> texts = Stream.of("tune.ndjson", "test.ndjson")
                    .flatMap(set -> EvaluationQuestion.read(set).stream())
                    .map(EvaluationQuestion::asked)
                    .toList();
            assertThat(texts).as("are kept: see KeptVectors").allMatch(vectors::has);
            for (int i = 0; i < texts.size(); i += EVERY) {
                String text = texts.get(i);
                assertThat(TextSimilarity.between(vectors.of(text), vectors.computed(text)))
                        .as(text)
                        .isGreaterThan(0.999);
            }
        }
    }

    private Score score(String set, @Nullable TextSimilarity likeness) throws IOException {
        try (ShippedIndex shipped = new ShippedIndex(folder.resolve(set), likeness)) {
            Ranker finding = shipped.finding(FeatureWeights.shipped(likeness != null));
            return shipped.shelf().read(look -> {
                Tally tally = new Tally();
                EvaluationQuestion.read(set).forEach(question -> pose(question, finding, look, shipped, tally));
                return tally.score();
            });
        }
    }

    private static void pose(
            EvaluationQuestion question, Ranker finding, AnswerIndex.Look look, ShippedIndex shipped, Tally tally) {
        AskedPeriods periods = AskedPeriods.of(question.asked(), List.of(), TODAY);
        Ranker.Sought sought = new Ranker.Sought(question.asked(), List.of(), periods);
        QuestionIntent intent = sought.intent(shipped.thesaurus());
        List<ScoredCandidate> weighed = finding.weigh(sought, intent, look);
        List<String> ordered = finding.ordered(weighed, periods, look, shipped.isOfTime()).stream()
                .map(Candidate::id)
                .toList();
        List<String> offered = finding.find(sought, intent, weighed, look, shipped.isOfTime()).entries().stream()
                .map(entry -> entry.candidate().id())
                .toList();
        tally.add(question, ordered, offered);
    }

    private static synchronized void report(String lines) throws IOException {
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        System.out.print(lines);
    }

    /** Counts what came of questions. */
    private static final class Tally {
        private static final int THREE = 3;

        private int answerable;
        private int others;
        private int first;
        private int three;
        private int offered;
        private int among;
        private int wrong;

        void add(EvaluationQuestion question, List<String> inOrder, List<String> isOffered) {
            if (!question.isAnswerable()) {
                others++;
                wrong += isOffered.isEmpty() ? 0 : 1;
                return;
            }
            answerable++;
            first += isRight(question, inOrder, 1);
            three += isRight(question, inOrder, THREE);
            offered += isRight(question, isOffered, 1);
            among += isRight(question, isOffered, THREE);
        }

        private static int isRight(EvaluationQuestion question, List<String> ids, int of) {
            return ids.stream().limit(of).anyMatch(question.right()::contains) ? 1 : 0;
        }

        Score score() {
            double all = answerable;
            return new Score(first / all, three / all, offered / all, among / all, wrong / (double) others);
        }
    }
}
