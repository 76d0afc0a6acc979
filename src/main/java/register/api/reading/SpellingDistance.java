package register.api.reading;

/**
 * The number of letters in which two words differ: added, left out, replaced, or swapped with the next (optimal string
 * alignment, a form of the Damerau-Levenshtein distance).
 */
public final class SpellingDistance {
    private SpellingDistance() {}

    /** Returns the distance, or a number above the most as soon as it must be above it. */
    public static int between(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[] before = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                row[j] = step(one, other, i, j, row, last, before);
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return most + 1;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[other.length()];
    }

    private static int step(String one, String other, int i, int j, int[] row, int[] last, int[] before) {
        char letter = one.charAt(i - 1);
        char opposite = other.charAt(j - 1);
        int least = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + (letter == opposite ? 0 : 1));
        boolean isSwapped =
                i > 1 && j > 1 && letter == other.charAt(j - 2) && opposite == one.charAt(i - 2) && letter != opposite;
        return isSwapped ? Math.min(least, before[j - 2] + 1) : least;
    }
}
