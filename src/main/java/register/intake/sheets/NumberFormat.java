package register.intake.sheets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * How a cell of a workbook shows its number (ECMA-376, 18.8.31): as a day, a time, a percentage, with zeros before it or
 * with words around it. What is read has all digits of the number, and all that the format adds to its meaning.
 *
 * @param id of the format, which says it where there is no code
 * @param code {@code dd/mm/yyyy}, {@code "COV-"0000}; empty for a format that Excel knows by its id
 */
record NumberFormat(int id, String code) {
    /** Texts, escaped letters, currencies and conditions, and what only takes space. */
    private static final Pattern TOKEN =
            Pattern.compile("\"([^\"]*)\"|\\\\(.)|\\[\\$([^\\]-]*)[^\\]]*\\]|\\[[^\\]]*\\]|[_*].|(?i:general)|@|(.)");

    private static final Pattern SECTIONS = Pattern.compile(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    private static final Pattern OF_DAYS = Pattern.compile("[dy]");
    private static final Pattern OF_CLOCK = Pattern.compile("[hs]");
    private static final Pattern DECIMAL_ZEROS = Pattern.compile("^[0#?]*\\.(0+)$");
    private static final Pattern MEANING = Pattern.compile("[\\p{L}\\p{N}%]");
    private static final Pattern NO_WORD = Pattern.compile("\"[^\"]*\"|\\\\.|\\[(?![hms]+\\])[^\\]]*\\]|[_*].");
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;
    private static final int THOUSAND = 3;
    private static final int HUNDRED = 2;
    private static final int DECIMALS = 2;
    private static final int PERCENT = 9;
    private static final int PERCENT_WITH_DECIMALS = 10;
    private static final int FIRST_TIME = 18;
    private static final int LAST_TIME = 21;
    private static final int FIRST_DURATION = 45;
    private static final int LAST_DURATION = 47;
    private static final int MONTH_AND_YEAR = 17;

    /** The most places of a number that a spreadsheet program stores, before the point or behind it. */
    private static final int MOST_PLACES = 400;

    /** The format of a cell that has none. */
    static final NumberFormat GENERAL = new NumberFormat(0, "");

    /** Returns the text of a number: it may be blank, if the format shows nothing. */
    String text(BigDecimal number, boolean from1904) {
        String plain = plain(number);
        if (DateUtil.isADateFormat(id, code)) {
            double serial = number.doubleValue();
            return DateUtil.isValidExcelDate(serial) ? moment(number, serial, from1904) : plain;
        }
        if (id == PERCENT || id == PERCENT_WITH_DECIMALS) {
            return plain(number.movePointRight(HUNDRED)) + "%";
        }
        if (code.isEmpty()) {
            return id == DECIMALS ? plain(number, HUNDRED) : plain;
        }
        return new Section(section(number.signum())).text(number);
    }

    /** Returns a day; without the day of the month where a cell shows only the month, since nobody entered one. */
    private String moment(BigDecimal number, double serial, boolean from1904) {
        String words = NO_WORD.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        boolean isTime = code.isEmpty()
                ? (id >= FIRST_TIME && id <= LAST_TIME) || (id >= FIRST_DURATION && id <= LAST_DURATION)
                : OF_CLOCK.matcher(words).find() && !OF_DAYS.matcher(words).find();
        if (isTime) {
            return clock(number);
        }
        LocalDateTime day = DateUtil.getLocalDateTime(serial, from1904, true);
        boolean isFirst = day.getDayOfMonth() == 1 && serial >= 1;
        boolean isMonth = code.isEmpty() ? id == MONTH_AND_YEAR : !words.contains("d") && words.contains("y");
        if (!isMonth || !isFirst) {
            return day.toLocalDate().toString();
        }
        boolean isYear = !code.isEmpty() && !words.contains("m");
        if (isYear) {
            return day.getMonthValue() == 1
                    ? Integer.toString(day.getYear())
                    : day.toLocalDate().toString();
        }
        String month = day.getMonth().name();
        return month.charAt(0) + month.substring(1).toLowerCase(Locale.ROOT) + " " + day.getYear();
    }

    private static String clock(BigDecimal days) {
        long seconds = days.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValue();
        return "%d:%02d:%02d".formatted(seconds / HOUR, seconds / MINUTE % MINUTE, seconds % MINUTE);
    }

    /** Returns the part of the code for a number: those for positive ones, negative ones and zero may differ. */
    private String section(int sign) {
        String[] sections = SECTIONS.split(code, -1);
        if (sections.length == 1 || sign > 0 || (sign == 0 && sections.length == 2)) {
            return sections[0];
        }
        return sign < 0 ? sections[1] : sections[2];
    }

    /** Reads a number as a workbook stores it; one of millions of digits, which no program stores, is a format error. */
    static BigDecimal number(String text) {
        BigDecimal number = new BigDecimal(text.strip());
        if (Math.abs((long) number.scale()) > MOST_PLACES) {
            throw new NumberFormatException("a number has too many places");
        }
        return number;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /**
     * Returns a number with at least the decimals that are shown, so that version 2.10 is not 2.1; a whole one is shown with two
     * as an amount is, and they say nothing.
     */
    static String plain(BigDecimal number, int decimals) {
        String plain = plain(number);
        int scale = new BigDecimal(plain).scale();
        boolean isShown = scale < decimals && (scale > 0 || decimals == 1);
        return isShown
                ? new BigDecimal(plain)
                        .setScale(decimals, RoundingMode.UNNECESSARY)
                        .toPlainString()
                : plain;
    }

    /** One part of the code, divided into what stands before the digits, the digits, and what stands behind them. */
    private static final class Section {
        private final StringBuilder before = new StringBuilder();
        private final StringBuilder digits = new StringBuilder();
        private final StringBuilder behind = new StringBuilder();
        private boolean isPercent;
        private boolean isGeneral;

        Section(String code) {
            Matcher token = TOKEN.matcher(code);
            while (token.find()) {
                String sign = token.group(4);
                if (sign != null && "0#?.,".contains(sign)) {
                    digits.append(behind).append(sign);
                    behind.setLength(0);
                } else if (sign != null) {
                    isPercent |= sign.equals("%");
                    add(sign);
                } else if (token.group().equals("@") || token.group().equalsIgnoreCase("general")) {
                    isGeneral = true;
                } else {
                    add(said(token));
                }
            }
        }

        private static String said(Matcher token) {
            return Stream.of(1, 2, 3).map(token::group).filter(Objects::nonNull).collect(Collectors.joining());
        }

        private void add(String words) {
            (digits.length() == 0 && !isGeneral ? before : behind).append(words);
        }

        String text(BigDecimal number) {
            if (digits.length() == 0 && !isGeneral) {
                return before.toString().strip();
            }
            if (isPercent) {
                return plain(number.movePointRight(HUNDRED)) + "%";
            }
            if (isWord(before) || isWord(behind)) {
                boolean isSigned = before.indexOf("-") >= 0 || before.indexOf("(") >= 0;
                String sign = number.signum() < 0 && !isSigned ? "-" : "";
                BigDecimal shown = number.abs().movePointLeft(THOUSAND * scale());
                return (sign + before + digits(shown) + behind).strip();
            }
            return currency(before) + digits(number) + currency(behind);
        }

        /** Whether it says more than a currency or a sign does. */
        private static boolean isWord(CharSequence words) {
            return MEANING.matcher(words).find();
        }

        /** Returns the currency that is shown, other than the pound, which amounts are in anyway. */
        private static String currency(CharSequence words) {
            return words.chars()
                    .filter(letter -> Character.getType(letter) == Character.CURRENCY_SYMBOL && letter != '£')
                    .mapToObj(Character::toString)
                    .findFirst()
                    .orElse("");
        }

        /** Returns how many times the digits leave out three zeros: a comma stands behind them for each. */
        private int scale() {
            int scale = 0;
            while (scale < digits.length() && digits.charAt(digits.length() - 1 - scale) == ',') {
                scale++;
            }
            return scale;
        }

        /** Returns the digits of a number; those of a whole one stand where the code has places for them, {@code 00-0000}. */
        private String digits(BigDecimal number) {
            String plain = plain(number);
            boolean isMask = digits.chars().allMatch(letter -> "0#-/ ".indexOf(letter) >= 0)
                    && digits.indexOf("0") >= 0
                    && plain.chars().allMatch(letter -> letter >= '0' && letter <= '9');
            if (!isMask) {
                Matcher decimals = DECIMAL_ZEROS.matcher(digits);
                return decimals.find() ? plain(number, decimals.group(1).length()) : plain;
            }
            StringBuilder placed = new StringBuilder();
            int next = plain.length() - 1;
            for (int place = digits.length() - 1; place >= 0; place--) {
                char mask = digits.charAt(place);
                if (mask == '0' || mask == '#') {
                    placed.append(next >= 0 ? plain.charAt(next) : mask == '0' ? '0' : "");
                    next--;
                } else if (next >= 0 || digits.substring(0, place).indexOf('0') >= 0) {
                    placed.append(mask);
                }
            }
            return plain.substring(0, Math.max(0, next + 1)) + placed.reverse();
        }
    }
}
