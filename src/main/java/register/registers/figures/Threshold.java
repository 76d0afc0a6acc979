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
        if (value == null) {
            throw INVALID_ITEM.because("threshold.value is blank; enter how long, like 60 for 60 seconds");
        }
        if (unit == null) {
            throw INVALID_ITEM.because("threshold.unit is blank; select what the time is counted in");
        }
        value = Decimal.of("threshold.value", value);
        if (value.signum() <= 0) {
            throw INVALID_ITEM.because("threshold.value: enter a time greater than 0");
        }
    }

    /** Returns the threshold in words, {@code 20 working days}. */
    public String inWords() {
        return Figure.number(value) + " " + unit.inWords();
    }
}
