package register.api.reading;

import java.util.List;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.api.tables.Link;
import register.api.tables.Linked;
import register.values.Word;

/**
 * A record that was found by its words, and why.
 *
 * @param register that it is in, by its path
 * @param label as people call it
 * @param url where it is read
 * @param matched the fields that have the words, in the order of the register's fields
 */
public record SearchHit(String register, String label, String url, List<Match> matched) {
    /**
     * A field that has some of the words.
     *
     * @param field by name
     * @param label as people call it
     * @param text what it says about them
     */
    public record Match(String field, String label, String text) {
        @Override
        public String toString() {
            return label + ": " + text;
        }
    }

    /**
     * What was found in one register.
     *
     * @param register by its path
     * @param title as people say it
     * @param total how many records there are that fit
     * @param similar whether nothing has the words, and these have names that are spelt alike
     * @param sorted by relevance, or the newest first where too many fit to weigh them all
     * @param url of the list of all of them
     */
    public record InRegister(String register, String title, long total, boolean similar, Sorted sorted, String url)
            implements Linked {
        @Override
        public Link link() {
            return new Link("%s: %d%s".formatted(title, total, similar ? " spelt alike" : ""), url);
        }
    }

    /** How what was found is sorted. */
    public enum Sorted implements Word {
        RELEVANCE,
        NEWEST
    }

    /** What the public sees of it. */
    public static final List<Field<SearchHit>> FIELDS = List.of(
            Field.of("register", "Register", "That it is in.", SearchHit::register),
            Field.of("label", "Found", "What it is called.", found -> new Link(found.label(), found.url())),
            Field.<SearchHit>of("matched", "Because", "The fields that have the words.", SearchHit::matched)
                    .typed(Datatype.TEXTS),
            Field.<SearchHit>of("url", "Address", "Where it is read.", SearchHit::url)
                    .typed(Datatype.ADDRESS)
                    .hidden());
}
