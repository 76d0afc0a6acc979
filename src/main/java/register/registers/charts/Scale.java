package register.registers.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** An axis from a round number to a round number, with zero on it: the height of a column tells the figure. */
record Scale(double low, double high, double step) {
    private static final int MOST_STEPS = 5;

    /** The scale that has all of these values on it. */
    static Scale over(Collection<BigDecimal> values, Steps steps) {
        double least = values.stream().mapToDouble(BigDecimal::doubleValue).reduce(0, Math::min);
        double most = values.stream().mapToDouble(BigDecimal::doubleValue).reduce(0, Math::max);
        double range = most > least ? most - least : 1;
        double step = steps.atLeast(range / MOST_STEPS);
        double high = Math.ceil(most / step - 1e-9) * step;
        double low = Math.floor(least / step + 1e-9) * step;
        return new Scale(low, high > low ? high : low + step, step);
    }

    /** The numbers that are written beside it, from the bottom. */
    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        long count = Math.round((high - low) / step);
        for (long i = 0; i <= count; i++) {
            ticks.add(new BigDecimal(low + i * step).round(MathContext.DECIMAL32));
        }
        return ticks;
    }

    /** How far up a value stands, from 0 to 1. */
    double at(double value) {
        return (value - low) / (high - low);
    }
}
