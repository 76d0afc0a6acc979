package register.intake.sheets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.intake.sheets.CellReading.Parsed;
import register.intake.sheets.CellReading.Unreadable;
import register.values.Money;
import register.values.problem.Refusal;

/** Reads one amount: a currency before or after it, a number, and a multiplier such as thousands or millions. */
final class WrittenMoney {
    static final String WRITE = "write one amount in figures, like 1234.56";

    private static final Pattern NOTHING = Pattern.compile("[£$€] ?-");
    private static final Pattern NEGATIVE = Pattern.compile("[£$€]? ?\\(.*\\d.*\\)|-.*\\d.*|\\d.*-|[£$€] ?-.*\\d.*");
    private static final Pattern RANGE = Pattern.compile("[^-]*\\d[a-z]* ?(?:-|to|and|/) ?(?:[£$€]|[a-z]{3})? ?\\d.*");
    private static final Pattern BOUND = Pattern.compile("(?:<|>|≤|≥|up to|over|under|below|above|less than|more than"
            + "|at least|at most|between|max|min|in excess of).*|.*\\+");

    /** An amount with the unit of its header, which {@link Qualifiers} puts right behind the figure, and one of its own. */
    private static final Pattern TWO_UNITS = Pattern.compile(
            "[^\\d]*\\d[\\d,. ]*[km][ (]*(?:k|m|mn|mil|bn|thousands?|millions?|billions?|['’]?000s?)(?![a-z])[ )]*[^\\d]*");

    private static final Pattern EXPONENT = Pattern.compile("[£$€]? ?\\d+(?:[.,]\\d*)?e[+-]?\\d{1,3}");
    private static final Pattern BEFORE = Pattern.compile("^(?:[£$€]|[a-z]{3}(?![a-z]))");
    private static final Pattern AFTER = Pattern.compile("(?:[£$€]|(?<![a-z])[a-z]{3})$");
    private static final Pattern NUMBER = Pattern.compile("([\\d.,]+(?: \\d{3})*(?:[.,]\\d+)?) ?([a-z]*)");
    private static final Pattern THOUSANDTHS = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");
    private static final Map<String, Integer> ZEROS =
            Map.of("", 0, "k", 3, "thousand", 3, "m", 6, "mn", 6, "mil", 6, "million", 6, "bn", 9, "billion", 9);
    private static final Map<String, String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .collect(Collectors.toMap(
                    code -> code.getCurrencyCode().toLowerCase(Locale.ROOT), Currency::getCurrencyCode));
    private static final BigDecimal NOISE = new BigDecimal("0.000001");
    private static final int NOISY = 6;
    private static final int PENCE = 2;

    private WrittenMoney() {}

    /** Reads an amount from a text in lower case, in this currency unless it names another. */
    static CellReading<Money> read(String text, String currency) {
        if (NOTHING.matcher(text).matches()) {
            return new Parsed<>(
                    new Money(BigDecimal.ZERO, named(text.substring(0, 1), currency)),
                    "read as 0, because spreadsheets show 0 as a currency with a dash");
        }
        return refused(text).orElseGet(() -> amount(text, currency));
    }

    private static Optional<CellReading<Money>> refused(String text) {
        if (TWO_UNITS.matcher(text).matches()) {
            return unreadable(
                    "the header and the cell both say that the amount is in thousands or millions",
                    "remove the unit from the cell, or choose the unit of the column");
        }
        if (EXPONENT.matcher(text).matches()) {
            return unreadable(
                    "the spreadsheet saved the amount with an exponent, so it is rounded",
                    "format the column as a number with two decimals and save the file again");
        }
        if (NEGATIVE.matcher(text).matches()) {
            return unreadable("the amount is negative", "write the amount without credits");
        }
        if (RANGE.matcher(text).matches()) {
            return unreadable("the cell has a range of amounts", WRITE);
        }
        return BOUND.matcher(text).matches()
                ? unreadable("the cell has a limit for the amount, not the amount", WRITE)
                : Optional.empty();
    }

    private static Optional<CellReading<Money>> unreadable(String why, String remedy) {
        return Optional.of(new Unreadable<>(why, remedy));
    }

    private static CellReading<Money> amount(String text, String currency) {
        CellScanner words = new CellScanner(text);
        String named = take(words, BEFORE).or(() -> take(words, AFTER)).orElse(currency);
        Matcher number = NUMBER.matcher(words.rest());
        Integer zeros = number.matches() ? ZEROS.get(number.group(2)) : null;
        Optional<BigDecimal> digits = zeros == null ? Optional.empty() : Digits.read(number.group(1));
        if (zeros == null || digits.isEmpty()) {
            return new Unreadable<>("the cell is not an amount", WRITE);
        }
        if (zeros == 0 && THOUSANDTHS.matcher(number.group(1)).matches()) {
            return new Unreadable<>(
                    "the point could be a decimal point or one between thousands",
                    "write the amount with no point between thousands and two decimals, like 1234.56");
        }
        return exact(digits.get().scaleByPowerOfTen(zeros), named);
    }

    private static Optional<String> take(CellScanner words, Pattern place) {
        Matcher matcher = place.matcher(words.rest());
        if (!matcher.find()) {
            return Optional.empty();
        }
        Optional<String> named = Optional.of(named(matcher.group(), "")).filter(code -> !code.isEmpty());
        named.ifPresent(code -> words.take(place));
        return named;
    }

    private static String named(String currency, String otherwise) {
        return switch (currency) {
            case "£" -> "GBP";
            case "$" -> "USD";
            case "€" -> "EUR";
            default -> CURRENCIES.getOrDefault(currency, otherwise);
        };
    }

    private static CellReading<Money> exact(BigDecimal amount, String currency) {
        if (amount.stripTrailingZeros().scale() <= PENCE) {
            return money(amount, currency, null);
        }
        BigDecimal pence = amount.setScale(PENCE, RoundingMode.HALF_UP);
        boolean noise = amount.scale() > NOISY && amount.subtract(pence).abs().compareTo(NOISE) < 0;
        return noise
                ? money(pence, currency, "rounded to the penny, because the spreadsheet saved more decimals")
                : new Unreadable<>("the amount has more than two decimals", "round it to the penny, like 1234.56");
    }

    private static CellReading<Money> money(BigDecimal amount, String currency, @Nullable String note) {
        try {
            return new Parsed<>(new Money(amount, currency), note);
        } catch (Refusal tooLarge) {
            return new Unreadable<>("the amount cannot be used: " + tooLarge.detail(), WRITE);
        }
    }
}
