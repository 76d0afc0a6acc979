package register.foi.letters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static register.values.problem.Problem.INVALID_ITEM;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A request for information, read into its questions.
 *
 * <p>The questions hold no personal data of the requester. What was not taken for a question stands beside them, word for
 * word.
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
            throw INVALID_ITEM.because("the letter is longer than 64 KiB; send only the questions");
        }
        List<Line> lines = Pasted.lines(text);
        if (lines.stream().noneMatch(Line::says)) {
            throw INVALID_ITEM.because("the letter is empty; paste the questions");
        }
        Languages.ofWhole(text).ifPresent(language -> {
            throw INVALID_ITEM.because(
                    "the letter is in %s, which we cannot read; send its questions in English", language);
        });
        RequestLetter letter = read(lines, 0, Set.of());
        Set<String> forwarding = letter.forwarding();
        if (letter.asks() && EarlierMessages.isForwarded(lines)) {
            letter = read(lines, 1, forwarding);
        }
        boolean mayBeQuoted = LetterEnvelope.hasQuotes(lines) || EarlierMessages.areIn(lines);
        return mayBeQuoted && !letter.asks() ? read(lines, Integer.MAX_VALUE, forwarding) : letter;
    }

    /** Returns what it asks only to have the message below it dealt with. */
    private Set<String> forwarding() {
        return questions.stream()
                .map(LetterQuestion::text)
                .filter(EarlierMessages::isForwarding)
                .collect(Collectors.toSet());
    }

    /** Whether it asks something, besides that what it quotes is dealt with. */
    private boolean asks() {
        return questions.stream()
                .map(LetterQuestion::text)
                .anyMatch(text -> QuestionDetector.asks(text) && !EarlierMessages.isForwarding(text));
    }

    /**
     * Reads a letter.
     *
     * @param earlier how many of the messages that it quotes are read with it: one that it forwards, or all where nothing
     *     else in it asks
     * @param forwarding what the text above those messages asks only to have them dealt with
     */
    private static RequestLetter read(List<Line> lines, int earlier, Set<String> forwarding) {
        LeftOutPieces left = new LeftOutPieces();
        List<Line> own = earlier == Integer.MAX_VALUE
                ? LetterEnvelope.unquoted(lines)
                : EarlierMessages.without(lines, earlier, left);
        List<Line> body = new LetterEnvelope(left).open(own);
        List<TextBlock> blocks = new ArrayList<>();
        for (TextBlock block : TextBlocks.of(body)) {
            if (Languages.of(block.text()).isPresent()) {
                left.add(LeftOut.Kind.OTHER_LANGUAGE, block.text());
            } else {
                blocks.add(block);
            }
        }
        List<FoundQuestion> found = new QuestionCollector(left).of(new LetterOutline(left).of(blocks));
        List<FoundQuestion> handingOn = found.stream()
                .filter(one -> !one.isMarked() && forwarding.contains(one.text()))
                .toList();
        if (handingOn.size() < found.size()) {
            handingOn.forEach(one -> left.add(LeftOut.Kind.STATEMENT, one.text()));
            found = found.stream().filter(one -> !handingOn.contains(one)).toList();
        }
        if (found.size() > MOST_QUESTIONS) {
            throw INVALID_ITEM.because(
                    "the letter has %d questions; you can ask at most %d at once", found.size(), MOST_QUESTIONS);
        }
        List<LetterQuestion> questions = found.isEmpty() ? wishes(left) : new Numbering(found).all();
        return new RequestLetter(questions, left.all());
    }

    /**
     * Returns the sentences of a letter without a question that may ask all the same: {@code Please send me your call
     * volumes}, {@code Call volumes for 2018}.
     */
    private static List<LetterQuestion> wishes(LeftOutPieces left) {
        List<String> wishes = left.takeWishes();
        return IntStream.range(0, wishes.size())
                .mapToObj(i -> LetterQuestion.alone(Integer.toString(i + 1), wishes.get(i)))
                .toList();
    }
}
