package register.foi.letters;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import register.foi.letters.LeftOut.Kind;

/** Counts the pieces that are left out of a letter while it is read. */
final class LeftOutCounts {
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    void add(Kind kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    List<LeftOut> all() {
        return counts.entrySet().stream()
                .map(kind -> new LeftOut(kind.getKey(), kind.getValue()))
                .toList();
    }
}
