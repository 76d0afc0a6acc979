package register.values.duties;

import java.util.List;

/** Whether a condition holds; null is never used for what is not known. */
sealed interface Verdict {
    /** It holds. */
    record Yes() implements Verdict {}

    /** It does not hold. */
    record No(String why) implements Verdict {}

    /** What would tell is missing. */
    record Unknown(List<String> missing) implements Verdict {
        public Unknown {
            missing = List.copyOf(missing);
        }
    }

    /** Returns that something is missing. */
    static Verdict missing(String what) {
        return new Unknown(List.of(what));
    }
}
