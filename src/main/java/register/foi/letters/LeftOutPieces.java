package register.foi.letters;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import register.foi.letters.LeftOut.Kind;

/** Collects the pieces that are left out of a letter while it is read. */
final class LeftOutPieces {
    private static final List<Kind> MAY_ASK = List.of(Kind.STATEMENT, Kind.FORMAT, Kind.QUOTED_LAW);

    /** A sentence that tells something, as opposed to the bare name of a thing. */
    private static final Pattern TELLS =
            Pattern.compile("(?i)\\b(?:i|we|you|he|she|they|it|is|are|was|were|am|has|have|had|been|be|will"
                    + "|would|do|does|did|cannot|not|must|should|shall|refer|thank|please note)\\b");

    private static final Pattern NAMES_A_THING = Pattern.compile("\\b\\p{Ll}{4,}\\b");

    private final Map<Kind, List<String>> pieces = new EnumMap<>(Kind.class);

    void add(Kind kind, String text) {
        pieces.computeIfAbsent(kind, none -> new ArrayList<>()).add(text.strip());
    }

    /** Adds a line to the newest piece of a kind. */
    void addTo(Kind kind, String text) {
        List<String> all = pieces.computeIfAbsent(kind, none -> new ArrayList<>());
        if (all.isEmpty()) {
            all.add(text.strip());
        } else {
            all.set(all.size() - 1, all.get(all.size() - 1) + "\n" + text.strip());
        }
    }

    /** Whether a piece is the bare name of a thing that may be wanted, and not of a person. */
    private static boolean names(String text) {
        return !TELLS.matcher(text).find() && NAMES_A_THING.matcher(text).find() && NormalizedText.count(text) > 1;
    }

    List<LeftOut> all() {
        return pieces.entrySet().stream()
                .map(kind -> new LeftOut(kind.getKey(), kind.getValue().size(), kind.getValue()))
                .toList();
    }

    /**
     * Removes and returns the pieces that were left out and may ask something all the same: those that ask, or else
     * those that only name a thing.
     */
    List<String> takeWishes() {
        List<String> all = MAY_ASK.stream()
                .flatMap(kind -> pieces.getOrDefault(kind, List.of()).stream())
                .filter(text -> !Boilerplate.isEmpty(text))
                .toList();
        List<String> asking = all.stream().filter(QuestionDetector::asks).toList();
        List<String> wishes =
                asking.isEmpty() ? all.stream().filter(LeftOutPieces::names).toList() : asking;
        MAY_ASK.forEach(kind -> pieces.computeIfPresent(kind, (same, texts) -> {
            List<String> rest =
                    texts.stream().filter(text -> !wishes.contains(text)).toList();
            return rest.isEmpty() ? null : new ArrayList<>(rest);
        }));
        return wishes;
    }
}
