package register.registers.figures;

import static register.values.problem.Problem.INVALID_ITEM;

import java.math.BigDecimal;
import register.values.Word;

/** The time within which something counts as done, such as a call answered within 60 seconds. */
public record Threshold(BigDecimal value, Unit unit) {
    /** The unit of the time. */
    public enum Unit implements Word {
        SECONDS,
        MINUTES,
        HOURS,
        DAYS,
        WORKING_DAYS
    }

    public Threshold {
        if (value == null || unit == null) {
            throw INVALID_ITEM.because("threshold: say how long and in what unit, like 60 seconds");
        }
        value = Decimal.of("threshold.value", value);
        if (value.signum() <= 0) {
            throw INVALID_ITEM.because("threshold.value: a time is longer than nothing");
        }
    }

    /** Returns the threshold in words, {@code 20 working days}. */
    public String inWords() {
        return Figure.number(value) + " " + unit.inWords();
    }
}
