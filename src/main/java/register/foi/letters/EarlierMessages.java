package register.foi.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The earlier messages of a thread that a mail program put below a new one without marking their lines.
 *
 * <p>They begin with a line like {@code On 3 May 2026, A. Name wrote:}, {@code -----Original Message-----}, or with the
 * sender, date and subject of the message, and go on to the end of the text.
 */
final class EarlierMessages {
    /** The end of the line that introduces a quoted message; a person who writes it says {@code you wrote}. */
    private static final Pattern WROTE = Pattern.compile(
            "(?i)(?<!\\b(?:you|i|we|he|she|they|it|have|has|had)\\s)\\b(?:wrote|a \u00e9crit|schrieb.{0,100}|ysgrifennodd.{0,100})\\s?:$");

    private static final Pattern BEGINS = Pattern.compile("(?i)(?:on|le|am|ar) .*");
    private static final int LONGEST_INTRODUCTION = 400;

    private static final Pattern SEPARATOR = Pattern.compile(
            "(?i)[-_*\\s]{0,20}(?:original|forwarded|begin forwarded|neges wreiddiol) (?:message|e-?mail|appointment)?[-_*:\\s]{0,20}"
                    + "|[-_*\\s]{2,20}(?:original|forwarded) (?:message|e-?mail) .{0,80}");

    private static final Pattern SENDER = Pattern.compile("(?i)[*]{0,2}(?:from|oddi wrth|o)[*]{0,2}\\s?:.*\\S.*");
    private static final Pattern DAY = Pattern.compile("(?i)[*]{0,2}(?:sent|date|anfonwyd|dyddiad)[*]{0,2}\\s?:.*");
    private static final Pattern OTHER = Pattern.compile(
            "(?i)[*]{0,2}(?:to|cc|bcc|subject|reply-to|importance|attachments?|at|pwnc)[*]{0,2}\\s?:.*");

    private static final Pattern FORWARDING = Pattern.compile(
            "(?i)\\b(?:log|see|find|action|deal with|respond to|reply to|answer|process|acknowledge|handle|forward(?:ed|ing)?|pass(?:ed|ing)?|received?|came in)\\b"
                    + ".{0,60}\\b(?:below|attached|forwarded|underneath)\\b.{0,30}$");

    /** A whole message that hands on what is below it: "FYI - can you deal with this?" */
    private static final Pattern HANDING_ON = Pattern.compile(
            "(?i)^.{0,60}\\b(?:deal with|action|pick up|respond to|reply to|answer|look (?:at|into)|help with|progress|process|log|take|handle|advise on|sort)"
                    + " (?:this|these|it|the (?:request|e-?mail|enquiry|query|message))\\b.{0,40}$|(?i)^.{0,30}\\b(?:one for (?:you|your team)|for your (?:action|attention))\\b.{0,30}$");

    /** A question for information, whatever its other words: "How do you log these?" */
    private static final Pattern WANTS_TO_KNOW =
            Pattern.compile("(?i)^\\W*(?:and |but |also )?(?:who|whom|whose|what|which|when|where|why|how)\\b");

    private static final Pattern FORWARDED = Pattern.compile(
            "(?i)[*]{0,2}subject[*]{0,2}\\s?:\\s*(?:fw|fwd)\\s?:.*|.{0,20}\\bforwarded (?:message|e-?mail).{0,80}");

    private static final int LINES_OF_WROTE = 3;
    private static final int LINES_OF_HEADER = 7;

    private EarlierMessages() {}

    /** Whether there are earlier messages below a new one. */
    static boolean areIn(List<Line> lines) {
        return first(lines, 0) < lines.size();
    }

    /** Whether the message above the earlier ones only forwards them: they are what is asked. */
    static boolean isForwarded(List<Line> lines) {
        int first = first(lines, 0);
        return first < lines.size()
                && lines.subList(0, first + 1).stream()
                        .anyMatch(line -> FORWARDED.matcher(line.text()).matches());
    }

    /** Whether a sentence asks only that the message below it is dealt with. */
    static boolean isForwarding(String text) {
        return !WANTS_TO_KNOW.matcher(text).find()
                && (FORWARDING.matcher(text).find() || HANDING_ON.matcher(text).find());
    }

