package register.foi.responses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sentence with placeholders: {@code We received it on {received}.}; text in square brackets is for the officer to
 * complete.
 */
final class Sentence {
    private static final Pattern BRACKETED = Pattern.compile("\\[[^\\[\\]]*]");
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Pattern STRAY = Pattern.compile("[\\[\\]{}]");

    private final List<Piece> pieces;

    /** Either text or the name of a placeholder. */
    private record Piece(String text, boolean isPlace, boolean isToComplete) {}

    private Sentence(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /** Parses a sentence; refused if a bracket or brace is not matched. */
    static Sentence of(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher bracketed = BRACKETED.matcher(text);
        int from = 0;
        while (bracketed.find()) {
            read(text.substring(from, bracketed.start()), false, pieces);
            String inside = text.substring(bracketed.start() + 1, bracketed.end() - 1);
            pieces.add(new Piece("[", false, true));
            read(inside, true, pieces);
            pieces.add(new Piece("]", false, true));
            from = bracketed.end();
        }
        read(text.substring(from), false, pieces);
        return new Sentence(pieces);
    }

    private static void read(String text, boolean isToComplete, List<Piece> pieces) {
        Matcher place = PLACE.matcher(text);
        int from = 0;
        while (place.find()) {
            pieces.add(words(text.substring(from, place.start()), isToComplete));
            pieces.add(new Piece(place.group(1), true, isToComplete));
            from = place.end();
        }
        pieces.add(words(text.substring(from), isToComplete));
    }

    private static Piece words(String text, boolean isToComplete) {
        Matcher stray = STRAY.matcher(text);
        if (stray.find()) {
            throw new IllegalArgumentException("has a " + stray.group() + " without its other half");
        }
        return new Piece(text, false, isToComplete);
    }

    /** Returns the names of its placeholders. */
    Set<String> places() {
        return pieces.stream().filter(Piece::isPlace).map(Piece::text).collect(Collectors.toSet());
    }

    /** Returns the sentence with every placeholder filled in. */
    List<Inline> with(Map<String, List<Inline>> values) {
        List<Inline> filled = new ArrayList<>();
        StringBuilder toComplete = new StringBuilder();
        for (Piece piece : pieces) {
            List<Inline> spans = piece.isPlace() ? value(values, piece.text()) : Inline.words(piece.text());
            if (piece.isToComplete()) {
                toComplete.append(Inline.text(spans));
                continue;
            }
            if (!toComplete.isEmpty()) {
                filled.add(new Inline.ToComplete(toComplete.toString()));
                toComplete.setLength(0);
            }
            spans.stream().filter(span -> !span.text().isEmpty()).forEach(filled::add);
        }
        return filled;
    }

    private static List<Inline> value(Map<String, List<Inline>> values, String place) {
        List<Inline> value = values.get(place);
        if (value == null) {
            throw new IllegalStateException("nothing is said of {" + place + "}");
        }
        return value;
    }
}
