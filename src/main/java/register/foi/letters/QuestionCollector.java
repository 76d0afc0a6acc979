package register.foi.letters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import register.foi.letters.FoundQuestion.Label;
import register.foi.letters.QuestionContext.Passage;
import register.foi.letters.QuestionContext.Role;

/** Walks through the outline of a letter and collects the questions with the context they depend on. */
final class QuestionCollector {
    private static final Pattern CITED =
            Pattern.compile("(?i)\\b(?:questions?|q|item|point)\\s?\\(?(\\d{1,3}[a-z]?)\\b");
    private static final Pattern CITED_BY_CONDITION =
            Pattern.compile("(?i)\\b(?:questions?|q|part|item|point|no\\.?)\\s?\\(?(\\d{1,3}[a-z]?)\\b");
    private static final Pattern ALL_ABOVE = Pattern.compile(
            "(?i)\\b(?:of|to) (?:the|these|those) above\\b|\\b(?:all|each|any) (?:of )?(?:the )?above\\b|\\babove (?:questions|points|items|contracts|systems)\\b");
    private static final Pattern SAME =
            Pattern.compile("(?i)\\bthe same (?:information|details|questions|data|figures|for)\\b");

    /** What leads to questions that stand elsewhere, or to none. */
    private static final Pattern ANNOUNCES = Pattern.compile(
            "(?i)\\b(?:following|below|questions?|information|details|as follows|(?:tell|send|let|give) me|know|provide|supply|answer|confirm|please)\\W*$|\\bthe following\\b");

    /** The most words of a field to be filled in. */
    private static final int LONGEST_FIELD = 8;

    private static final int LONGEST_CONTEXT = 600;

    /** A time that a question before names: "in each of these years". */
    private static final Pattern THAT_TIME = Pattern.compile(
            "(?i)\\b(?:this|that|these|those|the same)\\s(?:(?:calendar|financial|time)\\s)?(?:years?|periods?|timeframes?|quarters?|months?)\\b");

    private static final int MOST_REFERENTS = 8;

    private final LeftOutPieces left;
    private final List<FoundQuestion> found = new ArrayList<>();
    private final Map<Point, Integer> unnumbered = new HashMap<>();
    private final Map<Point, FoundQuestion> byPoint = new LinkedHashMap<>();
    private final Map<String, FoundQuestion> byLabel = new LinkedHashMap<>();

    QuestionCollector(LeftOutPieces left) {
        this.left = left;
    }

    List<FoundQuestion> of(Point letter) {
        walk(letter, new Place(letter, letter, List.of(), passages(List.of(), letter)));
        if (found.isEmpty()) {
            leave(letter);
        }
        return List.copyOf(found);
    }

    /** Notes what a section says for nothing, since nothing in it asks. */
    private void leave(Point section) {
        List<String> said = new ArrayList<>(List.of(section.text()));
        section.context().forEach(passage -> said.add(passage.text()));
        section.children().stream().filter(Point::isScope).forEach(child -> said.add(child.text()));
        said.stream().filter(text -> !text.isBlank()).forEach(text -> left.add(LeftOut.Kind.STATEMENT, text));
    }

    /**
     * The current place in the outline.
     *
     * @param owner the nearest point that has a label; its children without a label are counted
     * @param list the point that the outermost list is under
     */
    private record Place(Point owner, Point list, List<Label> path, List<Passage> above) {
        Place labelled(Point point, Label label) {
            return new Place(point, list, added(path, label), above);
        }

        Place under(List<Passage> other) {
            return new Place(owner, list, path, other);
        }

        Place at(Point point) {
            return path.stream().anyMatch(label -> label.role() == Point.Role.ITEM)
                    ? this
                    : new Place(owner, point, path, above);
        }
    }

    /** The questions that the next one may refer to: the newest that names its subject, and the newest of all. */
    private record Newest(
            @Nullable FoundQuestion named, @Nullable FoundQuestion last) {
        static final Newest NONE = new Newest(null, null);
    }

