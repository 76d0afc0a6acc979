package register.api.reading;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.values.Source;

/**
 * Links a source to where it can be looked up: a notice of Find a Tender to its page, a response to the disclosure log, if it
 * is published there.
 */
public final class SourceLink {
    private static final String PLATFORM = "Find a Tender ";
    private static final Pattern LINKED = Pattern.compile(PLATFORM + "[0-9]{6}-[0-9]{4}");
    private static final Pattern OTHER = Pattern.compile("(Contracts Finder|OCDS release) .+");

    private SourceLink() {}

    /** Whether a source is a notice, and not a response. */
    public static boolean isNotice(Source source) {
        return isLinked(source) || OTHER.matcher(source.disclosure()).matches();
    }

    /** Returns the response that a source is; empty where it is none, or a notice. */
    public static Optional<Source> response(@Nullable Source source) {
        return Optional.ofNullable(source).filter(one -> !isNotice(one));
    }

    private static boolean isLinked(Source source) {
        return LINKED.matcher(source.disclosure()).matches();
    }

    /**
     * Returns an address that works whether or not the response is published; null where there is no source, or a notice of
     * another platform.
     */
    public static @Nullable String of(@Nullable Source source) {
        if (source != null && isLinked(source)) {
            return "https://www.find-tender.service.gov.uk/Notice/"
                    + source.disclosure().substring(PLATFORM.length());
        }
        return source == null || isNotice(source)
                ? null
                : Address.here()
                        .at("disclosures")
                        .with("q", '"' + source.disclosure() + '"')
                        .toString();
    }
}
