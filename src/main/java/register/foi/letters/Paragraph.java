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

    static Paragraph of(String text, LeftOutPieces left) {
        Paragraph paragraph = new Paragraph(new ArrayList<>(), new ArrayList<>());
        for (String sentence : Sentences.of(letterOnly(text, left))) {
            paragraph.take(sentence, left);
        }
        return paragraph;
    }

    private static String letterOnly(String text, LeftOutPieces left) {
        String said = SignOff.without(text);
        if (!said.equals(text)) {
            left.add(Kind.SIGNATURE, text.substring(Math.min(said.length(), text.length())));
        }
        String asked = SignOff.withoutGreeting(said);
        if (asked.length() < said.length()) {
            left.add(Kind.GREETING, said.substring(0, said.length() - asked.length()));
        }
        return asked;
    }

    private void take(String sentence, LeftOutPieces left) {
        String said = Boilerplate.withoutLaw(sentence);
        Optional<Kind> kind = Boilerplate.of(said);
        if (kind.isPresent()) {
            left.add(kind.get(), sentence);
        } else if (QuestionDetector.elaborates(said) && !said.endsWith("?") && asked.isEmpty()) {
            left.add(Kind.FORMAT, sentence);
        } else if (QuestionDetector.asks(said) || QuestionDetector.elaborates(said)) {
            asked.add(said);
        } else if (QuestionDetector.governs(said) && said.length() <= LONGEST_SETTING) {
            settings.add(said);
        } else {
            left.add(Kind.STATEMENT, sentence);
        }
    }
}
