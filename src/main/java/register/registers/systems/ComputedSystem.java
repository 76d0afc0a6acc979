package register.registers.systems;

import java.util.List;
import org.jspecify.annotations.Nullable;
import register.api.reading.Permalinks;
import register.values.Source;

/**
 * The computed values of a system: the addresses of the contract and the responses that it names.
 *
 * @param contractUrl of the contract that it is bought under
 * @param uses in the order of the uses of the item
 */
public record ComputedSystem(@Nullable String contractUrl, List<UseSource> uses) {
    /** The address of the source of one use, if it names one. */
    public record UseSource(@Nullable ResponseAddress source) {
        static UseSource of(@Nullable Source source, Permalinks permalinks) {
            return new UseSource(
                    source == null ? null : new ResponseAddress(permalinks.record("disclosures", source.disclosure())));
        }
    }

    /** The address of a response. */
    public record ResponseAddress(String url) {}

    /** Computes the values of a system. */
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
