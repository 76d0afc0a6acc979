package register.intake.privacy;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds names after a title: {@code Mr Smith}, {@code Dr J. Smith}, {@code Mr and Mrs Smith}. */
final class Titles {
    private static final String TITLE =
            "(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Rev|Revd|Reverend|MR|MRS|MISS|mr|mrs)";
    /** What each title has in it, which is found much faster. */
    private static final List<String> BEGINNINGS =
            List.of("Mr", "Ms", "Miss", "Mx", "Dr", "Prof", "Sir", "Dame", "Rev", "MR", "MISS", "mr");

    private static final Pattern TITLED = Pattern.compile("(?=[MDPSRm])(?<![\\p{L}\\p{N}])" + TITLE
            + "(?:\\.? ?(?:&|and|/) ?" + TITLE + ")?" + "(?:\\. ?| )(?:" + TITLE
            + "\\.? ){0,2}((?:\\p{Lu}\\.? ?){0,3}\\p{Lu}[\\p{L}'-]{1,30}(?: \\p{Lu}[\\p{L}'-]{1,30}){0,3})");

    /** {@code Smith, Mr J}. */
    private static final Pattern SURNAME_FIRST =
            Pattern.compile("(?=\\p{Lu})(?<![\\p{L}\\p{N}'-])(\\p{Lu}[\\p{L}'-]{1,30}), " + TITLE
                    + "\\.? \\p{Lu}(?:\\.|[\\p{L}'-]{1,30})?(?![\\p{L}\\p{N}])");

    /** Titles of elected people, whose names are public. */
    private static final Pattern ELECTED_BEFORE = Pattern.compile(
            "(?:Cllr|Cllrs|Councillor|Councillors|Mayor|Mayoress|Alderman|Lord|Rt Hon|Hon)\\.?,? (?:the )?$");

    private static final Pattern ELECTED_AFTER = Pattern.compile("^,? (?:MP|MSP|MS|PCC)(?!\\p{L})");
    private static final Pattern FIRM_AFTER = Pattern.compile(
            "^(?:'s)? ?(?:[(]?UK[)]? )?(?:(?:&|and) (?:Sons?|Co|Partners|Daughters|Brothers)|plc|[Ll]td|LTD|LIMITED|LLP|PLC)(?!\\p{L})");
    private static final int BESIDE = 30;

    private Titles() {}

    static boolean in(String text) {
        if (BEGINNINGS.stream().noneMatch(text::contains)) {
            return false;
        }
        Matcher turned = SURNAME_FIRST.matcher(text);
        while (turned.find()) {
            String after = text.substring(turned.end(), Math.min(text.length(), turned.end() + BESIDE));
            if (!FIRM_AFTER.matcher(after).find() && isOfAPerson(turned.group(1))) {
                return true;
            }
        }
        Matcher titled = TITLED.matcher(text);
        while (titled.find()) {
            String before = text.substring(Math.max(0, titled.start() - BESIDE), titled.start());
            String after = text.substring(titled.end(), Math.min(text.length(), titled.end() + BESIDE));
            boolean elected = ELECTED_BEFORE.matcher(before).find()
                    || ELECTED_AFTER.matcher(after).find();
            if (!elected && !FIRM_AFTER.matcher(after).find() && isOfAPerson(titled.group(1))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the words after a title name a person; they do not if they are a known firm, or contain a word of firms
     * or places: {@code Martens Limited}.
     */
    private static boolean isOfAPerson(String called) {
        String small = called.toLowerCase(Locale.ROOT);
        boolean firm =
                WordSet.FIRMS.all().stream().anyMatch(known -> small.equals(known) || small.startsWith(known + " "));
        List<String> words = Naming.words(called);
        boolean firmOrPlace = words.stream().skip(words.size() == 1 ? 0 : 1).anyMatch(WordSet.NOT_NAMES::has);
        return !firm && !firmOrPlace;
    }
}
