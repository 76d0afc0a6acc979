package register.registers.systems;

import java.util.List;
import org.jspecify.annotations.Nullable;
import register.api.reading.Permalinks;
import register.values.Source;

/**
 * What is answered beside a system: where the contract and the responses that it names are read.
 *
 * @param contractUrl of the contract that it is bought under
 * @param uses in the order of the system's own
 */
public record ComputedSystem(@Nullable String contractUrl, List<UseSource> uses) {
    /** Beside one use: where it was said, if that is said. */
    public record UseSource(@Nullable ResponseAddress source) {
        static UseSource of(@Nullable Source source, Permalinks permalinks) {
            return new UseSource(
                    source == null ? null : new ResponseAddress(permalinks.record("disclosures", source.disclosure())));
        }
    }

    /** Beside a source: the address of the response. */
    public record ResponseAddress(String url) {}

    /** Calculates it with the addresses of a publisher. */
    static ComputedSystem of(IctSystem system, Permalinks permalinks) {
        List<UseSource> uses = system.uses().stream()
                .map(use -> UseSource.of(use.source(), permalinks))
                .toList();
        String contract = system.contract() == null
                ? null
                : permalinks.record("contracts", system.contract().text());
        return new ComputedSystem(contract, uses);
    }
}
