package register.intake.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import register.values.Resources;

/**
 * The headers that councils use for fields, read from text files: the name of a field in square brackets, then one header a
 * line. A line that starts with # is a comment.
 */
public final class HeaderSynonyms {
    public static final HeaderSynonyms NONE = new HeaderSynonyms(List.of());

    private final List<Synonym> all;

    private HeaderSynonyms(List<Synonym> all) {
        this.all = List.copyOf(all);
    }

    /**
     * A header of a field.
     *
     * @param header empty for the line that names the field
     * @param place file and line, for messages
     */
    private record Synonym(String header, String field, String place) {}

    /** Receives each header with its field and its place. */
    interface Reader {
        void read(String header, String field, String place);
    }

    /** Reads files next to a class; several of them may name the same field. */
    public static HeaderSynonyms read(Class<?> beside, String... files) {
        List<Synonym> all = new ArrayList<>();
        for (String file : files) {
            String name = "/" + beside.getPackageName().replace('.', '/') + "/" + file;
            parse(name, new String(Resources.bytes(name), UTF_8), all);
        }
        return new HeaderSynonyms(all);
    }

    /** Reads the text of a file. */
    static HeaderSynonyms parse(String name, String text) {
        List<Synonym> all = new ArrayList<>();
        parse(name, text, all);
        return new HeaderSynonyms(all);
    }

    /** Returns these with more headers, by field. */
    public HeaderSynonyms and(Map<String, List<String>> more) {
        List<Synonym> both = new ArrayList<>(all);
        more.forEach((field, headers) -> headers.forEach(
                header -> both.add(new Synonym(header, field, "the headers of '%s'".formatted(field)))));
        return new HeaderSynonyms(both);
    }

    /** Passes each header to a reader. */
    void each(Reader reader) {
        all.stream().filter(one -> !one.header.isEmpty()).forEach(one -> reader.read(one.header, one.field, one.place));
    }

    /** Refuses fields that are not known. */
    void refuseUnknown(Set<String> fields) {
        for (Synonym one : all) {
            if (!fields.contains(one.field)) {
                throw new IllegalArgumentException("%s: no column is read as '%s'; the fields are %s"
                        .formatted(one.place, one.field, new TreeSet<>(fields)));
            }
        }
    }

    private static void parse(String name, String text, List<Synonym> all) {
        String field = "";
        int number = 0;
        for (String line : text.lines().map(String::strip).toList()) {
            number++;
            String place = name + ", line " + number;
            if (line.startsWith("[") && line.endsWith("]")) {
                field = line.substring(1, line.length() - 1).strip();
                all.add(new Synonym("", field, place));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                if (field.isEmpty()) {
                    throw new IllegalArgumentException(
                            "%s: '%s' stands below no field in square brackets".formatted(place, line));
                }
                all.add(new Synonym(line, field, place));
            }
        }
    }
}
