package register.foi.answers;

import java.util.List;
import register.api.reading.Backlinks;
import register.openapi.Example;
import register.registers.contracts.ContractAnswers;
import register.registers.contracts.Contracts;
import register.registers.disclosures.DisclosureAnswers;
import register.registers.disclosures.Disclosures;
import register.registers.metrics.MeasureAnswers;
import register.registers.metrics.Metrics;
import register.registers.systems.SystemAnswers;
import register.registers.systems.Systems;
import register.store.log.Log;

/** The registers that letters are answered from, over a log without a service beside it. */
public final class AnswerRegisters {
    private AnswerRegisters() {}

    public static List<IndexedRegister<?, ?>> over(Log log) {
        Backlinks backlinks = new Backlinks.Plan().over(log);
        return List.of(
                new IndexedRegister<>(
                        Contracts.resource(log, Example.PUBLISHER, backlinks).register(), ContractAnswers.SOURCE),
                new IndexedRegister<>(
                        Systems.resource(log, Example.PUBLISHER, backlinks).register(), SystemAnswers.SOURCE),
                new IndexedRegister<>(
                        new Metrics(log, Example.PUBLISHER, backlinks)
                                .measures()
                                .register(),
                        MeasureAnswers.SOURCE),
                new IndexedRegister<>(
                        Disclosures.resource(log, Example.PUBLISHER, backlinks).register(), DisclosureAnswers.SOURCE));
    }
}
