package register.foi.answers;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import register.foi.letters.LeftOut;
import register.foi.letters.LetterQuestion;
import register.foi.letters.QuestionContext;

/**
 * The questions of a letter as they were corrected on the page: reworded, split, joined, left out, or taken from what
 * was not read as a question.
 *
 * @param rows the questions that the page showed
 * @param asked the pieces of the letter that are questions after all
 * @param more further questions, one a line
 */
public record CorrectedQuestions(List<Row> rows, List<String> asked, String more) {
    static final CorrectedQuestions NONE = new CorrectedQuestions(List.of(), List.of(), "");

    public CorrectedQuestions {
        rows = List.copyOf(rows);
        asked = List.copyOf(asked);
    }

    /**
     * A question as the form shows it.
     *
     * @param text the question, or several, one a line
     * @param under what it is about, one passage a line
     * @param joins whether it belongs to the question before it
     */
    public record Row(String number, String text, String under, boolean joins) {}

    static CorrectedQuestions of(MultivaluedMap<String, String> form) {
        List<String> numbers = all(form, "number");
        List<String> texts = all(form, "text");
        List<String> under = all(form, "under");
        List<String> joins = all(form, "join");
        int count = Math.min(numbers.size(), Math.min(texts.size(), under.size()));
        return new CorrectedQuestions(
                IntStream.range(0, count)
                        .mapToObj(i -> new Row(
                                numbers.get(i).strip(),
                                lines(texts.get(i)),
                                lines(under.get(i)),
                                joins.contains(Integer.toString(i))))
                        .toList(),
                all(form, "ask").stream().map(CorrectedQuestions::lines).toList(),
                lines(Objects.requireNonNullElse(form.getFirst("more"), "")));
    }

    boolean isEmpty() {
        return rows.isEmpty() && asked.isEmpty() && more.isBlank();
    }

    /** Returns the questions; one whose words did not change keeps all that was read of it. */
    List<LetterQuestion> questions(List<LetterQuestion> read) {
        List<LetterQuestion> questions = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        for (Row row : rows) {
            Optional<LetterQuestion> before = read.stream()
                    .filter(question -> question.number().equals(row.number()))
                    .findFirst();
            QuestionContext context = context(row, before);
            for (String text : parts(row.text())) {
                if (row.joins() && !questions.isEmpty()) {
                    LetterQuestion first = questions.remove(questions.size() - 1);
                    questions.add(
                            new LetterQuestion(first.number(), first.text() + " " + text, List.of(), first.context()));
                } else {
                    questions.add(question(free(row.number(), numbers), text, context, before));
                }
            }
        }
        for (String text : asked) {
            questions.add(LetterQuestion.alone(added(numbers), text.replace('\n', ' ')));
        }
        for (String text : parts(more)) {
            questions.add(LetterQuestion.alone(added(numbers), text));
        }
        return List.copyOf(questions);
    }

    /** Returns what is left out still. */
    List<LeftOut> ignored(List<LeftOut> read) {
        return read.stream()
                .map(left -> left.without(asked))
                .filter(left -> left.count() > 0)
                .toList();
    }

    private static QuestionContext context(Row row, Optional<LetterQuestion> before) {
        return before.filter(
                        question -> lines(String.join("\n", question.under())).equals(row.under()))
                .map(LetterQuestion::context)
                .orElseGet(() -> QuestionContext.of(parts(row.under())));
    }

    private static LetterQuestion question(
            String number, String text, QuestionContext context, Optional<LetterQuestion> before) {
        return before.filter(question -> question.text().equals(text)
                        && question.number().equals(number)
                        && question.context().equals(context))
                .orElseGet(() -> new LetterQuestion(number, text, List.of(), context));
    }

    private static String free(String number, Set<String> numbers) {
        String free = number;
        for (int again = 2; !numbers.add(free); again++) {
            free = number + " [" + again + "]";
        }
        return free;
    }

    private static String added(Set<String> numbers) {
        int next = 1;
        while (!numbers.add("[" + next + "]")) {
            next++;
        }
        return "[" + next + "]";
    }

    private static List<String> parts(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static List<String> all(MultivaluedMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.get(name), List.of());
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
