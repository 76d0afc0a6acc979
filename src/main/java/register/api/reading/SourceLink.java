package register.api.reading;

import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.values.Source;

/** Links a source to the disclosure log, where its response can be looked up, if it is published there. */
public final class SourceLink {
    private SourceLink() {}

    /** Returns an address that works whether or not the response is published; null where there is no source. */
    public static @Nullable String of(@Nullable Source source) {
        return source == null
                ? null
                : Address.here()
                        .at("disclosures")
                        .with("q", '"' + source.disclosure() + '"')
                        .toString();
    }
}
