package register.intake.sheets;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import register.intake.sheets.CellReading.Parsed;
import register.intake.sheets.CellReading.Unreadable;
import register.values.Word;

/** Reads a word of a fixed list, in any case, with hyphens or spaces. */
public final class WrittenWord {
    private WrittenWord() {}

    /** Reads the word in a cell. */
    public static <W extends Word> CellReading<W> read(String cell, W[] words) {
        return read(cell, words, Map.of());
    }

    /**
     * Reads the word in a cell, which may be one of its synonyms.
     *
     * @param others the synonyms, in lower case
     */
    public static <W extends Word> CellReading<W> read(String cell, W[] words, Map<String, W> others) {
        // Not held is an outcome where there is a list of outcomes, and elsewhere the lack of a value.
        String written = cell.strip().toLowerCase(Locale.ROOT);
        Optional<W> known = find(written, words).or(() -> Optional.ofNullable(others.get(written)));
        if (known.isPresent()) {
            return new Parsed<>(known.get());
        }
        CellReading<String> reading = CellText.oneLine(cell);
        if (reading.value().isEmpty()) {
            return reading.map(none -> words[0]);
        }
        String said = reading.value().get().toLowerCase(Locale.ROOT);
        return find(said, words)
                .or(() -> Optional.ofNullable(others.get(said)))
                .<CellReading<W>>map(Parsed::new)
                .orElseGet(() -> new Unreadable<>(
                        "it is not one of the choices",
                        Arrays.stream(words).map(Word::word).collect(Collectors.joining(", ", "write one of ", ""))));
    }

    /** Returns the word that is spelled like this, if there is one. */
    public static <W extends Word> Optional<W> find(String written, W[] words) {
        return Arrays.stream(words)
                .filter(word -> plain(word.word()).equals(plain(written)))
                .findFirst();
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).strip().replace('-', ' ');
    }
}
