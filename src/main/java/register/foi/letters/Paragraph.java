package register.foi.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import register.foi.letters.LeftOut.Kind;

/**
 * The questions of a paragraph, and the statements that qualify them.
 *
 * @param asked the sentences that ask
 * @param settings the statements that name a period or the subject of the letter
 */
record Paragraph(List<String> asked, List<String> settings) {
    /** The longest statement that is kept, in characters; a longer one is counted as a statement only. */
    private static final int LONGEST_SETTING = 400;

    static Paragraph of(String text, LeftOutCounts tally) {
        Paragraph paragraph = new Paragraph(new ArrayList<>(), new ArrayList<>());
        for (String sentence : Sentences.of(letterOnly(text, tally))) {
            paragraph.take(sentence, tally);
        }
        return paragraph;
    }

    private static String letterOnly(String text, LeftOutCounts tally) {
        String said = SignOff.without(text);
        if (!said.equals(text)) {
            tally.add(Kind.SIGNATURE);
        }
        String asked = SignOff.withoutGreeting(said);
        if (asked.length() < said.length()) {
            tally.add(Kind.GREETING);
        }
        return asked;
    }

    private void take(String sentence, LeftOutCounts tally) {
        String said = Boilerplate.withoutLaw(sentence);
        Optional<Kind> left = Boilerplate.of(said);
        if (left.isPresent()) {
            tally.add(left.get());
        } else if (QuestionDetector.elaborates(said) && !said.endsWith("?") && asked.isEmpty()) {
            tally.add(Kind.FORMAT);
        } else if (QuestionDetector.asks(said) || QuestionDetector.elaborates(said)) {
            asked.add(said);
        } else if (QuestionDetector.governs(said) && said.length() <= LONGEST_SETTING) {
            settings.add(said);
        } else {
            tally.add(Kind.STATEMENT);
        }
    }
}
