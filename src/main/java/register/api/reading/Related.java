package register.api.reading;

import java.util.List;
import java.util.function.Function;
import register.api.tables.Datatype;
import register.api.tables.Detail;
import register.api.tables.Field;
import register.api.tables.Link;
import register.values.Word;

/**
 * A backlink: another record that mentions this one.
 *
 * @param relation of the other to this one
 * @param register that the other is in, by its path
 * @param label of the other, {@code REQ06082, question 8: Telephony system}
 * @param url of the other
 * @param also what it mentions together with this one
 */
public record Related(Relation relation, String register, String label, String url, List<Link> also) {

    /** The relation of a record to one that it mentions. */
    public enum Relation implements Word {
        /** A question of a disclosure cites it. */
        CITED_BY,
        /** An ICT system is bought under it. */
        BUYS,
        /** A contract runs inside it. */
        CONTAINS,
        /** A record has it, a disclosure, as its source. */
        SOURCE_OF
    }

    /** The published fields of a backlink. */
    public static final List<Field<Related>> FIELDS = List.of(
            Field.of("relation", "Link", "How the other record is linked to this one.", Related::relation),
            Field.of(
                    "label",
                    "Record",
                    "The name of the other record.",
                    related -> new Link(related.label(), related.url())),
            Field.of("also", "Also mentioned", "What else the other record mentions there.", Related::also));

    /** Returns the field of a record's backlinks. */
    public static <R> Field<R> field(Function<R, List<Related>> related) {
        return Field.<R>of(
                        "related",
                        "Where this is mentioned",
                        "The records that cite this one, are bought under it or come from it, up to 200 of each"
                                + " register. Only given for a single record, not in lists.",
                        row -> related.apply(row).stream().map(Related::label).toList())
                .typed(Datatype.TEXTS)
                .within(Detail.table(FIELDS, related));
    }
}
