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

    /** Beside the name of an elected person, and no part of it. */
    private static final String ELECTED = "(?:MP|MSP|MS|PCC)(?!\\p{L})";

    private static final String WORD = "(?!" + ELECTED + ")\\p{Lu}[\\p{L}'-]{1,30}";

    private static final Pattern TITLED = Pattern.compile("(?=[MDPSRm])(?<![\\p{L}\\p{N}])" + TITLE
            + "(?:\\.? ?(?:&|and|/) ?" + TITLE + ")?" + "(?:\\. ?| )(?:" + TITLE
            + "\\.? ){0,2}((?:\\p{Lu}\\.? ?){0,3}" + WORD + "(?: " + WORD + "){0,3})");

    /** {@code Smith, Mr J}, {@code Smith, Dr John}. */
    private static final Pattern SURNAME_FIRST =
            Pattern.compile("(?=\\p{Lu})(?<![\\p{L}\\p{N}'-])(\\p{Lu}[\\p{L}'-]{1,30}), " + "(" + TITLE
                    + ")\\.? (\\p{Lu}\\.?(?![\\p{L}\\p{N}'-])|" + WORD + "(?: " + WORD + "){0,3})(?![\\p{L}\\p{N}])");

    /** Titles that places are called with: {@code Sir Henry Parkes Primary School}. */
    private static final Pattern OF_PLACES = Pattern.compile("Dr|Prof|Professor|Sir|Dame|Rev|Revd|Reverend");

    /** Titles of elected people, whose names are public. */
    private static final Pattern ELECTED_BEFORE = Pattern.compile(
            "(?:Cllr|Cllrs|Councillor|Councillors|Mayor|Mayoress|Alderman|Lord|Rt Hon|Hon)\\.?,? (?:the )?$");

    private static final Pattern ELECTED_AFTER = Pattern.compile("^,? " + ELECTED);
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
            String called = turned.group(3);
            boolean isInitial = Character.charCount(called.codePointAt(0)) == called.length() || called.endsWith(".");
            boolean isPerhapsPlace = OF_PLACES.matcher(turned.group(2)).matches();
            boolean isCalled = isInitial
                    || isOfAPerson(
                            isPerhapsPlace ? called : Naming.words(called).get(0));
            if (isNotPublic(text, turned) && isOfAPerson(turned.group(1)) && isCalled) {
                return true;
            }
        }
        Matcher titled = TITLED.matcher(text);
        while (titled.find()) {
            if (isNotPublic(text, titled) && isOfAPerson(titled.group(1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name is not that of an elected person or a firm, as the words beside it tell. */
    static boolean isNotPublic(String text, Matcher found) {
        String before = text.substring(Math.max(0, found.start() - BESIDE), found.start());
        String after = text.substring(found.end(), Math.min(text.length(), found.end() + BESIDE));
        return !ELECTED_BEFORE.matcher(before).find()
                && !ELECTED_AFTER.matcher(after).find()
                && !FIRM_AFTER.matcher(after).find();
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
        return !firm && (!firmOrPlace || Naming.isTitledLikeAPlace(words));
    }
}
