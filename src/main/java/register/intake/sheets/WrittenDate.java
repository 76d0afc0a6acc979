package register.intake.sheets;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A date split into parts, before it is known which part is the day.
 *
 * @param shape a letter for each part: {@code Y} four digits, {@code M} a month in letters, {@code n} one or two
 *     digits, {@code 8} a date without separators, {@code x} anything else
 * @param parts as numbers; a month in letters is its number
 * @param lengths of the parts, as they are written
 * @param time of day; null if none is written
 * @param zone of the time, {@code z} or {@code +01:00}
 */
record WrittenDate(
        String text,
        String shape,
        List<Integer> parts,
        List<Integer> lengths,
        @Nullable LocalTime time,
        @Nullable String zone) {
    private static final Pattern TIME =
            Pattern.compile("(?:t| at | ) ?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?"
                    + " ?([ap]m)? ?(z|utc|gmt|bst|[+-](?:0\\d|1[0-4]):?[0-5]\\d)?$");
    private static final Pattern WEEKDAY =
            Pattern.compile("(?<![a-z])(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?(?![a-z])[.,]?");
    private static final Pattern ORDINAL = Pattern.compile("(?<=\\d) ?(?:st|nd|rd|th)(?![a-z])(?: of(?![a-z]))?");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,./'’-]+|(?<=\\d)(?=[a-z])|(?<=[a-z])(?=\\d)");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,8}");
    private static final List<String> MONTHS = Stream.of(Month.values())
            .map(month -> month.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final List<String> WELSH = List.of(
            "ionawr",
            "chwefror",
            "mawrth",
            "ebrill",
            "mai",
            "mehefin",
            "gorffennaf",
            "awst",
            "medi",
            "hydref",
            "tachwedd",
            "rhagfyr");
    private static final Set<String> NAMED = Set.of("gmt", "bst");
    private static final int SHORTEST_MONTH = 3;
    private static final int HALF_DAY = 12;
    private static final ZoneId HERE = ZoneId.of("Europe/London");
    private static final Map<Integer, String> SHAPES = Map.of(1, "n", 2, "n", 4, "Y", 8, "8");

    /** Splits the text of a cell; it has no shape if it is longer than any date. */
    static WrittenDate of(String cell) {
        String text = Digits.dashed(InvisibleCharacters.plain(cell)).toLowerCase(Locale.ROOT);
        if (text.length() > Digits.MOST_LETTERS) {
            return new WrittenDate("", "x", List.of(0), List.of(0), null, null);
        }
        Matcher clock = TIME.matcher(text);
        Optional<LocalTime> time = text.indexOf(':') >= 0 && clock.find() ? time(clock) : Optional.empty();
        String day = time.isPresent() ? text.substring(0, clock.start()) : text;
        String plain = hasWords(day)
                ? ORDINAL.matcher(WEEKDAY.matcher(day).replaceAll(" ")).replaceAll(" ")
                : day;
        List<String> parts =
                BETWEEN.splitAsStream(plain).filter(part -> !part.isEmpty()).toList();
        return new WrittenDate(
                day.strip(),
                parts.stream().map(WrittenDate::shape).collect(Collectors.joining()),
                parts.stream().map(WrittenDate::number).toList(),
                parts.stream().map(String::length).toList(),
                time.orElse(null),
                time.isPresent() ? clock.group(5) : null);
    }

    private static boolean hasWords(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 'a' && text.charAt(i) <= 'z') {
                return true;
            }
        }
        return false;
    }

    /** Returns how many digits a part is written with. */
    int digits(int part) {
        return lengths.get(part);
    }

    /** Whether it is a day, a month and a year in digits, of which the first two may be in either order. */
    boolean isOrdered() {
        return shape.equals("nnY") || shape.equals("nnn");
    }

    /**
     * Whether it is midnight in local time, written in another time zone as the evening before:
     * {@code 2014-03-31T23:00:00Z} is 1 April in British Summer Time.
     */
    boolean isEveBefore(LocalDate day) {
        if (time == null || zone == null || !hasTime() || NAMED.contains(zone)) {
            return false;
        }
        ZoneOffset offset = zone.equals("z") || zone.equals("utc") ? ZoneOffset.UTC : ZoneOffset.of(zone);
        LocalDateTime here =
                day.atTime(time).atOffset(offset).atZoneSameInstant(HERE).toLocalDateTime();
        return here.toLocalTime().equals(LocalTime.MIDNIGHT)
                && here.toLocalDate().isAfter(day);
    }

    /** Whether it has a time of day other than midnight. */
    boolean hasTime() {
        return time != null && !time.equals(LocalTime.MIDNIGHT);
    }

    private static Optional<LocalTime> time(Matcher clock) {
        int hour = Integer.parseInt(clock.group(1));
        int minute = Integer.parseInt(clock.group(2));
        int second = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
        if (clock.group(4) != null) {
            hour = hour % HALF_DAY + (clock.group(4).equals("pm") ? HALF_DAY : 0);
        }
        boolean isTime = hour < 24 && minute < 60 && second < 60;
        return isTime ? Optional.of(LocalTime.of(hour, minute, second)) : Optional.empty();
    }

    private static String shape(String part) {
        if (DIGITS.matcher(part).matches()) {
            return SHAPES.getOrDefault(part.length(), "x");
        }
        return month(part) > 0 ? "M" : "x";
    }

    private static int number(String part) {
        return DIGITS.matcher(part).matches() ? Integer.parseInt(part) : month(part);
    }

    /** Returns the month that begins with these letters, 0 if none does. */
    private static int month(String letters) {
        String name = letters.equals("sept") ? "sep" : letters;
        for (int month = 0; month < MONTHS.size() && name.length() >= SHORTEST_MONTH; month++) {
            if (MONTHS.get(month).startsWith(name) || WELSH.get(month).equals(name)) {
                return month + 1;
            }
        }
        return 0;
    }
}
