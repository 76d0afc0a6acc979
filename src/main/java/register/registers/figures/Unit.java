package register.registers.figures;

import register.values.Word;

/** What a measure is counted in. */
public enum Unit implements Word {
    COUNT,
    PERCENT,
    SECONDS,
    DAYS,
    MINUTES,
    GBP,
    FTE,
    RATIO,
    /** Whether something holds: 1 for yes, 0 for no. */
    YES_NO;

    /** Whether a sum of values means something: of parts of a whole, or of periods that follow on one another. */
    public boolean maySum() {
        return switch (this) {
            case COUNT, MINUTES, GBP, FTE -> true;
            case PERCENT, SECONDS, DAYS, RATIO, YES_NO -> false;
        };
    }

    /** Whether a mean of values means something; a mean of shares without what they are shares of is not a share. */
    public boolean mayAverage() {
        return switch (this) {
            case COUNT, MINUTES, GBP, FTE, SECONDS, DAYS -> true;
            case PERCENT, RATIO, YES_NO -> false;
        };
    }

    @Override
    public String word() {
        return this == GBP ? "GBP" : Word.super.word();
    }

    @Override
    public String inWords() {
        return switch (this) {
            case GBP -> "pounds";
            case FTE -> "full-time equivalent";
            case YES_NO -> "yes or no";
            case COUNT, PERCENT, SECONDS, DAYS, MINUTES, RATIO -> word();
        };
    }
}
