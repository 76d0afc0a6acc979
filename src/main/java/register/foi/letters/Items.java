package register.foi.letters;

import java.util.List;

/** Reads an item of a list: a question, the lead-in to its own items, or both. */
final class Items {
    private Items() {}

    /**
     * The content of an item.
     *
     * @param title the heading of its questions; mostly empty
     * @param lead the lead-in to the items under it, if it asks nothing itself
     */
    record Said(String title, List<Piece> pieces, String lead) {}

    static Said read(Point item, LeftOutCounts tally) {
        String text = item.text();
        if (item.children().isEmpty()) {
            return titled(text, tally);
        }
        List<String> sentences = Sentences.of(text);
        String last = sentences.isEmpty() ? "" : sentences.get(sentences.size() - 1);
        if (!last.endsWith(":") && !onlyLeads(text)) {
            return titled(text, tally);
        }
        boolean all = !text.substring(0, text.length() - last.length()).contains("?");
        String before = all ? "" : text.substring(0, text.lastIndexOf(last));
        String lead = PersonalDetails.without(Boilerplate.withoutLaw((all ? text : last).replace('\n', ' ')), tally);
        return new Said("", Pieces.of(before, true, tally), lead);
    }

    private static Said titled(String text, LeftOutCounts tally) {
        int line = text.indexOf('\n');
        String first = line < 0 ? "" : text.substring(0, line);
        boolean titled = line >= 0
                && !QuestionDetector.asks(first)
                && Sentences.of(text.substring(line)).stream().anyMatch(QuestionDetector::asks);
        List<Piece> pieces = Pieces.of(titled ? text.substring(line + 1) : text, !titled, tally);
        return new Said(titled ? PersonalDetails.without(first, tally) : "", pieces, "");
    }

    /**
     * Whether an item with others under it only introduces them: it has no question mark, and is not a whole sentence
     * that asks, unless that sentence announces a list.
     */
    private static boolean onlyLeads(String text) {
        boolean question = text.indexOf('?') >= 0;
        boolean sentence = text.endsWith(".") && QuestionDetector.asks(text);
        return !question && (!sentence || QuestionDetector.pointsOn(text));
    }
}
