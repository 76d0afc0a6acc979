package register.registers.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import register.registers.figures.Marker;

/**
 * A cell split into its text and its markers.
 *
 * @param text without the markers
 * @param unknown what is in brackets like a marker, and is none
 */
record MarkedCell(String text, Set<Marker> markers, List<String> unknown) {
    private static final Pattern MARKER = Pattern.compile("\\[ ?([A-Za-z]{1,3}) ?]");
    private static final Pattern BETWEEN = Pattern.compile("[;,\\s]+");

    /** Parses a cell of figures: {@code 5,000 [e]}, {@code [c]}. */
    static MarkedCell of(String cell) {
        Set<Marker> markers = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        Matcher found = MARKER.matcher(cell);
        while (found.find()) {
            sort(found.group(1), markers, unknown);
        }
        return new MarkedCell(MARKER.matcher(cell).replaceAll(" ").strip(), markers, unknown);
    }

    /** Parses a cell of markers only, with or without brackets: {@code e; p}. */
    static MarkedCell all(String cell) {
        Set<Marker> markers = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        BETWEEN.splitAsStream(cell.replaceAll("[\\[\\]]", " "))
                .filter(word -> !word.isEmpty())
                .forEach(word -> sort(word, markers, unknown));
        return new MarkedCell("", markers, unknown);
    }

    private static void sort(String word, Set<Marker> markers, List<String> unknown) {
        Optional<Marker> marker = Arrays.stream(Marker.values())
                .filter(one -> one.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
        marker.ifPresentOrElse(markers::add, () -> unknown.add(word));
    }
}
