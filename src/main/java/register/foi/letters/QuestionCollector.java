package register.foi.letters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import register.foi.letters.FoundQuestion.Label;

/** Walks through the outline of a letter and collects the questions with the context they depend on. */
final class QuestionCollector {
    private static final Pattern NUMBERED =
            Pattern.compile("(?i)\\b(?:questions?|q|part|item|point|no\\.?)\\s?\\(?(\\d{1,3}[a-z]?)\\b");
    private static final int LONGEST_CONTEXT = 600;

    private final LeftOutCounts tally;
    private final List<FoundQuestion> found = new ArrayList<>();
    private final Map<Point, Integer> unnumbered = new HashMap<>();
    private final Map<String, String> byLabel = new LinkedHashMap<>();

    QuestionCollector(LeftOutCounts tally) {
        this.tally = tally;
    }

    List<FoundQuestion> of(Point letter) {
        walk(letter, new Place(letter, letter, List.of(), contexts(List.of(), letter)));
        return List.copyOf(found);
    }

    /**
     * The current place in the outline.
     *
     * @param owner the nearest point that has a label; its children without a label are counted
     * @param list the point that the outermost list is under
     */
    private record Place(Point owner, Point list, List<Label> path, List<String> under) {
        Place labelled(Point point, Label label) {
            return new Place(point, list, added(path, label), under);
        }

        Place under(List<String> other) {
            return new Place(owner, list, path, other);
        }

        Place at(Point point) {
            return path.stream().anyMatch(label -> label.role() == Point.Role.ITEM)
                    ? this
                    : new Place(owner, point, path, under);
        }
    }

    private void walk(Point point, Place place) {
        String head = "";
        for (Point child : point.children()) {
            head = switch (child.role()) {
                case ITEM -> child.isScope() ? head : item(child, place, head);
                case PARAGRAPH ->
                    child.isScope() ? head : ask(Pieces.of(child.text(), false, tally), child, place, head);
                default -> {
                    section(child, place);
                    yield "";
                }
            };
        }
    }

    private void section(Point section, Place place) {
        Place inside = place.at(section);
        if (section.role() == Point.Role.PART) {
            inside = inside.labelled(section, new Label(Point.Role.PART, Mark.Kind.PART, section.label()));
        }
        walk(section, inside.under(contexts(place.under, section)));
    }

    /** Collects the questions of an item, then those under it; returns the question that the next item may refer to. */
    private String item(Point item, Place place, String head) {
        Items.Said said = Items.read(item, tally);
        Place inside = place.under(added(place.under, said.title()));
        String newest = ask(said.pieces(), item, inside, head);
        if (!item.children().isEmpty()) {
            List<String> under = added(inside.under, said.pieces().isEmpty() ? "" : newest);
            under = QuestionDetector.isConditional(said.lead()) ? added(under, head) : under;
            walk(item, inside.labelled(item, label(item, place)).under(added(under, said.lead())));
        }
        return newest;
    }

    private String ask(List<Piece> pieces, Point point, Place place, String head) {
        String newest = head;
        String before = head;
        for (Piece piece : pieces) {
            List<String> under = leaning(piece, place.under, newest, before);
            before = piece.text();
            found.add(new FoundQuestion(added(place.path, label(point, place)), place.list, piece.text(), under));
            if (!piece.leans() || newest.isEmpty()) {
                newest = piece.text();
            }
            if (!point.label().isEmpty()) {
                byLabel.putIfAbsent(place.owner.label() + " " + point.label(), piece.text());
            }
        }
        return newest;
    }

    /**
     * Adds the question that the piece cites by number, if there is one; else the question that names the subject, and
     * for a condition the one before it.
     */
    private List<String> leaning(Piece piece, List<String> under, String head, String before) {
        boolean conditional = QuestionDetector.isConditional(piece.text());
        Matcher number = NUMBERED.matcher(piece.text());
        String named = conditional && number.find() ? byLabel.getOrDefault(named(number.group(1)), "") : "";
        if (!named.isEmpty()) {
            return added(under, named);
        }
        List<String> all = piece.leans() ? added(under, head) : under;
        return conditional ? added(all, before) : all;
    }

    private String named(String number) {
        return byLabel.keySet().stream()
                .filter(label -> label.endsWith(" " + number) || label.endsWith(" Q" + number))
                .reduce((first, last) -> last)
                .orElse("");
    }

    private Label label(Point point, Place place) {
        if (!point.label().isEmpty()) {
            return new Label(Point.Role.ITEM, point.mark().map(Mark::kind).orElse(Mark.Kind.PART), point.label());
        }
        int count = unnumbered.merge(place.owner, 1, Integer::sum);
        return new Label(Point.Role.ITEM, Mark.Kind.BULLET, Integer.toString(count));
    }

    private List<String> contexts(List<String> under, Point section) {
        String described = section.children().stream()
                .filter(child -> child.isItem() && child.isScope())
                .map(child -> TrimmedText.withoutLast(" .;,", clean(child.text())))
                .collect(Collectors.joining("; "));
        String said = clean(section.text());
        String text = described.isEmpty() ? said : TrimmedText.withoutLast(" :", said) + ": " + described;
        List<String> all = text.isEmpty() ? under : added(under, shortened(text));
        for (String context : section.context()) {
            all = added(all, clean(context));
        }
        return all;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_CONTEXT
                ? text
                : text.substring(0, Math.max(1, text.lastIndexOf(' ', LONGEST_CONTEXT))) + " ...";
    }

    private String clean(String text) {
        return PersonalDetails.without(text, tally);
    }

    private static <T> List<T> added(List<T> list, T more) {
        if (more instanceof String text && (text.isBlank() || list.contains(more))) {
            return list;
        }
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return List.copyOf(all);
    }
}
