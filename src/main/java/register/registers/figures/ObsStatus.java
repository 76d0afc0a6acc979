package register.registers.figures;

import java.util.EnumSet;
import java.util.Set;
import register.values.Missing;
import register.values.Word;

/**
 * The observation status in SDMX (CL_OBS_STATUS 2.2).
 *
 * <p>An observation has exactly one status. If several apply, the first in this order is used: a break before anything
 * else, a suppressed value before another reason for a missing one, and a normal value last.
 */
public enum ObsStatus implements Word {
    B("time series break"),
    Q("missing value, suppressed"),
    M("missing value, data cannot exist"),
    L("missing value, data were not collected"),
    O("missing value"),
    N("not significant"),
    F("forecast value"),
    E("estimated value"),
    U("low reliability"),
    P("provisional value"),
    A("normal value");

    private final String phrase;

    ObsStatus(String phrase) {
        this.phrase = phrase;
    }

    /** Returns the status that follows from an observation's markers and its value, or the reason for having none. */
    public static ObsStatus of(Observed observation) {
        Set<ObsStatus> all = EnumSet.noneOf(ObsStatus.class);
        all.add(observation.value() == null ? of(observation.missing().get(0).because()) : A);
        observation.markers().forEach(marker -> all.add(of(marker)));
        return all.iterator().next();
    }

    private static ObsStatus of(Missing.Because because) {
        return switch (because) {
            case WITHHELD -> Q;
            case NOT_APPLICABLE -> M;
            case NOT_RECORDED -> L;
            case NOT_HELD, NOT_PUBLISHED_HERE -> O;
        };
    }

    /** Returns the status of a marker; a marker without an SDMX code, such as revised, leaves a value normal. */
    private static ObsStatus of(Marker marker) {
        return switch (marker) {
            case B -> B;
            case C -> Q;
            case E -> E;
            case F -> F;
            case LOW -> N;
            case P -> P;
            case U -> U;
            case X -> O;
            case Z -> M;
            case ER, R, W, NS, S, SS, SSS -> A;
        };
    }

    /** Returns its meaning, {@code provisional value}. */
    public String phrase() {
        return phrase;
    }

    @Override
    public String word() {
        return name();
    }

    /** Returns the code with its name, {@code A, normal value}. */
    @Override
    public String inWords() {
        return name() + ", " + phrase;
    }
}
