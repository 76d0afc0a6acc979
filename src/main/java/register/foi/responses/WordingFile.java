package register.foi.responses;

import java.util.ArrayList;
import java.util.List;

/** Reads a file of sentences, one {@code key = sentence} a line; a line that begins with # is a comment. */
final class WordingFile {
    /** One sentence, with its line number. */
    record Line(int number, String key, String sentence) {}

    private WordingFile() {}

    static List<Line> lines(String name, String text) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(line(name, number, line));
            }
        }
        return lines;
    }

    /** Returns an exception that names the line and the reason. */
    static IllegalArgumentException refused(String name, int number, String because) {
        return new IllegalArgumentException("%s, line %d: %s".formatted(name, number, because));
    }

    private static Line line(String name, int number, String line) {
        int sign = line.indexOf('=');
        if (sign < 0) {
            throw refused(name, number, "write a key, an equals sign and the sentence, all on one line");
        }
        String key = line.substring(0, sign).strip();
        String sentence = line.substring(sign + 1).strip();
        if (sentence.isEmpty()) {
            throw refused(name, number, "%s is empty; leave the line out to keep the usual words".formatted(key));
        }
        return new Line(number, key, sentence);
    }
}
