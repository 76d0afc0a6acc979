package register.foi.answers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import register.foi.meaning.QuestionIntent;
import register.foi.meaning.SentenceModel;
import register.foi.meaning.TextSimilarity;
import register.registers.retrieval.Candidate;

/**
 * Fits the weights to the questions that are there to tune by, and writes them: first the order (the share of the right
 * candidates among all, softmax), then whether the first is right (logistic). What speaks for a candidate never weighs
 * against it, nor the other way round, whatever the questions say.
 *
 * <p>{@code mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=register.foi.answers.WeightsFitting}
 */
public final class WeightsFitting {
    private static final Path TO = Path.of("src/main/resources/register/foi/answers");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final int WIDTH = Feature.NAMES.size();
    private static final double KEPT_SMALL_ORDER = 5;
    private static final double KEPT_SMALL_ACCEPTANCE = 0.5;
    /** Offered below this, one in ten of the questions that nothing answers would be answered wrongly. */
    private static final double LEAST_CHANCE = 0.45;

    private static final double AROUND = 0.4;
    private static final double AROUND_LEFT = 0.05;
    private static final double LEFT_OUT_WEIGHT = 0.4;

    /** What an order is made by; how good the best is comes after. */
    private static final Set<String> NOT_ORDERING = Set.of("MARGIN", "RANK");

    private static final Set<String> ACCEPTING = Set.of(
            "COVER",
            "TITLE",
            "TITLE_LEFT",
            "SUBJECTS_LEFT",
            "ELSEWHERE_LEFT",
            "ASKED_LEFT",
            "COST_LEFT",
            "STATISTIC_LEFT",
            "PLAIN_LEFT",
            "NAME_LEFT",
            "FOCUS",
            "FOCUS_LEFT",
            "NOTHING_ASKED",
            "SAME",
            "RIVAL",
            "COVER_OF_TITLE",
            "LIKENESS",
            "MARGIN",
            "RANK");

    private final List<Posed> posed = new ArrayList<>();
    private final ShippedIndex shipped;

    /** A question with everything that may answer it. */
    private record Posed(
            EvaluationQuestion question, Ranker.Sought sought, List<ScoredCandidate> all, AnswerIndex.Look look) {}

    /** What was first in the order that came out, and whether it is right. */
    private record Offered(ScoredCandidate best, boolean isRight, double weight) {}

    private WeightsFitting(ShippedIndex shipped) {
        this.shipped = shipped;
    }

    public static void main(String... arguments) throws IOException {
        fit("weights.csv", null);
        try (SentenceModel model = new SentenceModel()) {
            fit("weights-with-model.csv", model);
        }
        System.exit(0);
    }

    private static void fit(String name, @Nullable TextSimilarity likeness) throws IOException {
        try (ShippedIndex shipped = new ShippedIndex(Files.createTempDirectory("shelf"), likeness)) {
            Files.writeString(TO.resolve(name), new WeightsFitting(shipped).fit());
        }
    }

    private String fit() {
        return shipped.shelf().read(look -> {
            Ranker finding = shipped.finding(new FeatureWeights());
            for (EvaluationQuestion question : EvaluationQuestion.read("tune.ndjson")) {
                Ranker.Sought sought = new Ranker.Sought(
                        question.asked(), List.of(), AskedPeriods.of(question.asked(), List.of(), TODAY));
                QuestionIntent intent = QuestionIntent.of(shipped.thesaurus(), question.asked(), List.of());
                posed.add(new Posed(question, sought, finding.weigh(sought, intent, look), look));
            }
            double[] order = order();
            return written(order, acceptance(order));
        });
    }

    private double[] order() {
        Scale scale =
                new Scale(posed.stream().flatMap(one -> one.all().stream()).toList());
        List<Rows> questions = posed.stream()
                .map(one -> Rows.of(one.all(), scale, weighed -> isRight(one, weighed)))
                .filter(rows -> rows.right().cardinality() > 0)
                .toList();
        return scale.unscaled(Descent.minimum(WIDTH + 1, WeightsFitting::orderSign, (weights, slope) -> {
            double loss = questions.stream()
                    .mapToDouble(rows -> softmax(rows, weights, slope))
                    .sum();
            return loss + kept(weights, slope, KEPT_SMALL_ORDER);
        }));
    }

    /** The features of everything that may answer a question, and which of it is right. */
    private record Rows(List<double[]> features, BitSet right) {
        static Rows of(List<ScoredCandidate> all, Scale scale, Predicate<ScoredCandidate> isRight) {
            BitSet right = new BitSet();
            for (int i = 0; i < all.size(); i++) {
                right.set(i, isRight.test(all.get(i)));
            }
            return new Rows(all.stream().map(scale::of).toList(), right);
        }
    }

