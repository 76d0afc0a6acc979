package register.registers.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A linear scale between two round numbers that includes zero, so that the height of a column shows the figure. */
record Scale(double low, double high, double step) {
    private static final int MOST_STEPS = 5;

    /** Returns a scale that includes all of these values. */
    static Scale over(Collection<BigDecimal> values, Steps steps) {
        double least = values.stream().mapToDouble(BigDecimal::doubleValue).reduce(0, Math::min);
        double most = values.stream().mapToDouble(BigDecimal::doubleValue).reduce(0, Math::max);
        double range = most > least ? most - least : 1;
        double step = steps.atLeast(range / MOST_STEPS);
        double high = Math.ceil(most / step - 1e-9) * step;
        double low = Math.floor(least / step + 1e-9) * step;
        return new Scale(low, high > low ? high : low + step, step);
    }

    /** Returns the numbers beside the axis, from the bottom. */
    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        long count = Math.round((high - low) / step);
        for (long i = 0; i <= count; i++) {
            ticks.add(new BigDecimal(low + i * step).round(MathContext.DECIMAL32));
        }
        return ticks;
    }

    /** Returns the relative height of a value, from 0 to 1. */
    double at(double value) {
        return (value - low) / (high - low);
    }
}
