package register.intake.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import register.values.Resources;

/**
 * The headers by which councils name fields, from files that whoever buys can read: the name of a field in square brackets,
 * below it a header on each line; a line that begins with # is a remark.
 */
public final class HeaderSynonyms {
    public static final HeaderSynonyms NONE = new HeaderSynonyms(List.of());

    private final List<Synonym> all;

    private HeaderSynonyms(List<Synonym> all) {
        this.all = List.copyOf(all);
    }

    /**
     * A header that means a field.
     *
     * @param header empty where it is the heading of the field itself
     * @param place where it is written, for whoever has to correct it
     */
    private record Synonym(String header, String field, String place) {}

    /** What is done with each header. */
    interface Reader {
        void read(String header, String field, String place);
    }

    /** Those in files beside a class; a field may stand in several of them. */
    public static HeaderSynonyms read(Class<?> beside, String... files) {
        List<Synonym> all = new ArrayList<>();
        for (String file : files) {
            String name = "/" + beside.getPackageName().replace('.', '/') + "/" + file;
            parse(name, new String(Resources.bytes(name), UTF_8), all);
        }
        return new HeaderSynonyms(all);
    }

    /** Those of a text, which stands in a file of this name. */
    static HeaderSynonyms parse(String name, String text) {
        List<Synonym> all = new ArrayList<>();
        parse(name, text, all);
        return new HeaderSynonyms(all);
    }

    /** The same with more, by the fields that they mean. */
    public HeaderSynonyms and(Map<String, List<String>> more) {
        List<Synonym> both = new ArrayList<>(all);
        more.forEach((field, headers) -> headers.forEach(
                header -> both.add(new Synonym(header, field, "the headers of '%s'".formatted(field)))));
        return new HeaderSynonyms(both);
    }

    /** Reads each header. */
    void each(Reader reader) {
        all.stream().filter(one -> !one.header.isEmpty()).forEach(one -> reader.read(one.header, one.field, one.place));
    }

    /** Refuses a field that no column is read as. */
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
