package register.foi.letters;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import register.foi.letters.FoundQuestion.Label;
import register.foi.letters.QuestionContext.Referent;

/** Gives each question a unique number, joined from the requester's own numbers the way a reader would cite them. */
final class Numbering {
    private static final int LONGEST_NAME = 40;

    private static final int LONGEST_ABBREVIATION = 4;

    private final List<FoundQuestion> found;
    private final boolean numbered;
    private final Map<Point, String> names = new LinkedHashMap<>();

    Numbering(List<FoundQuestion> found) {
        this.found = found;
        this.numbered = found.stream()
                .flatMap(question -> question.path().stream())
                .anyMatch(label -> label.kind() != Mark.Kind.BULLET);
        if (restarts()) {
            name();
        }
    }

    List<LetterQuestion> all() {
        IdentityHashMap<FoundQuestion, String> numbers = new IdentityHashMap<>();
        Set<String> taken = new HashSet<>();
        for (FoundQuestion question : found) {
            String number = joined(question);
            String free = number;
            for (int again = 2; !taken.add(free); again++) {
                free = number + " [" + again + "]";
            }
            numbers.put(question, free);
        }
        return found.stream().map(question -> numbered(question, numbers)).toList();
    }

    private LetterQuestion numbered(FoundQuestion question, IdentityHashMap<FoundQuestion, String> numbers) {
        List<Referent> referents = question.referents().stream()
                .map(before -> new Referent(
                        Objects.requireNonNullElseGet(numbers.get(before), () -> joined(before)), before.text()))
                .toList();
        return new LetterQuestion(
                Objects.requireNonNull(numbers.get(question)),
                question.text(),
                question.said().parts(),
                new QuestionContext(question.above(), referents, question.leads()));
    }

    /** Whether two lists outside any part give the same number. */
    private boolean restarts() {
        Map<String, Point> lists = new HashMap<>();
        for (FoundQuestion question : found) {
            if (isInNoPart(question)) {
                Point list = lists.putIfAbsent(joined(question), question.list());
                if (list != null && list != question.list()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isInNoPart(FoundQuestion question) {
        Label first = question.path().get(0);
        return first.role() != Point.Role.PART && first.kind() != Mark.Kind.BULLET;
    }

    private void name() {
        for (FoundQuestion question : found) {
            if (isInNoPart(question)) {
                names.putIfAbsent(question.list(), "");
            }
        }
        int part = 0;
        for (Map.Entry<Point, String> list : names.entrySet()) {
            part++;
            String heading = spoken(TrimmedText.without(" :–-", list.getKey().text()));
            boolean brief = list.getKey().role() == Point.Role.HEADING && heading.length() <= LONGEST_NAME;
            list.setValue(brief && !names.containsValue(heading) ? heading : "part " + part);
        }
    }

    /** Returns the heading in sentence case if it is in capitals, unless it is short enough to be an abbreviation. */
    private static String spoken(String heading) {
        boolean shouts = heading.length() > LONGEST_ABBREVIATION && heading.equals(heading.toUpperCase(Locale.ROOT));
        return shouts ? Boilerplate.capital(heading.toLowerCase(Locale.ROOT)) : heading;
    }

    private String joined(FoundQuestion question) {
        String name = isInNoPart(question) ? names.getOrDefault(question.list(), "") : "";
        StringBuilder number = new StringBuilder();
        Label before = new Label(Point.Role.LETTER, Mark.Kind.PART, "");
        if (!name.isEmpty()) {
            before = new Label(Point.Role.PART, Mark.Kind.PART, name);
            number.append(name);
        }
        for (Label label : question.path()) {
            append(number, before, label);
            before = label;
        }
        return number.toString();
    }

    private void append(StringBuilder number, Label before, Label label) {
        boolean inItem = before.role() == Point.Role.ITEM;
        String text = label.text();
        switch (label.kind()) {
            case BULLET -> number.append(bullet(before, text));
            case ROMAN -> number.append(inItem ? " " + text : joint(number) + text.substring(1, text.length() - 1));
            case LETTER -> number.append(letter(number, inItem, text));
            case STEPS -> steps(number, before, text);
            default -> {
                if (before.role() == Point.Role.PART && repeats(before.text(), text)) {
                    number.setLength(number.length() - before.text().length());
                }
                number.append(joint(number)).append(text);
            }
        }
    }

    /** Whether a number includes the letter of its part, as A1 does in section A. */
    private static boolean repeats(String part, String text) {
        return Character.isUpperCase(text.charAt(0))
                && text.charAt(0) != 'Q'
                && part.endsWith(" " + text.charAt(0))
                && text.length() > 1;
    }

    private String bullet(Label before, String text) {
        return switch (before.role()) {
            case LETTER -> numbered ? "[" + text + "]" : text;
            case ITEM -> " [" + text + "]";
            default -> ", " + text;
        };
    }

    private static void steps(StringBuilder number, Label before, String text) {
        String above = before.text().endsWith(".0")
                ? before.text().substring(0, before.text().length() - 1)
                : before.text();
        if (before.role() == Point.Role.ITEM && text.startsWith(above)) {
            number.setLength(number.length() - before.text().length());
            number.append(text);
        } else {
            number.append(joint(number)).append(text);
        }
    }

    /** Returns a letter as it is cited: {@code 1a}, {@code 1a (b)}, {@code part 1, a}. */
    private static String letter(StringBuilder number, boolean inItem, String text) {
        if (!inItem) {
            return joint(number) + text;
        }
        return endsInDigit(number) ? text : " (" + text + ")";
    }

    private static String joint(StringBuilder number) {
        return number.length() == 0 ? "" : ", ";
    }

    private static boolean endsInDigit(StringBuilder number) {
        return number.length() > 0 && Character.isDigit(number.charAt(number.length() - 1));
    }
}
