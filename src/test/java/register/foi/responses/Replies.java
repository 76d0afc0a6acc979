package register.foi.responses;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.foi.limits.BankHolidays;
import register.registers.retrieval.FieldAnswer;
import register.registers.retrieval.Gap;
import register.registers.retrieval.Precedent;
import register.values.Council;
import register.values.Missing;
import register.values.Missing.Because;
import register.values.PartialDate;
import register.values.law.Regime;

/** Replies whose letters are kept in {@code responses/*.txt}. */
final class Replies {
    static final LocalDate RECEIVED = LocalDate.parse("2026-03-02");
    static final LocalDate TODAY = LocalDate.parse("2026-03-27");
    static final String HOME = "https://contracts.example.gov.uk";
    static final ResponseSettings SET =
            new ResponseSettings("reviews@example.gov.uk", 40, "024 7500 0000", "Information Governance Team", "");
    static final ResponseSettings UNSET = new ResponseSettings("", 40, "", "Information Governance Team", "");
    static final ResponseSettings NO_REVIEW =
            new ResponseSettings("none", 40, "foi@example.gov.uk", "Information Governance Team", "");
    private static final BankHolidays BANK_HOLIDAYS = BankHolidays.shipped();

    /** A letter to be written, and by whom. */
    record Case(Reply reply, ResponseSettings settings) {
        Responses responses() {
            return Replies.responses(settings, Wording.ours());
        }
    }

    private Replies() {}

    static Responses responses(ResponseSettings settings, Wording wording) {
        Council council = new Council(
                "Coventry City Council",
                "Open Government Licence v3.0",
                "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/");
        return new Responses(council, Address.of(HOME), wording, settings, BANK_HOLIDAYS);
    }

    static Map<String, Case> all() {
        Map<String, Case> all = new LinkedHashMap<>();
        all.put("answered", new Case(reply(Regime.FOIA, supplier()), SET));
        all.put("withheld-commercial", new Case(reply(Regime.FOIA, value("43(2)", null)), SET));
        all.put("withheld-personal", new Case(reply(Regime.FOIA, owner()), UNSET));
        all.put("not-held", new Case(reply(Regime.FOIA, notHeld(), likelyNotHeld()), SET));
        all.put("unknown", new Case(reply(Regime.FOIA, unknown()), SET));
        all.put("several", new Case(reply(Regime.FOIA, several()), SET));
        all.put(
                "recorded-later",
                new Case(
                        reply(Regime.FOIA, answered("1", Judgement.ANSWERED, entry(RECEIVED.plusDays(9), LINES))),
                        SET));
        all.put(
                "recorded-earlier",
                new Case(
                        reply(Regime.FOIA, answered("1", Judgement.ANSWERED, entry(RECEIVED.minusDays(30), LINES))),
                        SET));
        all.put("eir", new Case(eir(), UNSET));
        all.put("eir-answered", new Case(reply(Regime.EIR, supplier()), SET));
        all.put(
                "no-review",
                new Case(reply(Regime.FOIA, supplier(), value("22", "We publish it each April.")), NO_REVIEW));
        all.put("nothing-refused", new Case(reply(Regime.EIR, unknown()), SET));
        return all;
    }

    private static AnsweredQuestion[] several() {
        return new AnsweredQuestion[] {
            answered("1", Judgement.ANSWERED, entry(RECEIVED.plusDays(9), LINES), calls()),
            answered("2a", Judgement.PARTLY, entry(RECEIVED.minusDays(30), List.of())),
            answered(
                    "2b",
                    Judgement.PARTLY,
                    gapped(
                            gap("Procurement route", Because.NOT_RECORDED, null, null),
                            gap("Department", Because.NOT_PUBLISHED_HERE, null, "The response names the team only"))),
            answered("3", Judgement.PARTLY, gapped(gap("Value", Because.WITHHELD, "12(5)(e)", null))),
            answered("4", Judgement.HELD_ELSEWHERE, calls()),
            answered("5", Judgement.LIKELY_NOT_HELD, calls()),
            answered("", Judgement.HELD_ELSEWHERE),
            value("43(2)", null),
            value("43(2)", null),
            refusedBefore(),
            answered("10", Judgement.PARTLY, notOffered()),
            answered("11", Judgement.PARTLY, notOffered()),
            answered("12", Judgement.ANSWERED, entry(RECEIVED, List.of(PURPOSE))),
            answered("13", Judgement.ANSWERED, entry(RECEIVED, List.of(PURPOSE)))
        };
    }

    private static Pointer notOffered() {
        return gapped(gap("2018", Because.NOT_APPLICABLE, null, "It was not offered then."));
    }

    private static AnsweredQuestion refusedBefore() {
        AnsweredQuestion unknown = unknown();
        return new AnsweredQuestion(
                "9",
                unknown.text(),
                List.of(),
                Judgement.WITHHELD,
                "A similar question was refused before",
                List.of(),
                List.of(),
                unknown.precedents());
    }

