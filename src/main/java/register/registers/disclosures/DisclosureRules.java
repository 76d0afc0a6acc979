package register.registers.disclosures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import register.intake.editing.ItemRules;
import register.intake.editing.UrlRule;
import register.intake.privacy.PrivacyScan;
import register.registers.figures.TimePeriod;
import register.values.law.Exemption;
import register.values.law.Regime;
import register.values.problem.Fault;
import register.values.problem.Refusal;

/** The rules for new and changed disclosures. */
public final class DisclosureRules {
    private static final PrivacyScan PRIVACY = new PrivacyScan(
            Set.of(
                    "regime",
                    "received",
                    "responded",
                    "questions.outcome",
                    "questions.sections",
                    "questions.publicInterest.balance",
                    "questions.cites.period",
                    "questions.missing.field",
                    "questions.missing.because",
                    "questions.missing.until",
                    "missing.field",
                    "missing.because",
                    "missing.until"),
            Set.of("request", "questions.number", "questions.cites.contract"),
            Set.of(),
            Set.of("subject", "questions.asked"));

    /** The day FOIA and the EIR came into force; subject access is older. */
    private static final LocalDate IN_FORCE = LocalDate.of(2005, 1, 1);

    private static final LocalDate DATA_PROTECTION = LocalDate.of(1984, 7, 12);
    private static final Pattern DIMENSION = Pattern.compile("[a-z][a-zA-Z0-9]{0,49}");

    private DisclosureRules() {}

    /** Returns the rules. */
    public static ItemRules<Disclosure> rules() {
        return ItemRules.of(Disclosures.REGISTER, PRIVACY)
                .holding(UrlRule.of(Disclosures.REGISTER))
                .holding(DisclosureRules::dates)
                .holding(each(DisclosureRules::answered))
                .holding(each(DisclosureRules::sections))
                .holding(DisclosureRules::grounds)
                .holding(each(DisclosureRules::citations));
    }

    /** Applies a rule to each question; its faults are reported at the JSON pointer of the question. */
    private static Function<Disclosure, List<Fault>> each(BiConsumer<Question, Found> rule) {
        return disclosure -> {
            List<Fault> faults = new ArrayList<>();
            for (int i = 0; i < disclosure.questions().size(); i++) {
                rule.accept(disclosure.questions().get(i), new Found("/questions/" + i, faults));
            }
            return faults;
        };
    }

    /** The faults of one question. */
    private record Found(String at, List<Fault> faults) {
        void add(String below, String detail) {
            faults.add(new Fault(at + below, detail));
        }
    }

    /** Checks that no date is before its law was in force, which would be a typing error. */
    private static List<Fault> dates(Disclosure disclosure) {
        LocalDate first = disclosure.regime() == Regime.SAR ? DATA_PROTECTION : IN_FORCE;
        List<Fault> faults = new ArrayList<>();
        early("received", disclosure.received(), first, faults);
        early("responded", disclosure.responded(), first, faults);
        return faults;
    }

    private static void early(String field, @Nullable LocalDate day, LocalDate first, List<Fault> faults) {
        if (day != null && day.isBefore(first)) {
            faults.add(new Fault("/" + field, "%s: enter a date after the law came into force".formatted(field)));
        }
    }

    /** Checks that a disclosed question has an answer, a link, cited records, or the reason why it has none. */
    private static void answered(Question question, Found found) {
        boolean leads = question.answer() != null
                || question.link() != null
                || !question.cites().isEmpty();
        boolean isExcused =
                question.missing().stream().anyMatch(missing -> missing.field().equals("answer"));
        if (question.outcome() == Outcome.DISCLOSED && !leads && !isExcused) {
            found.add(
                    "/answer",
                    "questions.answer is blank; enter the answer, a record or a link, or give a reason for leaving it blank");
        }
    }

    private static void sections(Question question, Found found) {
        Set<String> named = new HashSet<>();
        for (int i = 0; i < question.sections().size(); i++) {
            if (!named.add(question.sections().get(i))) {
                found.add(
                        "/sections/" + i,
                        "questions.sections: enter section %s only once"
                                .formatted(question.sections().get(i)));
            }
        }
    }

    /** Checks that a refusal names a ground, not only a duty such as section 16; subject access is not checked. */
    private static List<Fault> grounds(Disclosure disclosure) {
        Regime regime = disclosure.regime();
        return each((question, found) -> {
                    boolean isGround = question.sections().stream()
                            .anyMatch(section -> Exemption.hasSection(regime, section.replaceFirst("\\(.*", "")));
                    if (regime != Regime.SAR && question.outcome().isRefusal() && !isGround) {
                        found.add(
                                "/sections",
                                "questions.sections: enter a section that the question can be refused under, like 21");
                    }
                })
                .apply(disclosure);
    }

    /** Checks that no record is cited twice, and that periods and dimensions are ones that observations can have. */
    private static void citations(Question question, Found found) {
        Set<Citation> cited = new HashSet<>();
        for (int i = 0; i < question.cites().size(); i++) {
            Citation citation = question.cites().get(i);
            String at = "/cites/" + i;
            if (!cited.add(citation)) {
                found.add(at, "question %s cites %s twice".formatted(question.number(), citation.inWords()));
            }
            String period = citation.period();
            if (period != null) {
                unreadable(period).ifPresent(detail -> found.add(at + "/period", "questions.cites.period: " + detail));
            }
            citation.dimensions().keySet().stream()
                    .filter(name -> !DIMENSION.matcher(name).matches())
                    .forEach(name -> found.add(
                            at + "/dimensions",
                            "questions.cites.dimensions: write the name of a dimension like serviceLine"));
        }
    }

    private static Optional<String> unreadable(String period) {
        try {
            TimePeriod.of(period);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.detail());
        }
    }
}
