package register.foi.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import register.foi.letters.LeftOut.Kind;

/** Splits the text of one item or paragraph into its questions. */
final class Pieces {
    /** A field name followed by its explanation. */
    private static final Pattern LABELLED = Pattern.compile("^[^.?!:]{2,70}(?::|\\s[–-]|-\\s)\\s{0,3}\\S.*");

    private static final int LONGEST_NAME = 4;

    private final LeftOutCounts tally;
    private final boolean marked;
    private final List<String> said = new ArrayList<>();
    private boolean labelled;
    private boolean closed;

    private Pieces(LeftOutCounts tally, boolean marked) {
        this.tally = tally;
        this.marked = marked;
    }

    static List<Piece> of(String text, boolean marked, LeftOutCounts tally) {
        Pieces pieces = new Pieces(tally, marked);
        String letter = marked ? SignOff.without(text) : text;
        Sentences.of(letter).forEach(pieces::take);
        return pieces.leaning();
    }

    private void take(String sentence) {
        String question = PersonalDetails.without(Boilerplate.withoutLaw(sentence), tally);
        Optional<Kind> left =
                Boilerplate.of(question).filter(kind -> kind != Kind.OPENING || !marked || !said.isEmpty());
        boolean name = closed && NormalizedText.count(question) <= LONGEST_NAME && !QuestionDetector.asks(question);
        closed |= left.filter(Kind.CLOSING::equals).isPresent();
        if (left.isPresent() || name) {
            tally.add(left.orElse(Kind.SIGNATURE));
        } else if (said.isEmpty()) {
            labelled = marked && LABELLED.matcher(question).matches();
            said.add(question);
        } else if (isAnother(question)) {
            said.add(question);
        } else {
            said.set(said.size() - 1, said.get(said.size() - 1) + " " + question);
        }
    }

    private boolean isAnother(String question) {
        boolean asks = question.endsWith("?") || (!labelled && QuestionDetector.asks(question));
        return asks && !QuestionDetector.elaborates(question) && (!labelled || question.endsWith("?"));
    }

    private static String first(String question) {
        return Sentences.of(question).stream().findFirst().orElse("");
    }

    private List<Piece> leaning() {
        List<Piece> pieces = new ArrayList<>();
        for (String question : said) {
            List<String> clauses = Clauses.of(question);
            for (int i = 0; i < clauses.size(); i++) {
                boolean leans = i > 0
                        || QuestionDetector.isConditional(clauses.get(i))
                        || (!pieces.isEmpty() && QuestionDetector.isLost(clauses.get(i)))
                        || (!labelled && QuestionDetector.hasPronoun(first(clauses.get(i))));
                pieces.add(new Piece(TrimmedText.withoutLast(" :", clauses.get(i)), leans));
            }
        }
        return pieces;
    }
}
