package register.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import register.Registers;
import register.SetClock;
import register.TestDatabase;
import register.registers.contracts.Contract;
import register.registers.contracts.Contracts;
import register.store.log.Log;
import register.store.log.RecordState;

/** A register that is filled to measure with. */
class FillingTest {
    @Test
    void everyTenthContractIsSaidTwice() {
        GeneratedContracts generated = new GeneratedContracts(1);
        Log log = new Log(TestDatabase.fresh().asService(), new SetClock("2026-11-22T12:00:00Z"), Registers.ALL);

        long entries = new Filling(generated).fill(log, 1234);

        assertThat(entries).isEqualTo(1234 + 123);
        assertThat(log.head().number()).isEqualTo(entries);
        assertThat(log.counts(entries)).containsEntry(Contracts.REGISTER, 1234L);
        assertThat(log.records(Contracts.REGISTER).history("cov10", entries))
                .extracting(RecordState::item)
                .isEqualTo(List.<Contract>of(generated.contract(10), generated.again(10)));
    }
}
