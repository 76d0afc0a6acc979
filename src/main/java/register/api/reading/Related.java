package register.api.reading;

import java.util.List;
import java.util.function.Function;
import register.api.tables.Datatype;
import register.api.tables.Detail;
import register.api.tables.Field;
import register.api.tables.Link;
import register.values.Word;

/**
 * Something that another record says of this one.
 *
 * @param relation of the other to this one
 * @param register that the other is in, by its path
 * @param label as people call it, {@code REQ06082, question 8: Telephony system}
 * @param url where it is read
 * @param also what it speaks of together with this one
 */
public record Related(Relation relation, String register, String label, String url, List<Link> also) {

    /** What another record is to the one it speaks of. */
    public enum Relation implements Word {
        /** A question of a disclosure rests on it. */
        CITED_BY,
        /** An ICT system is bought under it. */
        BUYS,
        /** A contract runs inside it. */
        CONTAINS,
        /** A record comes from it, a disclosure. */
        SOURCE_OF
    }

    /** What the public sees of it. */
    public static final List<Field<Related>> FIELDS = List.of(
            Field.of("relation", "How", "What the other is to this one.", Related::relation),
            Field.of("label", "Where", "What it is called.", related -> new Link(related.label(), related.url())),
            Field.of("also", "Together with", "What it speaks of beside this one.", Related::also));

    /** The field that has it, of whatever other records speak of. */
    public static <R> Field<R> field(Function<R, List<Related>> related) {
        return Field.<R>of(
                        "related",
                        "What speaks of it",
                        "The records that cite it, are bought under it or come from it, at most 200 of each register; only where"
                                + " it stands alone.",
                        row -> related.apply(row).stream().map(Related::label).toList())
                .typed(Datatype.TEXTS)
                .within(Detail.table(FIELDS, related));
    }
}
