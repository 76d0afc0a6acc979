package register.registers.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import register.intake.sheets.CellText;
import register.values.classifications.Cpv;

/**
 * What is bought, as a cell states it: codes of CPV in any number, with or without their descriptions, and codes of other
 * classifications with their names before them.
 *
 * @param codes in order
 * @param words that come with no code
 * @param notes how codes were read
 */
record WrittenCategories(List<Code> codes, List<String> words, List<String> notes) {
    /** A code of CPV with or without its check digit, or without the zero that it begins with. */
    private static final Pattern CPV =
            Pattern.compile("(?<![\\w.])(\\d{7,8})(?: ?[-–] ?(\\d)(?!\\w))?(?:\\.0+)?(?![\\w.]*\\d)");

    private static final Pattern NAME = Pattern.compile("(?i)\\bcpv(?:[ -]?2008)?(?: codes?)?\\b[ :=-]*");
    private static final Pattern SCHEMED = Pattern.compile(
            "(?i)(pro-?class|unspsc|nace|sic|uk ?sic|eclass|npc|naics|coicop|cpc|nigp|hs)(?: codes?)?[ :-]+(\\S*\\d\\S*)");
    private static final Pattern EDGE = Pattern.compile("^[\\s\\-–—:,/&()\\[\\]]+|[\\s\\-–—:,/&(\\[]+$");
    private static final Pattern PARTS = Pattern.compile(",(?=[^,]*\\d)");
    private static final int DIGITS = 8;
    private static final int LONGEST = 2000;

    WrittenCategories {
        codes = List.copyOf(codes);
        words = List.copyOf(words);
        notes = List.copyOf(notes);
    }

    /** A code and its scheme, with the description that stands beside it. */
    record Code(String scheme, String id, @Nullable String description) {}

    /** Reads a cell. */
    static WrittenCategories of(String cell) {
        List<Code> codes = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        if (cell.length() > LONGEST) {
            return new WrittenCategories(codes, List.of(cell), notes);
        }
        for (String part : CellText.several(cell.replace('|', ';'))) {
            for (String one : isSchemed(part) ? List.of(PARTS.split(part)) : List.of(part)) {
                schemed(one.strip()).ifPresentOrElse(codes::add, () -> cpv(one.strip(), codes, words, notes));
            }
        }
        return new WrittenCategories(codes, words, notes);
    }

    private static boolean isSchemed(String part) {
        return SCHEMED.matcher(part).find();
    }

    private static Optional<Code> schemed(String part) {
        var form = SCHEMED.matcher(part);
        if (!form.matches()) {
            return Optional.empty();
        }
        String said = form.group(1).toLowerCase(Locale.ROOT);
        String scheme = said.startsWith("pro") ? "ProClass" : said.toUpperCase(Locale.ROOT);
        return Optional.of(new Code(scheme, form.group(2), null));
    }

    private static void cpv(String part, List<Code> codes, List<String> words, List<String> notes) {
        String text = NAME.matcher(part).replaceAll("");
        List<MatchResult> found = CPV.matcher(text).results().toList();
        if (found.isEmpty()) {
            if (part.chars().anyMatch(Character::isDigit)) {
                codes.add(new Code("CPV", text.strip(), null));
            } else {
                words.add(part);
            }
            return;
        }
        String before = plain(text.substring(0, found.get(0).start()));
        for (int i = 0; i < found.size(); i++) {
            int next = i + 1 < found.size() ? found.get(i + 1).start() : text.length();
            String after = plain(text.substring(found.get(i).end(), next));
            String described = after.isEmpty() && found.size() == 1 ? before : after;
            codes.add(code(found.get(i), described, notes));
        }
        if (!before.isEmpty()
                && (found.size() > 1
                        || !plain(text.substring(found.get(0).end())).isEmpty())) {
            words.add(before);
        }
    }

    private static Code code(MatchResult found, String described, List<String> notes) {
        String digits = found.group(1);
        String check = found.group(2) == null ? "" : "-" + found.group(2);
        if (digits.length() < DIGITS && Cpv.find("0" + digits + check).isPresent()) {
            notes.add("the code %s is read as 0%s, with its leading zero".formatted(digits + check, digits + check));
            digits = "0" + digits;
        }
        return new Code("CPV", digits + check, isWords(described) ? described : null);
    }

    private static boolean isWords(String text) {
        return text.chars().filter(Character::isLetter).count() > 1 && !text.equalsIgnoreCase("and");
    }

    private static String plain(String text) {
        String now = EDGE.matcher(text).replaceAll("").replaceAll("\\s+", " ");
        boolean isOpen = now.indexOf('(') < 0 && now.endsWith(")");
        return isOpen ? now.substring(0, now.length() - 1).strip() : now;
    }
}
