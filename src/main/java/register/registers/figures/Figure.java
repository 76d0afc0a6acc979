package register.registers.figures;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A value with its unit, which can be written as a number, as a duration and in words. */
public record Figure(Unit unit, BigDecimal value) {
    private static final BigDecimal SECONDS_A_MINUTE = BigDecimal.valueOf(60);
    private static final BigDecimal SECONDS_A_DAY =
            BigDecimal.valueOf(Duration.ofDays(1).toSeconds());
    private static final BigDecimal SECONDS_AN_HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toSeconds());
    private static final int PENCE = 2;
    private static final int MOST_DECIMALS = 15;

    public Figure {
        value = Decimal.plain(value);
    }

    /** Returns the ISO 8601 duration, {@code PT3M42S} or {@code P2D}; null if the unit is not one of time. */
    public @Nullable String duration() {
        return switch (unit) {
            case SECONDS -> iso(value);
            case MINUTES -> iso(value.multiply(SECONDS_A_MINUTE));
            case DAYS -> isoDays();
            case COUNT, PERCENT, GBP, FTE, RATIO, YES_NO -> null;
        };
    }

    /** Returns the figure in words: {@code 3 min 42 s}, {@code 2 days}, {@code 49%}, {@code £7,000}, {@code yes}. */
    public String inWords() {
        return switch (unit) {
            case SECONDS -> time(value);
            case MINUTES -> time(value.multiply(SECONDS_A_MINUTE));
            case DAYS -> number(value) + (value.abs().compareTo(BigDecimal.ONE) == 0 ? " day" : " days");
            case PERCENT -> number(value) + "%";
            case GBP -> pounds();
            case FTE -> number(value) + " FTE";
            case YES_NO -> yesOrNo();
            case COUNT, RATIO -> number(value);
        };
    }

    /** Returns a value of a measure in words; if the measure is not known, the bare number. */
    public static String inWords(@Nullable Measure measure, BigDecimal value) {
        return measure == null ? number(value) : new Figure(measure.unit(), value).inWords();
    }

    /** Returns a number with thousands separators, {@code 410,133}. */
    public static String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(Locale.UK);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(number);
    }

    private String pounds() {
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.UK);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        format.setMinimumFractionDigits(value.scale() > 0 ? PENCE : 0);
        return format.format(value);
    }

    private String yesOrNo() {
        if (value.compareTo(BigDecimal.ONE) == 0) {
            return "yes";
        }
        return value.signum() == 0 ? "no" : number(value);
    }

    private static String time(BigDecimal seconds) {
        List<String> parts = new ArrayList<>();
        Parts of = Parts.of(seconds);
        add(parts, of.hours(), "h");
        add(parts, of.minutes(), "min");
        if (of.seconds().signum() > 0 || parts.isEmpty()) {
            parts.add(number(of.seconds()) + " s");
        }
        return of.sign() + String.join(" ", parts);
    }

    private static void add(List<String> parts, BigDecimal count, String unit) {
        if (count.signum() > 0) {
            parts.add(number(count) + " " + unit);
        }
    }

    private static String iso(BigDecimal seconds) {
        Parts of = Parts.of(seconds);
        String time = iso(of.hours(), "H") + iso(of.minutes(), "M") + iso(of.seconds(), "S");
        return of.sign() + "PT" + (time.isEmpty() ? "0S" : time);
    }

    private String isoDays() {
        BigDecimal[] days = value.abs().divideAndRemainder(BigDecimal.ONE);
        String sign = value.signum() < 0 ? "-" : "";
        String whole = sign + "P" + days[0].toBigInteger() + "D";
        if (days[1].signum() == 0) {
            return whole;
        }
        String rest = iso(days[1].multiply(SECONDS_A_DAY));
        return days[0].signum() == 0 ? sign + rest : whole + rest.substring(1);
    }

    private static String iso(BigDecimal count, String unit) {
        return count.signum() == 0 ? "" : Decimal.plain(count).toPlainString() + unit;
    }

    /** A time in hours, minutes and seconds. */
    private record Parts(String sign, BigDecimal hours, BigDecimal minutes, BigDecimal seconds) {
        static Parts of(BigDecimal seconds) {
            BigDecimal[] hours = seconds.abs().divideAndRemainder(SECONDS_AN_HOUR);
            BigDecimal[] minutes = hours[1].divideAndRemainder(SECONDS_A_MINUTE);
            return new Parts(seconds.signum() < 0 ? "-" : "", hours[0], minutes[0], minutes[1]);
        }
    }
}
