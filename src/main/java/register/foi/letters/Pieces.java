package register.foi.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import register.foi.letters.LeftOut.Kind;

/** Splits the text of one item or paragraph into its questions. */
final class Pieces {
    /** A field name followed by its explanation. */
    private static final Pattern LABELLED = Pattern.compile("^[^.?!:]{2,70}(?::|\\s[–-]|-\\s)\\s{0,3}\\S.*");

    private static final Set<Kind> ABOUT_LAW = Set.of(Kind.QUOTED_LAW, Kind.REQUESTER);

    private static final Pattern REMINDS = Pattern.compile(
            "(?i)^(?:if|please|under|should|as|where|i|my|we|in the event|the (?:act|law)|you|note)\\b");

    private static final int LONGEST_NAME = 4;

    private final LeftOutPieces left;
    private final boolean marked;
    private final List<String> said = new ArrayList<>();
    private boolean labelled;
    private boolean closed;

    private Pieces(LeftOutPieces left, boolean marked) {
        this.left = left;
        this.marked = marked;
    }

    /** Returns the questions of a paragraph, one for each sentence or clause that asks. */
    static List<Piece> of(String text, LeftOutPieces left) {
        Pieces pieces = new Pieces(left, false);
        Sentences.of(text).forEach(pieces::take);
        return pieces.leaning();
    }

    /** Returns an item of a list, which is one question however many things it asks; empty where it asks nothing. */
    static Optional<Piece> whole(String text, boolean titled, LeftOutPieces left) {
        Pieces pieces = new Pieces(left, !titled);
        String letter = SignOff.without(text);
        if (!letter.equals(text)) {
            left.add(Kind.SIGNATURE, text.substring(letter.length()));
        }
        Sentences.of(letter).forEach(pieces::take);
        List<Piece> parts = pieces.leaning();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        String whole = TrimmedText.withoutLast(" :", String.join(" ", pieces.said));
        return Optional.of(new Piece(
                Boilerplate.capital(whole),
                parts.stream().map(Piece::text).toList(),
                parts.get(0).leans()));
    }

    private void take(String sentence) {
        String question = PersonalDetails.without(Boilerplate.withoutLaw(sentence), left);
        Optional<Kind> kind = Boilerplate.of(question)
                .filter(found -> found != Kind.OPENING || !mayBeBrief(question))
                .filter(found -> !(ABOUT_LAW.contains(found) && isBareItem(question)));
        boolean name = closed && NormalizedText.count(question) <= LONGEST_NAME && !QuestionDetector.asks(question);
        closed |= kind.filter(Kind.CLOSING::equals).isPresent();
        if (kind.isPresent() || name) {
            left.add(kind.orElse(Kind.SIGNATURE), sentence);
        } else if (said.isEmpty()) {
            labelled = marked && LABELLED.matcher(question).matches();
            said.add(question);
        } else if (isAnother(question)) {
            said.add(question);
        } else {
            said.set(said.size() - 1, said.get(said.size() - 1) + " " + question);
        }
    }

    /** Whether a sentence that names no subject may ask all the same: an item of a list, or {@code If so, to which?} */
    private boolean mayBeBrief(String question) {
        boolean leans = question.endsWith("?") && (marked || QuestionDetector.isConditional(question));
        return leans || (marked && said.isEmpty());
    }

    /** Whether an item of a list only names what is asked, {@code number refused under section 12}, and reminds of nothing. */
    private boolean isBareItem(String question) {
        return marked && said.isEmpty() && !REMINDS.matcher(question).find();
    }

    private boolean isAnother(String question) {
        boolean asks = question.endsWith("?") || (!labelled && QuestionDetector.asks(question));
        return asks && !QuestionDetector.elaborates(question);
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
                String clause = TrimmedText.withoutLast(" :", clauses.get(i));
                pieces.add(new Piece(clause, List.of(clause), leans));
            }
        }
        return pieces;
    }
}
