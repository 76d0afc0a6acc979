package register.api.reading;

import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.values.Source;

/** Where the response that something comes from is looked up: in the disclosure log, which may not have it. */
public final class SourceLink {
    private SourceLink() {}

    /** An address that answers whether or not the response is published; null where no source is said. */
    public static @Nullable String of(@Nullable Source source) {
        return source == null
                ? null
                : Address.here()
                        .at("disclosures")
                        .with("q", '"' + source.disclosure() + '"')
                        .toString();
    }
}
