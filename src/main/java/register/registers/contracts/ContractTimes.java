package register.registers.contracts;

import java.util.List;
import java.util.stream.Collectors;
import register.registers.retrieval.AskedPeriod;
import register.registers.retrieval.FieldAnswers;
import register.registers.retrieval.InformationNeed;
import register.values.PartialDate;

/** The times that a question asks about and for which a contract does not tell what is asked. */
final class ContractTimes {
    private static final String FIELD = "period";

    private final Contract contract;
    private final InformationNeed need;

    ContractTimes(Contract contract, InformationNeed need) {
        this.contract = contract;
        this.need = need;
    }

    /** Adds the gaps: times before its start or after its end, and what was spent in a time. */
    void gaps(FieldAnswers said) {
        List<AskedPeriod> asked = need.periods();
        asked.stream()
                .filter(this::isOutside)
                .forEach(period -> said.gap(period.label(), FIELD, "The contract does not run at this time."));
        boolean isOfDates = need.asksFor("start") || need.asksFor("end") || need.asksFor("review");
        if (contract.start() == null && !asked.isEmpty() && !isOfDates) {
            said.gap(labels(asked), FIELD, "The record does not say when the contract began.");
        }
        if (contract.value() != null && need.asksFor("cost") && !need.asksFor("average") && !asked.isEmpty()) {
            said.gap("Spend in " + labels(asked), "value", "The value is of the contract, and not of this time.");
        }
    }

    private boolean isOutside(AskedPeriod period) {
        PartialDate start = contract.start();
        PartialDate end = contract.ends();
        return (start != null && period.last().isBefore(start.first()))
                || (end != null && period.first().isAfter(end.last()));
    }

    private static String labels(List<AskedPeriod> periods) {
        return periods.stream().map(AskedPeriod::label).collect(Collectors.joining(", "));
    }
}
