package register.foi.meaning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The WordPiece tokenizer of BERT, lower case: cuts a text into the pieces of words that a model has numbers for. Accents and
 * control characters are dropped, punctuation and Chinese characters stand alone, and a word is cut into the longest pieces
 * of the vocabulary; one that cannot be cut is the unknown word.
 */
final class WordPieces {
    private static final int LONGEST_WORD = 100;
    private static final String WITHIN = "##";

    private final Map<String, Integer> vocabulary;
    private final int unknown;

    private WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = number("[UNK]");
    }

    /** With the vocabulary of a tokenizer.json, as Hugging Face's tokenizers write it. */
    static WordPieces of(byte[] json) {
        try {
            Map<String, Integer> vocabulary = new HashMap<>();
            for (Map.Entry<String, JsonNode> piece :
                    new ObjectMapper().readTree(json).at("/model/vocab").properties()) {
                vocabulary.put(piece.getKey(), piece.getValue().asInt());
            }
            return new WordPieces(vocabulary);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The number of a piece that every vocabulary has, such as {@code [CLS]}, with which a sentence begins. */
    int number(String piece) {
        Integer number = vocabulary.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("the vocabulary lacks " + piece);
        }
        return number;
    }

    /** The numbers of the pieces of a text. */
    LongStream of(String text) {
        return words(text).flatMap(word -> pieces(word).stream()).mapToLong(Integer::longValue);
    }

    private List<Integer> pieces(String word) {
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            return List.of(unknown);
        }
        List<Integer> pieces = new ArrayList<>();
        for (int from = 0; from < word.length(); ) {
            int to = word.length();
            Integer piece = piece(word, from, to);
            while (piece == null && to - 1 > from) {
                piece = piece(word, from, --to);
            }
            if (piece == null) {
                return List.of(unknown);
            }
            pieces.add(piece);
            from = to;
        }
        return pieces;
    }

    private @Nullable Integer piece(String word, int from, int to) {
        return vocabulary.get(from == 0 ? word.substring(0, to) : WITHIN + word.substring(from, to));
    }

    private static Stream<String> words(String text) {
        StringBuilder spaced = new StringBuilder();
        text.codePoints().filter(character -> !isControl(character)).forEach(character -> {
            if (isChinese(character)) {
                alone(spaced, character);
            } else {
                spaced.appendCodePoint(isSpace(character) ? ' ' : character);
            }
        });
        StringBuilder words = new StringBuilder();
        Normalizer.normalize(spaced, Normalizer.Form.NFD)
                .codePoints()
                .filter(character -> Character.getType(character) != Character.NON_SPACING_MARK)
                .mapToObj(character -> Character.toString(character).toLowerCase(Locale.ROOT))
                .flatMapToInt(String::codePoints)
                .forEach(character -> {
                    if (isPunctuation(character)) {
                        alone(words, character);
                    } else {
                        words.appendCodePoint(character);
                    }
                });
        return Stream.of(words.toString().split(" ")).filter(word -> !word.isEmpty());
    }

    private static void alone(StringBuilder text, int character) {
        text.append(' ').appendCodePoint(character).append(' ');
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isControl(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> !Character.isWhitespace(character) || character > '\r' || character < '\t';
            case Character.FORMAT, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            default -> character == '\uFFFD';
        };
    }

    private static boolean isChinese(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN
                && Character.isIdeographic(character);
    }

    private static boolean isPunctuation(int character) {
        return switch (Character.getType(character)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> "$+<=>^`|~".indexOf(character) >= 0;
        };
    }
}
