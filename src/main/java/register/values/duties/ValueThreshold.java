package register.values.duties;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The amount with VAT from which a contract is a public contract.
 *
 * @param law the word of the rules, {@code pa-2023}
 * @param begins the first day of the procurements that it is for
 * @param ends the last day of these; null if it still holds
 */
record ValueThreshold(
        String law, LocalDate begins, @Nullable LocalDate ends, ContractKind kind, BigDecimal amount, String source) {
    private static final List<ValueThreshold> ALL =
            DutyFile.read("/register/values/duties/thresholds.ndjson", ValueThreshold.class);

    /** Returns the amounts that may hold for a contract: several, if its kind or the start of its procurement is unknown. */
    static List<BigDecimal> of(ContractFacts facts, List<ContractKind> kinds) {
        return ALL.stream()
                .filter(one -> one.law.equals(facts.regime()) && kinds.contains(one.kind) && one.mayHold(facts))
                .map(ValueThreshold::amount)
                .distinct()
                .sorted()
                .toList();
    }

    private boolean mayHold(ContractFacts facts) {
        boolean isOver = facts.begun() != null
                && ends != null
                && ends.isBefore(facts.begun().first());
        return !begins.isAfter(facts.begunAtLatest()) && !isOver;
    }
}
