package register.foi.letters;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Arranges the blocks of a letter as a tree: parts, headings, lead-ins, and lists within lists. */
final class LetterOutline {
    private static final Pattern LABELLED = Pattern.compile("^\\p{Lu}[\\p{L}0-9 /&()'’-]{2,50}\\s?[:–-]\\s+\\S.*");
    private static final TextBlock NONE = new TextBlock(0, true, null, "");
    private static final int LONGEST_FIELD = 250;

    /** The number of blocks that are looked at ahead of the current one. */
    private static final int FAR = 30;

    private static final int MOST_LEADS = 4;

    private final LeftOutPieces left;
    private final Point letter = new Point(Point.Role.LETTER, null, "");
    private final Levels levels = new Levels();
    private final Deque<Point> parts = new ArrayDeque<>();
    private final Deque<String> partWords = new ArrayDeque<>();
    private final Map<Point, Point> vague = new LinkedHashMap<>();
    private Point heading = letter;
    private Point lead = letter;
    private int leadsInARow;
    private boolean used;
    private boolean fields;
    private boolean owns;

    LetterOutline(LeftOutPieces left) {
        this.left = left;
    }

    Point of(List<TextBlock> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            take(blocks, i);
        }
        vague.forEach(this::settle);
        return letter;
    }

    private void take(List<TextBlock> blocks, int i) {
        TextBlock block = blocks.get(i);
        TextBlock next = i + 1 < blocks.size() ? blocks.get(i + 1) : NONE;
        Optional<Parts.Part> part = block.isMarked() ? Optional.empty() : Parts.at(block.text());
        if (block.isMarked()) {
            item(block);
        } else if (block.text().startsWith(Subjects.MARK)) {
            letter.setting(QuestionContext.Role.SUBJECT_LINE, block.text().substring(1));
        } else if (part.isPresent()) {
            part(part.get(), block, isDescribing(blocks, i));
        } else if (!isField(block, next) && Headings.is(block, next)) {
            heading(block.text(), isDescribing(blocks, i));
        } else if (isOfItem(block, blocks, i)) {
            levels.item().orElseThrow().say(block.text());
        } else {
            paragraph(block, next, isDescribing(blocks, i));
        }
    }

    private void item(TextBlock block) {
        if (lead.isScope() && QuestionDetector.asks(block.text())) {
            levels.close();
            lead = lead.add(new Point(Point.Role.LEAD, null, ""));
        }
        Point item = levels.add(block, lead);
        item.replace(InlineList.item(block.text()));
        if (lead.isScope()) {
            item.describe();
        }
        used = true;
        fields = false;
    }

    private void part(Parts.Part part, TextBlock block, boolean describes) {
        if (!block.leads() && QuestionDetector.asks(part.rest())) {
            question(part);
            return;
        }
        while (partWords.contains(part.word()) && !parts.isEmpty()) {
            parts.pop();
            if (partWords.pop().equals(part.word())) {
                break;
            }
        }
        Point above = parts.isEmpty() ? letter : parts.peek();
        begin(above.add(Point.part(part.label(), block.text())), describes);
        parts.push(heading);
        partWords.push(part.word());
    }

    private void question(Parts.Part part) {
        levels.close();
        Point item = new Point(Point.Role.ITEM, null, part.rest());
        item.name(part.label());
        (parts.isEmpty() ? letter : parts.peek()).add(item);
        used = true;
    }

    private void heading(String text, boolean describes) {
        Point part = parts.isEmpty() ? letter : parts.peek();
        Point above = lead.isScope() && lead.role() == Point.Role.LEAD && !describes ? lead : part;
        levels.interrupt();
        begin(above.add(new Point(Point.Role.HEADING, null, text)), describes);
    }

    private void begin(Point point, boolean describes) {
        if (point.role() == Point.Role.PART) {
            levels.close();
        }
        heading = point;
        lead = point;
        used = false;
        fields = true;
        if (describes) {
            point.describe();
        }
    }

    private boolean isField(TextBlock block, TextBlock next) {
        String text = block.text();
        boolean fits = text.length() <= LONGEST_FIELD
                && !block.leads()
                && Boilerplate.of(text).isEmpty();
        return fields
                && fits
                && !(next.isMarked() && next.afterBlank())
                && (lead.role() == Point.Role.LEAD || LABELLED.matcher(text).matches())
                && (!block.afterBlank() || !used || LABELLED.matcher(text).matches());
    }

    /** Whether a paragraph belongs to the item before it: it is indented, or the list continues after it. */
    private boolean isOfItem(TextBlock block, List<TextBlock> blocks, int i) {
        if (levels.item().isEmpty() || lead.isScope()) {
            return false;
        }
        if (block.indent() > levels.indent() + 1) {
            return true;
        }
        boolean goesOn = false;
        for (int j = i + 1; j < Math.min(blocks.size(), i + FAR) && !goesOn; j++) {
            TextBlock after = blocks.get(j);
            if (after.isMarked()) {
                goesOn = levels.goesOn(after.mark().orElseThrow());
                break;
            }
            if (after.leads() || Parts.at(after.text()).isPresent()) {
                break;
            }
        }
        boolean leads =
                block.leads() && i + 1 < blocks.size() && blocks.get(i + 1).isMarked();
        boolean last =
                owns && !QuestionDetector.asks(levels.item().orElseThrow().text());
        owns = (goesOn || last) && !leads;
        return owns;
    }

    private void paragraph(TextBlock block, TextBlock next, boolean describes) {
        if (isField(block, next)) {
            lead.add(new Point(Point.Role.ITEM, null, block.text()));
            if (lead.isScope()) {
                lead.children().get(lead.children().size() - 1).describe();
            }
            used = true;
            return;
        }
        levels.interrupt();
        Paragraph paragraph = Paragraph.of(block.text(), left);
        boolean list = next.isMarked() && next.mark().orElseThrow().mayBeFirst();
        String leading = LeadSentences.of(block, paragraph, list);
        boolean covers = !block.leads() && QuestionDetector.namesPeriod(lead.text());
        Point above = !used || lead.isScope() || covers ? lead : heading;
        paragraph.settings().stream().filter(said -> !said.equals(leading)).forEach(said -> setting(above, said));
        List<String> asked =
                paragraph.asked().stream().filter(said -> !said.equals(leading)).toList();
        paragraphs(above, asked);
        if (block.leads() && !leading.isEmpty() && Items.asksItself(leading, QuestionDetector.asks(next.text()))) {
            above.add(new Point(Point.Role.PARAGRAPH, null, leading));
            used = true;
        }
        if (block.leads() || !leading.isEmpty()) {
            lead(above, leading, describes);
        } else {
            fields = false;
        }
    }

    private void paragraphs(Point above, List<String> asked) {
        List<String> direct =
                asked.stream().filter(said -> !QuestionDetector.isVague(said)).toList();
        asked.stream()
                .filter(QuestionDetector::isVague)
                .forEach(said -> vague.put(above.add(new Point(Point.Role.PARAGRAPH, null, said)), above));
        if (!direct.isEmpty()) {
            above.add(new Point(Point.Role.PARAGRAPH, null, String.join("\n", direct)));
        }
    }

    /**
     * Treats a sentence that only names the subject of the letter as context rather than as a question, if there are
     * other questions.
     */
    private void settle(Point said, Point above) {
        boolean others = letter.children().stream().anyMatch(point -> !vague.containsKey(point) && asksBelow(point));
        if (others) {
            said.describe();
            above.setting(QuestionContext.Role.STATEMENT, said.text());
        }
    }

    private static boolean asksBelow(Point point) {
        return (point.isItem() && !point.isScope())
                || point.role() == Point.Role.PARAGRAPH
                || point.children().stream().anyMatch(LetterOutline::asksBelow);
    }

    private void setting(Point above, String said) {
        boolean all = NormalizedText.of(said).contains(" above ")
                || NormalizedText.of(said).contains(" all questions ");
        Point over = all ? letter : above.role() == Point.Role.LEAD ? heading : above;
        over.setting(QuestionContext.Role.STATEMENT, said);
    }

    private void lead(Point above, String leading, boolean describes) {
        leadsInARow = above == lead && above != heading ? leadsInARow + 1 : 0;
        Point over = leadsInARow > MOST_LEADS ? heading : above;
        lead = over.add(new Point(Point.Role.LEAD, null, Boilerplate.isEmpty(leading) ? "" : leading));
        if (describes) {
            lead.describe();
        }
        used = false;
        fields = true;
    }

    /** Whether a list of subjects follows, and after it a list of what is requested about them. */
    private static boolean isDescribing(List<TextBlock> blocks, int i) {
        if (!QuestionDetector.describes(blocks.get(i).text())) {
            return false;
        }
        int j = i + 1;
        while (j < Math.min(blocks.size(), i + FAR)
                && blocks.get(j).isMarked()
                && !QuestionDetector.asks(blocks.get(j).text())) {
            j++;
        }
        return j > i + 1
                && blocks.subList(j, Math.min(blocks.size(), j + FAR)).stream()
                        .anyMatch(after -> after.isMarked() || QuestionDetector.asks(after.text()));
    }
}