    private void walk(Point point, Place place) {
        Newest newest = Newest.NONE;
        for (Point child : point.children()) {
            newest = switch (child.role()) {
                case ITEM -> child.isScope() ? newest : item(child, point, place, newest);
                case PARAGRAPH -> child.isScope() ? newest : paragraph(child, point, place, newest);
                default -> {
                    section(child, place);
                    yield Newest.NONE;
                }
            };
        }
    }

    private void section(Point section, Place place) {
        Place inside = place.at(section);
        if (section.role() == Point.Role.PART) {
            inside = inside.labelled(section, new Label(Point.Role.PART, Mark.Kind.PART, section.label()));
        }
        int before = found.size();
        walk(section, inside.under(passages(place.above, section)));
        if (found.size() == before && isField(section)) {
            String field = TrimmedText.withoutLast(" :", section.text());
            ask(new Piece(field, List.of(field), false), label(section, place), section, section, place, Newest.NONE);
        } else if (found.size() == before) {
            leave(section);
        }
    }

    /** Whether a line that seemed to lead a list has none, and asks by itself: {@code Number of users:} */
    private static boolean isField(Point section) {
        String text = TrimmedText.withoutLast(" :", section.text());
        return section.role() == Point.Role.LEAD
                && section.children().isEmpty()
                && section.context().isEmpty()
                && NormalizedText.count(text) <= LONGEST_FIELD
                && QuestionDetector.asks(text)
                && !QuestionDetector.isVague(text)
                && Boilerplate.of(text).isEmpty()
                && !ANNOUNCES.matcher(text).find();
    }

    /** Collects the question of an item, then those under it; returns the questions that the next item may refer to. */
    private Newest item(Point item, Point parent, Place place, Newest newest) {
        Items.Said said = Items.read(item, left);
        Place inside = place.under(with(place.above, Role.HEADING, said.title()));
        Label label = label(item, place);
        Newest after = newest;
        if (said.piece().isPresent()) {
            after = ask(said.piece().orElseThrow(), label, item, parent, inside, newest);
        }
        if (!item.children().isEmpty()) {
            List<Passage> above = said.piece().isEmpty()
                    ? inside.above
                    : with(
                            inside.above,
                            Role.QUESTION,
                            said.piece().orElseThrow().text());
            FoundQuestion condition = newest.last();
            if (QuestionDetector.isConditional(said.lead()) && condition != null) {
                above = with(above, Role.QUESTION, condition.text());
            }
            above = with(above, Role.ITEM, said.lead());
            byPoint.putIfAbsent(
                    item,
                    new FoundQuestion(
                            added(place.path, label),
                            place.list,
                            new Piece(said.lead(), List.of(), false),
                            List.of(),
                            List.of(),
                            true,
                            true));
            walk(item, inside.labelled(item, label).under(above));
        }
        return after;
    }

    private Newest paragraph(Point paragraph, Point parent, Place place, Newest before) {
        Newest newest = before;
        for (Piece piece : Pieces.of(paragraph.text(), left)) {
            newest = ask(piece, label(paragraph, place), paragraph, parent, place, newest);
        }
        return newest;
    }

    private Newest ask(Piece piece, Label label, Point point, Point parent, Place place, Newest newest) {
        FoundQuestion question = new FoundQuestion(
                added(place.path, label),
                place.list,
                piece,
                place.above,
                referents(piece, place.above, point, parent, newest),
                !point.children().isEmpty(),
                point.isItem());
        found.add(question);
        byPoint.putIfAbsent(point, question);
        if (!point.label().isEmpty()) {
            byLabel.putIfAbsent(place.owner.label() + " " + point.label(), question);
        }
        return new Newest(piece.leans() && newest.named() != null ? newest.named() : question, question);
    }