    private static double softmax(Rows rows, double[] weights, double[] slope) {
        double[] shares = new double[rows.features().size()];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = product(weights, rows.features().get(i));
            most = Math.max(most, shares[i]);
        }
        double total = 0;
        double ofRight = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp(shares[i] - most);
            total += shares[i];
            ofRight += rows.right().get(i) ? shares[i] : 0;
        }
        for (int i = 0; i < shares.length; i++) {
            double pull = shares[i] / total - (rows.right().get(i) ? shares[i] / ofRight : 0);
            double[] row = rows.features().get(i);
            for (int j = 0; j < WIDTH; j++) {
                slope[j] += pull * row[j];
            }
        }
        return -Math.log(ofRight / total);
    }

    private double[] acceptance(double[] order) {
        List<Offered> offered = new ArrayList<>();
        for (Posed one : posed) {
            offer(one, order, Set.of()).ifPresent(offered::add);
            if (one.question().isAnswerable()) {
                // Without what answers it the question is one of those that nothing answers.
                offer(one, order, Set.copyOf(one.question().right())).ifPresent(offered::add);
            }
        }
        Scale scale = new Scale(offered.stream().map(Offered::best).toList());
        List<double[]> rows = offered.stream().map(one -> scale.of(one.best())).toList();
        double[] weights = Descent.minimum(WIDTH + 1, WeightsFitting::acceptanceSign, (at, slope) -> {
            double loss = 0;
            for (int i = 0; i < rows.size(); i++) {
                Offered one = offered.get(i);
                double[] row = rows.get(i);
                double score = product(at, row) + at[WIDTH];
                double chance = 1 / (1 + Math.exp(-score));
                loss -= one.weight() * Math.log(Math.max(1e-12, one.isRight() ? chance : 1 - chance));
                double pull = one.weight() * (chance - (one.isRight() ? 1 : 0));
                for (int j = 0; j < WIDTH; j++) {
                    slope[j] += pull * row[j];
                }
                slope[WIDTH] += pull;
            }
            return loss + kept(at, slope, KEPT_SMALL_ACCEPTANCE);
        });
        return scale.unscaled(weights);
    }

    private Optional<Offered> offer(Posed one, double[] order, Set<String> leftOut) {
        List<ScoredCandidate> left = one.all().stream()
                .filter(weighed -> !leftOut.contains(weighed.candidate().id())
                        && weighed.candidate().cites().stream().noneMatch(leftOut::contains))
                .sorted(Comparator.comparingDouble(weighed -> -score(one, weighed, order)))
                .toList();
        ScoredCandidate best = left.get(0);
        double next = left.stream()
                .filter(other -> !other.candidate().id().equals(best.candidate().id()))
                .mapToDouble(other -> score(one, other, order))
                .findFirst()
                .orElse(0);
        if (!isOfTime(one, best) || best.candidate().isRefused()) {
            return Optional.empty();
        }
        ScoredCandidate copy = new ScoredCandidate(best);
        Ranker.setStanding(copy, score(one, best, order), next);
        boolean isRight = leftOut.isEmpty() && isRight(one, best);
        return Optional.of(new Offered(copy, isRight, leftOut.isEmpty() ? 1 : LEFT_OUT_WEIGHT));
    }

    private double score(Posed one, ScoredCandidate weighed, double[] order) {
        return product(order, weighed.features()) - (isOfTime(one, weighed) ? 0 : Ranker.WRONG_TIME);
    }

    private boolean isOfTime(Posed one, ScoredCandidate weighed) {
        return Ranker.isOfTime(weighed.candidate(), one.sought().periods(), shipped.isOfTime());
    }

    /** Whether what it would lead to is right. */
    private static boolean isRight(Posed one, ScoredCandidate weighed) {
        List<String> right = one.question().right();
        return Ranker.answering(weighed.candidate(), one.look()).stream()
                .map(Candidate::id)
                .anyMatch(right::contains);
    }

    private static double kept(double[] weights, double[] slope, double small) {
        double sum = 0;
        for (int j = 0; j < WIDTH; j++) {
            sum += small * weights[j] * weights[j];
            slope[j] += 2 * small * weights[j];
        }
        return sum;
    }

    private static int orderSign(int place) {
        return place == WIDTH || NOT_ORDERING.contains(Feature.NAMES.get(place))
                ? Descent.NOTHING
                : Feature.sign(place);
    }

    private static int acceptanceSign(int place) {
        if (place == WIDTH) {
            return 0;
        }
        return ACCEPTING.contains(Feature.NAMES.get(place)) ? Feature.sign(place) : Descent.NOTHING;
    }

    private static double product(double[] weights, double[] row) {
        double sum = 0;
        for (int j = 0; j < WIDTH; j++) {
            sum += weights[j] * row[j];
        }
        return sum;
    }

    private static String written(double[] order, double[] acceptance) {
        StringBuilder written = new StringBuilder("feature,order,acceptance\n");
        // The questions of the evaluation stand alone; what a question stands under is weighed by hand.
        order[Feature.place("AROUND")] = AROUND;
        order[Feature.place("AROUND_LEFT")] = -AROUND_LEFT;
        for (int j = 0; j < WIDTH; j++) {
            written.append(String.format(Locale.ROOT, "%s,%.5f,%.5f%n", Feature.NAMES.get(j), order[j], acceptance[j]));
        }
        return written.append(String.format(
                        Locale.ROOT, "BIAS,0,%.5f%nLEAST_CHANCE,0,%.2f%n", acceptance[WIDTH], LEAST_CHANCE))
                .toString();
    }

    /** Features on one scale: around 0, and as wide as 1. */
    private static final class Scale {
        private final double[] mean = new double[WIDTH];
        private final double[] width = new double[WIDTH];

        Scale(List<ScoredCandidate> all) {
            for (int j = 0; j < WIDTH; j++) {
                int place = j;
                double average = all.stream()
                        .mapToDouble(one -> one.features()[place])
                        .average()
                        .orElse(0);
                double squares = all.stream()
                        .mapToDouble(one -> Math.pow(one.features()[place] - average, 2))
                        .average()
                        .orElse(0);
                mean[j] = average;
                width[j] = Math.sqrt(squares) + 1e-9;
            }
        }

        double[] of(ScoredCandidate one) {
            double[] row = one.features();
            for (int j = 0; j < WIDTH; j++) {
                row[j] = (row[j] - mean[j]) / width[j];
            }
            return row;
        }

        double[] unscaled(double[] weights) {
            double[] plain = weights.clone();
            for (int j = 0; j < WIDTH; j++) {
                plain[j] = weights[j] / width[j];
                plain[WIDTH] -= plain[j] * mean[j];
            }
            return plain;
        }
    }
}
