package register.registers.figures;

import org.jspecify.annotations.Nullable;
import register.values.Missing;
import register.values.Word;

/** The confidentiality status in SDMX (CL_CONF_STATUS). */
public enum ConfStatus implements Word {
    F("free for publication"),
    A("confidential because of small counts"),
    C("confidential"),
    N("not for publication");

    private final String phrase;

    ConfStatus(String phrase) {
        this.phrase = phrase;
    }

    /**
     * Returns why an observation's value is not published: a small count if it is below a number, else confidential or
     * withheld.
     */
    public static ConfStatus of(Observed observation) {
        boolean confidential = observation.markers().contains(Marker.C);
        boolean withheld = observation.missing().stream()
                .map(Missing::because)
                .anyMatch(because -> because == Missing.Because.WITHHELD);
        if (!confidential && !withheld) {
            return F;
        }
        if (isSmall(observation.bound())) {
            return A;
        }
        return confidential ? C : N;
    }

    private static boolean isSmall(@Nullable Bound bound) {
        return bound != null && bound.below() != null;
    }

    @Override
    public String word() {
        return name();
    }

    /** Returns the code with its name, {@code F, free for publication}. */
    @Override
    public String inWords() {
        return name() + ", " + phrase;
    }
}
