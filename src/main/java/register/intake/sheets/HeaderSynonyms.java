package register.intake.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import register.values.Resources;

/**
 * The headers that councils use for fields, read from text files: the name of a field in square brackets, then one header a
 * line. A line that starts with # is a comment.
 *
 * <p>After the brackets may stand what the field is called where people choose it. Below {@code [field ?]} stand words that a field is offered for, in whatever header they occur; below {@code [-]} stand
 * the headers of columns that are no field of the register.
 */
public final class HeaderSynonyms {
    public static final HeaderSynonyms NONE = new HeaderSynonyms(List.of());

    private final List<Synonym> all;

    private HeaderSynonyms(List<Synonym> all) {
        this.all = List.copyOf(all);
    }

    /** Returns what fields are called where people choose them, as far as it is said here. */
    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        all.stream().filter(one -> one.use == Use.LABEL).forEach(one -> labels.put(one.field, one.header));
        return labels;
    }

    /** What a header is listed for. */
    enum Use {
        /** A column with this header is read as the field. */
        READ,
        /** A column with these words in its header is offered as the field. */
        OFFERED,
        /** A column with this header is no field of the register. */
        NO_FIELD,
        /** It is no header: the field is called so where people choose it. */
        LABEL
    }

    /**
     * A header of a field.
     *
     * @param header empty for the line that names the field
     * @param field empty if the header is no field
     * @param place file and line, for messages
     */
    private record Synonym(String header, String field, Use use, String place) {}

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
                header -> both.add(new Synonym(header, field, Use.READ, "the headers of '%s'".formatted(field)))));
        return new HeaderSynonyms(both);
    }

    /** Passes each header that is listed for a use to a reader. */
    void each(Use use, Reader reader) {
        all.stream()
                .filter(one -> one.use == use && !one.header.isEmpty())
                .forEach(one -> reader.read(one.header, one.field, one.place));
    }

    /** Refuses fields that are not known. */
    void refuseUnknown(Set<String> fields) {
        for (Synonym one : all) {
            if (one.use != Use.NO_FIELD && !fields.contains(one.field)) {
                throw new IllegalArgumentException("%s: no column is read as '%s'; the fields are %s"
                        .formatted(one.place, one.field, new TreeSet<>(fields)));
            }
        }
    }

    private static void parse(String name, String text, List<Synonym> all) {
        String section = "";
        int number = 0;
        for (String line : text.lines().map(String::strip).toList()) {
            number++;
            String place = name + ", line " + number;
            int end = line.startsWith("[") ? line.indexOf(']') : -1;
            if (end > 0) {
                section = line.substring(1, end).strip();
                all.add(synonym("", section, place));
                String label = line.substring(end + 1).strip();
                if (!label.isEmpty()) {
                    all.add(new Synonym(label, section, Use.LABEL, place));
                }
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                if (section.isEmpty()) {
                    throw new IllegalArgumentException(
                            "%s: '%s' stands below no field in square brackets".formatted(place, line));
                }
                all.add(synonym(line, section, place));
            }
        }
    }

    private static Synonym synonym(String header, String section, String place) {
        if (section.equals("-")) {
            return new Synonym(header, "", Use.NO_FIELD, place);
        }
        return section.endsWith("?")
                ? new Synonym(header, section.substring(0, section.length() - 1).strip(), Use.OFFERED, place)
                : new Synonym(header, section, Use.READ, place);
    }
}
