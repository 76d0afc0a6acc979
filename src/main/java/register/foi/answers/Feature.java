package register.foi.answers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import register.foi.meaning.Relevance;

/** What a candidate is weighed by: the respects in which it fits the question, and what is known beside its words. */
enum Feature {
    /** Of a contract or a system, where the question asks for nothing that its fields answer. */
    NOTHING_ASKED(-1),
    COVER_OF_TITLE(1),
    /** Whether a question that was answered by it before is like this one, by its words. */
    PRECEDENT(1),
    CONTRACT(0),
    SYSTEM(0),
    DISCLOSURE(0),
    REFUSED(-1),
    CITING(0),
    /** How alike question and candidate are in meaning. */
    LIKENESS(1),
    /** The same, among the candidates. */
    LIKENESS_AMONG(1),
    /** How alike a question that was answered by it before is in meaning. */
    PRECEDENT_LIKENESS(1),
    /** By how much it is the best. */
    MARGIN(1),
    /** How good it is. */
    RANK(1);

    private final int sign;

    Feature(int sign) {
        this.sign = sign;
    }

    /** Every feature by name, the respects of the fit first. */
    static final List<String> NAMES = names();

    private static final Map<String, Integer> PLACES = places();

    /** Where one stands among all. */
    int place() {
        return place(name());
    }

    /** Whether more of it speaks for a candidate, 1, or against it, -1; 0 where either may be. */
    static int sign(int place) {
        Relevance.Respect[] respects = Relevance.Respect.values();
        if (place >= respects.length) {
            return values()[place - respects.length].sign;
        }
        return respects[place].speaksAgainst() ? -1 : 1;
    }

    /** Where the feature, or the respect, of a name stands among all. */
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
