package register.foi.answers;

import java.util.Map;
import java.util.Optional;

/**
 * What a saved index includes, by which the next start knows whether it can go on from there.
 *
 * @param edition of the code that made it, because another may make other candidates of the same records
 * @param position of the log up to which it includes all records
 * @param chain of the log at that position, which no other log has
 * @param isPurged whether nothing is left in its files of what was redacted
 */
record IndexMark(String edition, long position, String chain, boolean isPurged) {
    private static final String EDITION = "edition";
    private static final String POSITION = "position";
    private static final String CHAIN = "chain";
    private static final String PURGED = "purged";

    /** Reads the mark of a saved index; empty if it was not saved whole. */
    static Optional<IndexMark> read(Map<String, String> saved) {
        String position = saved.getOrDefault(POSITION, "");
        return position.matches("[0-9]{1,18}")
                ? Optional.of(new IndexMark(
                        saved.getOrDefault(EDITION, ""),
                        Long.parseLong(position),
                        saved.getOrDefault(CHAIN, ""),
                        Boolean.parseBoolean(saved.get(PURGED))))
                : Optional.empty();
    }

    Map<String, String> toMap() {
        return Map.of(
                EDITION, edition, POSITION, Long.toString(position), CHAIN, chain, PURGED, Boolean.toString(isPurged));
    }
}