    /**
     * Returns the lines above the earlier messages; what is below is left out, word for word.
     *
     * @param kept how many of those messages are kept
     */
    static List<Line> without(List<Line> lines, int kept, LeftOutPieces left) {
        int first = first(lines, kept);
        for (int i = first; i < lines.size(); i++) {
            boolean isNew = i == first || (begins(lines, i) > 0 && begins(lines, i - 1) == 0);
            if (isNew) {
                left.add(LeftOut.Kind.QUOTED_REPLY, lines.get(i).text());
            } else {
                left.addTo(LeftOut.Kind.QUOTED_REPLY, lines.get(i).text());
            }
        }
        return withoutIntroductions(lines.subList(0, first), lines, left);
    }

    /** Returns lines without those that introduce marked ones. */
    private static List<Line> withoutIntroductions(List<Line> above, List<Line> lines, LeftOutPieces left) {
        List<Line> own = new ArrayList<>();
        for (int i = 0; i < above.size(); i++) {
            int introduced = Math.min(begins(lines, i), above.size() - i);
            if (introduced > 0 && isMarked(lines, i + introduced)) {
                above.subList(i, i + introduced).forEach(line -> left.add(LeftOut.Kind.QUOTED_REPLY, line.text()));
                i += introduced - 1;
            } else {
                own.add(above.get(i));
            }
        }
        return own;
    }

    private static boolean isMarked(List<Line> lines, int at) {
        return at < lines.size() && lines.get(at).text().startsWith(">");
    }

    /**
     * Returns where the first earlier message after some others begins; the number of lines where there is none, or nothing
     * above it.
     */
    private static int first(List<Line> lines, int others) {
        boolean isBelow = false;
        int before = 0;
        for (int i = 0; i < lines.size(); i++) {
            int introduced = begins(lines, i);
            if (introduced > 0 && isBelow && !isMarked(lines, i + introduced)) {
                if (before == others) {
                    return i;
                }
                before++;
                isBelow = false;
            }
            isBelow |=
                    introduced == 0 && !isHeader(lines.get(i)) && lines.get(i).says();
            i += Math.max(0, introduced - 1);
        }
        return lines.size();
    }

    /** Returns how many lines at a place introduce an earlier message; 0 where they do not. */
    private static int begins(List<Line> lines, int at) {
        String text = lines.get(at).text();
        if (SEPARATOR.matcher(text).matches()) {
            return 1;
        }
        if (SENDER.matcher(text).matches()) {
            return header(lines, at);
        }
        return BEGINS.matcher(text).matches() ? wrote(lines, at) : 0;
    }

    /** Returns how many lines it takes from {@code On 3 May} to {@code wrote:}; 0 where they do not say so. */
    private static int wrote(List<Line> lines, int at) {
        StringBuilder joined = new StringBuilder();
        for (int count = 1; count <= LINES_OF_WROTE && at + count <= lines.size(); count++) {
            joined.append(lines.get(at + count - 1).text()).append(' ');
            if (joined.length() > LONGEST_INTRODUCTION) {
                return 0;
            }
            String said = joined.toString().strip();
            if (said.endsWith(":") && WROTE.matcher(said).find()) {
                return count;
            }
        }
        return 0;
    }

    /** Returns how many lines the header of a message has; 0 where it has no day or nothing else. */
    private static int header(List<Line> lines, int at) {
        boolean hasDay = false;
        boolean hasOther = false;
        int end = at + 1;
        while (end < lines.size() && end < at + LINES_OF_HEADER && isHeader(lines.get(end))) {
            hasDay |= DAY.matcher(lines.get(end).text()).matches();
            hasOther |= OTHER.matcher(lines.get(end).text()).matches();
            end++;
        }
        return hasDay && hasOther ? end - at : 0;
    }

    private static boolean isHeader(Line line) {
        return DAY.matcher(line.text()).matches()
                || OTHER.matcher(line.text()).matches()
                || SENDER.matcher(line.text()).matches();
    }
}
