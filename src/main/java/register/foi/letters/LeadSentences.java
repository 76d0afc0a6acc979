package register.foi.letters;

import java.util.List;

/** Finds the sentence of a paragraph that introduces what follows it. */
final class LeadSentences {
    private LeadSentences() {}

    /** Returns the sentence; empty if none introduces anything, or if it is boilerplate. */
    static String of(TextBlock block, Paragraph paragraph, boolean list) {
        List<String> sentences = Sentences.of(block.text());
        String last = sentences.isEmpty()
                ? ""
                : Boilerplate.withoutLaw(SignOff.withoutGreeting(sentences.get(sentences.size() - 1)));
        if (block.leads()) {
            return Boilerplate.of(last).isPresent() ? "" : last;
        }
        List<String> asked = paragraph.asked();
        if (!list || asked.isEmpty()) {
            return "";
        }
        String newest = asked.get(asked.size() - 1);
        return Items.asksItself(newest, false) && newest.endsWith("?") ? "" : newest;
    }
}
