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
            Field.of("title", "Holiday", "As GOV.UK calls it; several with a semicolon between them.", DayOff::title),
            Field.of("observedIn", "Observed in", "The parts of the United Kingdom that have it.", DayOff::observedIn));

    public static final List<Field<DueDate>> DUE_DATE = List.of(
            day("due", "Due", "The twentieth working day: the latest on which the answer is in time.", DueDate::due),
            day(
                    "safe.date",
                    "Safe date",
                    "On which nobody can dispute that the answer is in time.",
                    member(DueDate::safe, DueDate.Safe::date)),
            Field.of(
                    "safe.because",
                    "Why it is earlier",
                    "Which days are disputed.",
                    member(DueDate::safe, DueDate.Safe::because)),
            day("firstDay", "First day that counts", "The first working day after the receipt.", DueDate::firstDay),
            day(
                    "extension.until",
                    "At the latest, with an extension",
                    "The fortieth working day.",
                    member(DueDate::extension, DueDate.Extension::until)),
            Field.of(
                    "extension.only",
                    "When it may be extended",
                    "And what has to be done for it.",
                    member(DueDate::extension, DueDate.Extension::only)),
            day(
                    "review.due",
                    "Internal review due",
                    "When its outcome is to be sent.",
                    member(DueDate::review, DueDate.Review::due)),
            day(
                    "review.complex",
                    "Internal review due, in a complex case",
                    "Under FOIA only.",
                    member(DueDate::review, DueDate.Review::complex)),
            Field.of(
                    "review.rule",
                    "Time for an internal review",
                    "And the rule that sets it.",
                    member(DueDate::review, DueDate.Review::rule)),
            Field.of("regime", "Law", "FOIA, or the EIR.", due -> due.receipt().regime()),
            day(
                    "received",
                    "Received",
                    "The day it arrived, whether anybody was there or not.",
                    due -> due.receipt().received()),
            day(
                    "clarified",
                    "Clarified",
                    "When what was asked of the requester arrived.",
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
                    "When it was.",
                    due -> due.receipt().reviewAsked()),
            Field.<DueDate>of("counted", "Days that count", "The twenty working days.", DueDate::counted)
                    .typed(Datatype.TEXTS)
                    .hidden(),
            Field.<DueDate>of(
                            "daysOff",
                            "Bank holidays that were left out",
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
