package register.foi.letters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static register.values.problem.Problem.INVALID_ITEM;

import java.util.List;

/**
 * A request for information, read into its questions.
 *
 * <p>No personal data of the requester is kept: greetings, signatures and addresses are only counted.
 */
public record RequestLetter(List<LetterQuestion> questions, List<LeftOut> ignored) {
    /** The longest letter that is read, in bytes of UTF-8. */
    public static final int LONGEST = 64 * 1024;

    /** The largest number of questions that one letter may ask. */
    public static final int MOST_QUESTIONS = 200;

    public RequestLetter {
        questions = List.copyOf(questions);
        ignored = List.copyOf(ignored);
    }

    /**
     * Reads plain text, a pasted e-mail, or a list; refuses a text that is empty, longer than {@link #LONGEST} or with
     * more than {@link #MOST_QUESTIONS} questions.
     */
    public static RequestLetter read(String text) {
        if (text.length() > LONGEST || text.getBytes(UTF_8).length > LONGEST) {
            throw INVALID_ITEM.because("the letter is longer than 64 KiB; send only what is asked");
        }
        List<Line> lines = Pasted.lines(text);
        if (lines.stream().noneMatch(Line::says)) {
            throw INVALID_ITEM.because("the letter is empty; paste what was asked");
        }
        RequestLetter letter = read(lines, false);
        return letter.questions.isEmpty() && LetterEnvelope.hasQuotes(lines) ? read(lines, true) : letter;
    }

    private static RequestLetter read(List<Line> lines, boolean quoted) {
        LeftOutCounts tally = new LeftOutCounts();
        List<Line> body = new LetterEnvelope(tally).open(quoted ? LetterEnvelope.unquoted(lines) : lines);
        Point letter = new LetterOutline(tally).of(TextBlocks.of(body));
        List<FoundQuestion> found = new QuestionCollector(tally).of(letter);
        if (found.size() > MOST_QUESTIONS) {
            throw INVALID_ITEM.because(
                    "the letter asks %d questions, and no more than %d are read at once", found.size(), MOST_QUESTIONS);
        }
        return new RequestLetter(new Numbering(found).all(), tally.all());
    }
}
