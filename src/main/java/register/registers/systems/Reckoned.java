package register.registers.systems;

import java.util.List;
import org.jspecify.annotations.Nullable;
import register.api.reading.Publisher;
import register.values.Source;

/**
 * What is answered beside a system: where the contract and the responses that it names are read.
 *
 * @param contractAddress of the contract that it is bought under
 * @param uses in the order of the system's own
 */
public record Reckoned(@Nullable String contractAddress, List<UseSource> uses) {
    /** Beside one use: where it was said, if that is said. */
    public record UseSource(@Nullable ResponseAddress source) {
        static UseSource of(@Nullable Source source, Publisher publisher) {
            return new UseSource(
                    source == null ? null : new ResponseAddress(publisher.record("disclosures", source.disclosure())));
        }
    }

    /** Beside a source: the address of the response. */
    public record ResponseAddress(String address) {}

    /** Reckons it with the addresses of a publisher. */
    static Reckoned of(IctSystem system, Publisher publisher) {
        List<UseSource> uses = system.uses().stream()
                .map(use -> UseSource.of(use.source(), publisher))
                .toList();
        String contract = system.contract() == null
                ? null
                : publisher.record("contracts", system.contract().text());
        return new Reckoned(contract, uses);
    }
}