    /**
     * Returns the questions that the piece cites by number, if there are some; all before it in its list where it
     * speaks of all above; else the one that names the subject, and for a condition the one before it.
     */
    private List<FoundQuestion> referents(Piece piece, List<Passage> above, Point point, Point parent, Newest newest) {
        boolean conditional = QuestionDetector.isConditional(piece.text());
        Matcher number = (conditional ? CITED_BY_CONDITION : CITED).matcher(piece.text());
        List<FoundQuestion> referents = new ArrayList<>();
        while (number.find()) {
            add(referents, named(number.group(1)));
        }
        if (!referents.isEmpty()) {
            return referents;
        }
        if (SAME.matcher(piece.text()).find()) {
            found.stream()
                    .filter(before ->
                            before.list().equals(found.get(found.size() - 1).list()))
                    .forEach(before -> add(referents, before));
            return referents;
        }
        if (ALL_ABOVE.matcher(piece.text()).find()) {
            for (Point before : parent.children().subList(0, parent.children().indexOf(point))) {
                add(referents, byPoint.get(before));
            }
        }
        boolean isOfTheHeading = QuestionDetector.speaksOfTheOne(piece.text())
                && above.stream().anyMatch(passage -> !passage.subject().isEmpty());
        if (piece.leans() && referents.isEmpty() && !isOfTheHeading) {
            add(referents, newest.named());
        }
        if (conditional) {
            add(referents, newest.last());
        }
        boolean isOfThatTime =
                referents.isEmpty() && THAT_TIME.matcher(piece.text()).find();
        if (isOfThatTime && above.stream().noneMatch(passage -> QuestionDetector.namesPeriod(passage.text()))) {
            found.stream()
                    .filter(before -> QuestionDetector.namesYear(before.text()))
                    .reduce((first, last) -> last)
                    .ifPresent(before -> add(referents, before));
        }
        return referents;
    }

    private static void add(List<FoundQuestion> referents, @Nullable FoundQuestion question) {
        if (question != null && referents.size() < MOST_REFERENTS && !referents.contains(question)) {
            referents.add(question);
        }
    }

    private @Nullable FoundQuestion named(String number) {
        return byLabel.entrySet().stream()
                .filter(known ->
                        known.getKey().endsWith(" " + number) || known.getKey().endsWith(" Q" + number))
                .map(Map.Entry::getValue)
                .reduce((first, last) -> last)
                .orElse(null);
    }

    private Label label(Point point, Place place) {
        if (!point.label().isEmpty()) {
            return new Label(Point.Role.ITEM, point.mark().map(Mark::kind).orElse(Mark.Kind.PART), point.label());
        }
        int count = unnumbered.merge(place.owner, 1, Integer::sum);
        return new Label(Point.Role.ITEM, Mark.Kind.BULLET, Integer.toString(count));
    }

    private List<Passage> passages(List<Passage> above, Point section) {
        List<String> alternatives = section.children().stream()
                .filter(child -> child.isItem() && child.isScope())
                .map(child -> TrimmedText.withoutLast(" .;,", clean(child.text())))
                .toList();
        String said = clean(section.text());
        List<Passage> all = above;
        if (!said.isEmpty() || !alternatives.isEmpty()) {
            all = added(all, Passage.of(role(section), shortened(said), alternatives));
        }
        for (Passage passage : section.context()) {
            all = with(all, passage.role(), clean(passage.text()));
        }
        return all;
    }

    private static Role role(Point section) {
        return switch (section.role()) {
            case PART -> Role.PART;
            case HEADING -> Role.HEADING;
            default -> Role.LEAD;
        };
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_CONTEXT
                ? text
                : text.substring(0, Math.max(1, text.lastIndexOf(' ', LONGEST_CONTEXT))) + " ...";
    }

    private String clean(String text) {
        return PersonalDetails.without(text, left);
    }

    private static List<Passage> with(List<Passage> above, Role role, String text) {
        return text.isBlank()
                        || above.stream().anyMatch(passage -> passage.text().equals(text))
                ? above
                : added(above, Passage.of(role, text));
    }

    private static <T> List<T> added(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return List.copyOf(all);
    }
}
