package register.api.reading;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.store.log.Group;
import register.store.query.Aggregate;
import register.store.query.AggregateCondition;

/**
 * The records of one group, counted and added up.
 *
 * @param group the value that they share; absent for records without a value
 * @param records how many there are
 * @param figures by name, what was added up
 * @param links by relation: records, the list of them; absent where no filter selects exactly these
 */
public record SummaryGroup(
        @Nullable String group,
        long records,
        @JsonAnyGetter Map<String, Added> figures,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Map<String, String> links) {

    /**
     * One figure over the records of a group.
     *
     * @param sum over the records that have a value; absent where none has, and where a sum would mislead
     * @param average over the records that have a value, to two decimals; absent where none has, and where a mean would
     *     mislead
     * @param count how many have a value
     * @param missing how many have none
     * @param because in a sentence, why the sum or the average would mislead; absent where neither would
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Added(
            @Nullable BigDecimal sum,
            @Nullable BigDecimal average,
            long count,
            long missing,
            @Nullable String because) {
        static Added of(Aggregate figure, Group.Added added, long records, long at) {
            AggregateCondition guard = figure.guard();
            AggregateCondition.Verdict verdict = guard == null
                    ? AggregateCondition.Verdict.ALL
                    : guard.judge().of(added.facts(), at);
            @Nullable
            BigDecimal average =
                    added.average() == null ? null : added.average().setScale(2, RoundingMode.HALF_UP);
            return new Added(
                    verdict.maySum() ? added.sum() : null,
                    verdict.mayAverage() ? average : null,
                    added.said(),
                    records - added.said(),
                    verdict.because());
        }
    }

    static SummaryGroup of(Group group, List<Aggregate> figures, long at, @Nullable String address) {
        Map<String, Added> added = new LinkedHashMap<>();
        for (int i = 0; i < figures.size(); i++) {
            Aggregate figure = figures.get(i);
            added.put(figure.name(), Added.of(figure, group.added().get(i), group.records(), at));
        }
        return new SummaryGroup(
                group.value(), group.records(), added, address == null ? Map.of() : Map.of("records", address));
    }

    /** Returns the published fields of a group. */
    public static List<Field<SummaryGroup>> fields(List<Aggregate> figures) {
        List<Field<SummaryGroup>> fields = new ArrayList<>();
        fields.add(Field.<SummaryGroup>of(
                        "group",
                        "Group",
                        "The value that the records share. Empty for records without a value.",
                        SummaryGroup::group)
                .listed());
        fields.add(Field.<SummaryGroup>of(
                        "records", "Records", "The number of records in the group.", SummaryGroup::records)
                .typed(Datatype.INTEGER)
                .leadingTo(row -> row.links().get("records"))
                .listed());
        for (Aggregate figure : figures) {
            String name = figure.name();
            String label = figure.description();
            fields.add(figure(name, "sum", label + ", sum", "Only counts records with a value.", Added::sum)
                    .typed(Datatype.NUMBER)
                    .listed());
            fields.add(figure(name, "average", label + ", average", "Only counts records with a value.", Added::average)
                    .typed(Datatype.NUMBER)
                    .listed());
            fields.add(
                    figure(name, "count", label + ", with a value", "The number of records with a value.", Added::count)
                            .typed(Datatype.INTEGER)
                            .listed());
            fields.add(figure(
                            name,
                            "missing",
                            label + ", no value",
                            "The number of records without a value.",
                            Added::missing)
                    .typed(Datatype.INTEGER)
                    .listed());
            if (figure.guard() != null) {
                fields.add(figure(
                                name,
                                "because",
                                "Reason there is none",
                                "Why there is no sum or average: it would be misleading.",
                                Added::because)
                        .listed());
            }
        }
        fields.add(Field.<SummaryGroup>of(
                        "links.records",
                        "Address",
                        "A link to the records.",
                        row -> row.links().get("records"))
                .typed(Datatype.ADDRESS)
                .hidden());
        return List.copyOf(fields);
    }

    private static Field<SummaryGroup> figure(
            String figure, String part, String label, String description, Function<Added, @Nullable Object> value) {
        return Field.of(figure + "." + part, label, description, row -> {
            Added added = row.figures().get(figure);
            return added == null ? null : value.apply(added);
        });
    }
}
