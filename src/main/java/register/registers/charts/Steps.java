package register.registers.charts;

/** The step sizes between the ticks of an axis. */
public enum Steps {
    /** 1, 2, 5, 10, 20 and so on. */
    DECIMAL,
    /** The same, in whole numbers only. */
    WHOLE,
    /** Seconds, half minutes, minutes, quarters of an hour, hours. */
    SECONDS,
    /** Minutes, quarters of an hour, hours. */
    MINUTES;

    private static final double[] OF_A_CLOCK = {1, 2, 5, 10, 15, 30};
    private static final double[] OF_TEN = {1, 2, 5, 10};
    private static final double SIXTY = 60;

    /** Returns the smallest step that is at least this large. */
    double atLeast(double least) {
        return switch (this) {
            case DECIMAL -> ofTen(least);
            case WHOLE -> Math.max(1, ofTen(least));
            case SECONDS -> least > SIXTY / 2 ? SIXTY * MINUTES.atLeast(least / SIXTY) : ofAClock(least);
            case MINUTES -> least > SIXTY / 2 ? SIXTY * WHOLE.atLeast(least / SIXTY) : ofAClock(least);
        };
    }

    private static double ofTen(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        return first(OF_TEN, least / power) * power;
    }

    private static double ofAClock(double least) {
        return least < 1 ? ofTen(least) : first(OF_A_CLOCK, least);
    }

    private static double first(double[] steps, double least) {
        for (double step : steps) {
            if (step >= least - 1e-9) {
                return step;
            }
        }
        return steps[steps.length - 1];
    }
}
