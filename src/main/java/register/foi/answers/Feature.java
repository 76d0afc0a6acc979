package register.foi.answers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import register.foi.meaning.Relevance;

/**
 * A feature that the score of a candidate is calculated from, in addition to the respects in which it fits the
 * question.
 */
enum Feature {
    /** Whether it is a contract or a system, and the question asks for nothing that its fields answer. */
    NOTHING_ASKED(-1),
    COVER_OF_TITLE(1),
    /** Whether a question that it answered before is similar to this one, by its words. */
    PRECEDENT(1),
    CONTRACT(0),
    SYSTEM(0),
    DISCLOSURE(0),
    REFUSED(-1),
    CITING(0),
    /** How similar question and candidate are in meaning. */
    LIKENESS(1),
    /** The same, relative to the other candidates. */
    LIKENESS_AMONG(1),
    /** How similar in meaning a question is that it answered before. */
    PRECEDENT_LIKENESS(1),
    /** By how much the best candidate's rank exceeds the next one's. */
    MARGIN(1),
    /** The rank of the best candidate. */
    RANK(1);

    private final int sign;

    Feature(int sign) {
        this.sign = sign;
    }

    /** The names of all features, those of the fit first. */
    static final List<String> NAMES = names();

    private static final Map<String, Integer> PLACES = places();

    /** Returns the index of this feature. */
    int place() {
        return place(name());
    }

    /** Returns 1 if a higher value counts for a candidate, -1 if it counts against it, and 0 if it may do either. */
    static int sign(int place) {
        Relevance.Respect[] respects = Relevance.Respect.values();
        if (place >= respects.length) {
            return values()[place - respects.length].sign;
        }
        return respects[place].speaksAgainst() ? -1 : 1;
    }

    /** Returns the index of the feature or respect with a name. */
    static int place(String name) {
        return Objects.requireNonNull(PLACES.get(name), name);
    }

    private static Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        NAMES.forEach(name -> places.put(name, places.size()));
        return places;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        Arrays.stream(Relevance.Respect.values()).map(Enum::name).forEach(names::add);
        Arrays.stream(values()).map(Enum::name).forEach(names::add);
        return List.copyOf(names);
    }
}
