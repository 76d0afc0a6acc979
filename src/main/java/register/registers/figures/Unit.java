package register.registers.figures;

import register.values.Word;

/** The unit of a measure. */
public enum Unit implements Word {
    COUNT,
    PERCENT,
    SECONDS,
    DAYS,
    MINUTES,
    GBP,
    FTE,
    RATIO,
    /** Whether something is the case: 1 for yes, 0 for no. */
    YES_NO;

    /** Whether a sum of values is meaningful, over parts of a whole or over consecutive periods. */
    public boolean maySum() {
        return switch (this) {
            case COUNT, MINUTES, GBP, FTE -> true;
            case PERCENT, SECONDS, DAYS, RATIO, YES_NO -> false;
        };
    }

    /** Whether a mean of values is meaningful; a mean of shares without their denominators is not a share. */
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
