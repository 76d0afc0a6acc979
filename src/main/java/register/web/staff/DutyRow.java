package register.web.staff;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.registers.contracts.Contract;
import register.values.duties.Duty;
import register.values.duties.DutyState;

/**
 * A duty to publish, with the contract that it is about.
 *
 * @param reference of the contract; null if the duty is about the council
 * @param url of the contract; null if the duty is about the council
 * @param duty what is to be published
 */
@Schema(name = "ListedDuty")
public record DutyRow(
        @Nullable String reference,
        @Nullable String title,
        @Nullable String department,
        @Nullable String url,
        String notice,
        String duty,
        DutyState state,
        @Nullable LocalDate from,
        @Nullable LocalDate dueBy,
        @Nullable LocalDate overdueSince,
        @Nullable LocalDate published,
        @Nullable String link,
        String section,
        String source,
        String why,
        List<String> missing) {
    /** The published fields. */
    public static final List<Field<DutyRow>> FIELDS = List.of(
            Field.<DutyRow>of("reference", "Reference", "Of the contract; none for the council.", DutyRow::reference)
                    .leadingTo(DutyRow::url),
            Field.of("title", "Title", "Of the contract.", DutyRow::title),
            Field.of("department", "Department", "Responsible for the contract.", DutyRow::department),
            Field.of("notice", "Notice", "The kind of notice, like UK7.", DutyRow::notice),
            Field.of("duty", "What", "What the law requires to be published.", DutyRow::duty),
            Field.of("state", "State", "Its state on the day.", DutyRow::state),
            Field.<DutyRow>of("from", "From", "The first day on which it can be published.", DutyRow::from)
                    .typed(Datatype.DAY),
            Field.<DutyRow>of("dueBy", "Due by", "The last day to publish it.", DutyRow::dueBy)
                    .typed(Datatype.DAY),
            Field.<DutyRow>of(
                            "overdueSince", "Overdue since", "The first day that was too late.", DutyRow::overdueSince)
                    .typed(Datatype.DAY),
            Field.<DutyRow>of("published", "Published", "The day on which it was published.", DutyRow::published)
                    .typed(Datatype.DAY),
            Field.<DutyRow>of("link", "Link", "To what was published.", DutyRow::link)
                    .typed(Datatype.ADDRESS)
                    .leadingTo(DutyRow::link),
            Field.<DutyRow>of("section", "Section", "Of the law.", DutyRow::section)
                    .leadingTo(DutyRow::source),
            Field.of("why", "Why", "Why it is, or is not, needed.", DutyRow::why),
            Field.<DutyRow>of("missing", "What is missing", "What would tell.", DutyRow::missing)
                    .typed(Datatype.TEXTS),
            Field.<DutyRow>of("source", "Source", "Where the law can be read.", DutyRow::source)
                    .typed(Datatype.ADDRESS)
                    .hidden(),
            Field.<DutyRow>of("url", "Address", "Of the contract.", DutyRow::url)
                    .typed(Datatype.ADDRESS)
                    .hidden());

    public DutyRow {
        missing = List.copyOf(missing);
    }

    /** Returns the row of a duty about a contract. */
    static DutyRow of(Contract contract, String url, Duty duty) {
        return of(contract.reference().text(), contract.title(), contract.department(), url, duty);
    }

    /** Returns the row of a duty about the council. */
    static DutyRow ofCouncil(Duty duty) {
        return of(null, null, null, null, duty);
    }

    private static DutyRow of(
            @Nullable String reference,
            @Nullable String title,
            @Nullable String department,
            @Nullable String url,
            Duty duty) {
        return new DutyRow(
                reference,
                title,
                department,
                url,
                duty.notice(),
                duty.title(),
                duty.state(),
                duty.from(),
                duty.dueBy(),
                duty.overdueSince(),
                duty.published(),
                duty.link(),
                duty.section(),
                duty.source(),
                duty.why(),
                duty.missing());
    }
}
