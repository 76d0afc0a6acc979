package register.foi.limits;

import static register.foi.limits.LimitFields.day;
import static register.foi.limits.LimitFields.member;
import static register.foi.limits.LimitFields.notes;
import static register.foi.limits.LimitFields.sentence;

import java.util.List;
import register.api.tables.Datatype;
import register.api.tables.Detail;
import register.api.tables.Field;

/** The fields of a due date, as every format shows them. */
public final class DueDateFields {
    public static final List<Field<DayOff>> DAYS_OFF = List.of(
            day("date", "Day", "From Monday to Friday.", DayOff::date),
            Field.of(
                    "title",
                    "Holiday",
                    "The name on GOV.UK. Several names are separated by semicolons.",
                    DayOff::title),
            Field.of("observedIn", "Observed in", "The parts of the United Kingdom that have it.", DayOff::observedIn));

    public static final List<Field<DueDate>> DUE_DATE = List.of(
            day("due", "Due", "The twentieth working day: the last day to answer in time.", DueDate::due),
            day(
                    "safe.date",
                    "Safe date",
                    "The last day that cannot be disputed.",
                    member(DueDate::safe, DueDate.Safe::date)),
            Field.of(
                    "safe.because",
                    "Why it is earlier",
                    "The days that are disputed.",
                    member(DueDate::safe, DueDate.Safe::because)),
            day(
                    "firstDay",
                    "First day that counts",
                    "The first working day after the request was received.",
                    DueDate::firstDay),
            day(
                    "extension.until",
                    "At the latest, with an extension",
                    "The fortieth working day.",
                    member(DueDate::extension, DueDate.Extension::until)),
            Field.of(
                    "extension.only",
                    "When it may be extended",
                    "When, and what you must do.",
                    member(DueDate::extension, DueDate.Extension::only)),
            day(
                    "review.due",
                    "Internal review due",
                    "When you must send its outcome.",
                    member(DueDate::review, DueDate.Review::due)),
            day(
                    "review.complex",
                    "Internal review due, in a complex case",
                    "Under FOIA only.",
                    member(DueDate::review, DueDate.Review::complex)),
            Field.of(
                    "review.rule",
                    "Time for an internal review",
                    "The time, and the rule that sets it.",
                    member(DueDate::review, DueDate.Review::rule)),
            Field.of("regime", "Law", "FOIA, or the EIR.", due -> due.receipt().regime()),
            day(
                    "received",
                    "Received",
                    "The day it arrived, even if the office was closed.",
                    due -> due.receipt().received()),
            day(
                    "clarified",
                    "Clarified",
                    "When the clarification from the requester arrived.",
                    due -> due.receipt().clarified()),
            day(
                    "feesNotice",
                    "Fees notice",
                    "When a fee was asked for.",
                    due -> due.receipt().feesNotice()),
            day(
                    "paid",
                    "Fee paid",
                    "When the fee was received.",
                    due -> due.receipt().paid()),
            day(
                    "reviewAsked",
                    "Internal review asked for",
                    "The day it was asked for.",
                    due -> due.receipt().reviewAsked()),
            Field.<DueDate>of("counted", "Days that count", "The twenty working days.", DueDate::counted)
                    .typed(Datatype.TEXTS)
                    .hidden(),
            Field.<DueDate>of(
                            "daysOff",
                            "Bank holidays that do not count",
                            "The days from Monday to Friday before the due date that do not count.",
                            due -> due.daysOff().stream()
                                    .map(day -> day.date() + " " + day.title())
                                    .toList())
                    .typed(Datatype.TEXTS)
                    .within(Detail.table(DAYS_OFF, DueDate::daysOff)),
            sentence(),
            notes());

    private DueDateFields() {}
}
