package register.registers.contracts;

import java.time.LocalDate;
import java.util.List;
import register.registers.contracts.ContractDutyFacts.Version;
import register.store.log.Log;
import register.values.duties.ContractDuties;
import register.values.duties.ContractFacts;
import register.values.duties.Duty;

/** Reads the duties of contracts, with the changes that the log has of them. */
public final class ContractDutyReader {
    private final Log log;

    public ContractDutyReader(Log log) {
        this.log = log;
    }

    /** Returns the duties of a contract as it is now, on a day. */
    public List<Duty> duties(Contract contract, LocalDate on) {
        return duties(contract, log.recentHead(), on);
    }

    /** Returns the duties of a contract as it is at a position, on a day. */
    public List<Duty> duties(Contract contract, long at, LocalDate on) {
        return ContractDuties.of(facts(contract, at), on);
    }

    /** Returns what is known of a contract; its history is read only if it makes a difference. */
    public ContractFacts facts(Contract contract, long at) {
        ContractFacts now = ContractDutyFacts.of(contract);
        if (!ContractDuties.dependOnChanges(now)) {
            return now;
        }
        List<Version> versions = ContractDutyFacts.versions(
                log.records(Contracts.REGISTER).history(contract.reference().key(), at));
        return versions.isEmpty() ? now : ContractDutyFacts.of(versions);
    }
}
