package register.api.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import register.api.tables.PageContext;
import register.api.tables.Since;

/**
 * The data of the search page beside the hits.
 *
 * @param registers that were searched, with the number of hits in each
 * @param snapshot that they were read from
 * @param reading reads what has become of the registers since
 */
public record SearchContext(
        String words, List<SearchHit.InRegister> registers, Snapshot snapshot, Supplier<Since> reading)
        implements PageContext {
    @Override
    public Optional<Since> since() {
        return Optional.of(reading.get());
    }
}
