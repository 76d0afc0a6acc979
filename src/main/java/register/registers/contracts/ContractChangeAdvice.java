package register.registers.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import register.registers.contracts.ContractDutyFacts.Version;
import register.store.log.RecordState;
import register.values.duties.ChangeSizes;
import register.values.duties.ContractDuties;
import register.values.duties.ContractFacts;

/** Says before a change of a contract is published that a contract change notice may have to come first. */
final class ContractChangeAdvice {
    /** A day after all others, for a version that is not recorded yet. */
    private static final LocalDate NOT_YET = LocalDate.of(9999, 12, 31);

    private ContractChangeAdvice() {}

    static List<String> of(Contract standing, Contract item, Supplier<List<RecordState<Contract>>> history) {
        boolean isOfTerms = !ContractDutyFacts.of(
                        List.of(new Version(LocalDate.EPOCH, standing), new Version(NOT_YET, item)))
                .changes()
                .isEmpty();
        if (!isOfTerms
                || !ContractDuties.mayDependOnChanges(ContractDutyFacts.of(item))
                || noticed(item) > noticed(standing)) {
            return List.of();
        }
        List<Version> versions = new ArrayList<>(ContractDutyFacts.versions(history.get()));
        versions.add(new Version(NOT_YET, item));
        ContractFacts facts = ContractDutyFacts.of(versions);
        List<ChangeSizes.Sum> sums = new ChangeSizes(facts.award(), facts.kinds(), facts.notices()).of(facts.changes());
        return sums.isEmpty() ? List.of() : advice(sums.get(sums.size() - 1));
    }

    private static List<String> advice(ChangeSizes.Sum sum) {
        if (Boolean.FALSE.equals(sum.needsNotice())) {
            return List.of();
        }
        String size = sum.needsNotice() == null
                ? "We cannot tell how large the change is, counted together with earlier ones."
                : sum.inWords();
        return List.of(
                "You may have to publish a contract change notice (UK10) before this change is made, if the contract"
                        + " itself changes (Procurement Act 2023, section 75). " + size);
    }

    private static long noticed(Contract contract) {
        return ContractDutyFacts.of(contract).notices().stream()
                .filter(notice -> notice.kind().replace(" ", "").equalsIgnoreCase("UK10"))
                .count();
    }
}
