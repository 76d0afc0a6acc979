package register.api.reading;

import java.util.List;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.api.tables.Link;
import register.api.tables.Linked;
import register.values.Word;

/**
 * A record that a search found, and the fields that match.
 *
 * @param register that it is in, by its path
 * @param label of the record
 * @param url of the record
 * @param matched the fields that contain the words, in the order of the register's fields
 */
public record SearchHit(String register, String label, String url, List<Match> matched) {
    /**
     * A field that contains some of the words.
     *
     * @param field by name
     * @param label of the field
     * @param text an excerpt around the words
     */
    public record Match(String field, String label, String text) {
        @Override
        public String toString() {
            return label + ": " + text;
        }
    }

    /**
     * The result of a search in one register.
     *
     * @param register by its path
     * @param title of the register
     * @param total how many records match
     * @param similar whether nothing contains the words, and these records have names that are spelt alike
     * @param sorted by relevance, or newest first where there are too many matches to rank
     * @param url of the list of all of them
     */
    public record InRegister(String register, String title, long total, boolean similar, Sorted sorted, String url)
            implements Linked {
        @Override
        public Link link() {
            return new Link("%s: %d%s".formatted(title, total, similar ? " with similar names" : ""), url);
        }
    }

    /** How the hits are sorted. */
    public enum Sorted implements Word {
        RELEVANCE,
        NEWEST
    }

    /** The published fields of a hit. */
    public static final List<Field<SearchHit>> FIELDS = List.of(
            Field.of("register", "Register", "The register the record is in.", SearchHit::register),
            Field.of("label", "Found", "The name of the record.", found -> new Link(found.label(), found.url())),
            Field.<SearchHit>of("matched", "Because", "The fields that match the search.", SearchHit::matched)
                    .typed(Datatype.TEXTS),
            Field.<SearchHit>of("url", "Address", "A link to the record.", SearchHit::url)
                    .typed(Datatype.ADDRESS)
                    .hidden());
}
