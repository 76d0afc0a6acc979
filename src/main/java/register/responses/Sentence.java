package register.responses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sentence with places: {@code We received it on {received}.}; what stands in square brackets is for the officer to
 * complete.
 */
final class Sentence {
    private static final Pattern MARK = Pattern.compile("\\{([a-zA-Z]+)}|[\\[\\]{}]");

    private final List<Piece> pieces;

    /** Either words or the name of a place. */
    private record Piece(String text, boolean isPlace, boolean isToComplete) {}

    private Sentence(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /** Reads one; refused where a bracket or a brace has no other half. */
    static Sentence of(String text) {
        List<Piece> pieces = new ArrayList<>();
        boolean inBrackets = false;
        int from = 0;
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            boolean closes = mark.group().equals("]");
            boolean opens = mark.group().equals("[");
            if ((closes != inBrackets && (opens || closes)) || mark.group().matches("[{}]")) {
                throw new IllegalArgumentException("has a " + mark.group() + " without its other half");
            }
            int wordsEnd = closes ? mark.end() : mark.start();
            pieces.add(new Piece(text.substring(from, wordsEnd), false, inBrackets));
            if (mark.group(1) != null) {
                pieces.add(new Piece(mark.group(1), true, inBrackets));
            }
            inBrackets = opens || (inBrackets && !closes);
            from = opens ? mark.start() : mark.end();
        }
        if (inBrackets) {
            throw new IllegalArgumentException("has a [ without its other half");
        }
        pieces.add(new Piece(text.substring(from), false, false));
        return new Sentence(pieces);
    }

    /** The names of its places. */
    Set<String> places() {
        return pieces.stream().filter(Piece::isPlace).map(Piece::text).collect(Collectors.toSet());
    }

    /** The sentence with every place filled in. */
    List<Span> with(Map<String, List<Span>> values) {
        List<Span> filled = new ArrayList<>();
        StringBuilder toComplete = new StringBuilder();
        for (Piece piece : pieces) {
            List<Span> spans = piece.isPlace() ? value(values, piece.text()) : Span.words(piece.text());
            if (piece.isToComplete()) {
                toComplete.append(Span.text(spans));
                continue;
            }
            if (!toComplete.isEmpty()) {
                filled.add(new Span.ToComplete(toComplete.toString()));
                toComplete.setLength(0);
            }
            spans.stream().filter(span -> !span.text().isEmpty()).forEach(filled::add);
        }
        return filled;
    }

    private static List<Span> value(Map<String, List<Span>> values, String place) {
        List<Span> value = values.get(place);
        if (value == null) {
            throw new IllegalStateException("nothing is said of {" + place + "}");
        }
        return value;
    }
}