    private static Reply eir() {
        return new Reply(
                null,
                Regime.EIR,
                null,
                TODAY,
                List.of(
                        supplier(),
                        value("12(5)(e)", null),
                        value("12(5)(e)", null),
                        value("13", null),
                        value("43(2)", null),
                        value("12(4)(a)", null),
                        notHeld(),
                        likelyNotHeld(),
                        answered("8", Judgement.HELD_ELSEWHERE),
                        answered("9", Judgement.UNKNOWN)));
    }

    private static AnsweredQuestion supplier() {
        return new AnsweredQuestion(
                "1",
                "Who supplies it & until when?",
                List.of("For your largest software contract:"),
                Judgement.ANSWERED,
                "The entry says both",
                List.of(entry(RECEIVED, LINES)),
                List.of(),
                List.of());
    }

    private static AnsweredQuestion value(String section, @Nullable String explanation) {
        return answered(
                "2",
                Judgement.PARTLY,
                new Pointer(
                        "contracts",
                        "Contracts register",
                        "COV 12765",
                        "COV 12765, Microsoft Enterprise Agreement",
                        LINES,
                        List.of(gap("Value", Because.WITHHELD, section, explanation)),
                        null,
                        RECEIVED,
                        List.of("supplier"),
                        HOME + "/contracts/COV-12765",
                        HOME + "/contracts/COV-12765?at=397&on=2026-03-02"));
    }

    private static AnsweredQuestion owner() {
        return answered(
                "3",
                Judgement.PARTLY,
                gapped(gap("Contract owner", Because.WITHHELD, "40(2)", "The officer is below senior level.")));
    }

    private static AnsweredQuestion notHeld() {
        return answered(
                "4",
                Judgement.PARTLY,
                gapped(
                        gap("Annual spend", Because.NOT_HELD, null, "Spend is not kept by contract."),
                        gap("Extension", Because.NOT_APPLICABLE, null, null),
                        new Gap(
                                "Review date",
                                new Missing("review", Because.NOT_RECORDED, null, null, PartialDate.of("2026-06")))));
    }

    private static AnsweredQuestion likelyNotHeld() {
        return answered("5", Judgement.LIKELY_NOT_HELD);
    }

    private static AnsweredQuestion unknown() {
        return new AnsweredQuestion(
                "6",
                "How many laptops were lost?",
                List.of(),
                Judgement.UNKNOWN,
                "No entry speaks of laptops that were lost",
                List.of(entry(RECEIVED, List.of())),
                List.of(),
                List.of(new Precedent(
                        "REQ07001",
                        "2",
                        "How many devices were stolen",
                        "exempt",
                        "See section 31(1)(a)",
                        List.of("31(1)(a)", "17(1)"),
                        LocalDate.parse("2025-05-06"),
                        HOME + "/disclosures/REQ07001?at=12")));
    }

    static final List<FieldAnswer> LINES = List.of(
            new FieldAnswer("suppliers", "Supplier", "Bytes Software Services"),
            new FieldAnswer("period.end", "Ends", "22 February 2027"));

    /** A value of so many words that a letter gives it once. */
    private static final FieldAnswer PURPOSE = new FieldAnswer(
            "description",
            "Purpose",
            "Licences for the staff of all departments, with support by telephone on each working day of the year");

    static Pointer calls() {
        return new Pointer(
                "observations",
                "Service metrics",
                "calls-answered",
                "Calls answered, 2024/25",
                List.of(new FieldAnswer("value", "Value", "120,345")),
                List.of(),
                PartialDate.of("2025-03-31"),
                RECEIVED,
                List.of("calls"),
                HOME + "/metrics/calls-answered",
                HOME + "/metrics/calls-answered?at=397&on=2026-03-02");
    }

    static Pointer entry(LocalDate asAt, List<FieldAnswer> says) {
        return new Pointer(
                "contracts",
                "Contracts register",
                "COV 12765",
                "COV 12765, Microsoft Enterprise Agreement",
                says,
                List.of(),
                null,
                asAt,
                List.of("supplier"),
                HOME + "/contracts/COV-12765",
                HOME + "/contracts/COV-12765?at=397&on=" + asAt);
    }

    static Pointer gapped(Gap... gaps) {
        Pointer entry = entry(RECEIVED, List.of());
        return new Pointer(
                entry.register(),
                entry.registerTitle(),
                entry.reference(),
                entry.title(),
                List.of(),
                List.of(gaps),
                null,
                entry.asAt(),
                entry.reasons(),
                entry.self(),
                entry.pinned());
    }

    static Gap gap(String label, Because because, @Nullable String section, @Nullable String explanation) {
        return new Gap(label, new Missing("field", because, section, explanation, null));
    }

    static AnsweredQuestion answered(String number, Judgement judgement, Pointer... entries) {
        return new AnsweredQuestion(
                number,
                "What does it say of it?",
                List.of(),
                judgement,
                "That is how it was judged",
                List.of(entries),
                List.of(),
                List.of());
    }

    static Reply reply(Regime regime, AnsweredQuestion... questions) {
        return new Reply("REQ07510", regime, RECEIVED, TODAY, List.of(questions));
    }
}
