package register.api.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;

/**
 * Removes the format suffix of an address and gives it precedence over {@code Accept}, because links in letters and
 * spreadsheets cannot send headers.
 */
@PreMatching
public final class SuffixFilter implements ContainerRequestFilter {
    private static final String PROPERTY = Format.class.getName();

    /** The only suffix that contains a point. */
    private static final String DESCRIPTION = "." + Format.CSVW.suffix();

    /** The path of static files, whose suffixes are not formats. */
    private static final String FILES = "/assets/";

    private final Formats formats;

    public SuffixFilter(Formats formats) {
        this.formats = formats;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        URI address = request.getUriInfo().getRequestUri();
        String path = address.getRawPath();
        int point = path.endsWith(DESCRIPTION) ? path.length() - DESCRIPTION.length() : path.lastIndexOf('.');
        if (point <= path.lastIndexOf('/') + 1 || path.startsWith(FILES)) {
            return;
        }
        formats.ofSuffix(path.substring(point + 1)).ifPresent(format -> {
            request.setProperty(PROPERTY, format);
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, format.type().toString());
            request.setRequestUri(UriBuilder.fromUri(address)
                    .replacePath(path.substring(0, point))
                    .build());
        });
    }

    /** Returns the requested path, with its suffix. */
    static String path(ContainerRequestContext request) {
        String path = request.getUriInfo().getRequestUri().getRawPath();
        return asked(request).map(format -> path + "." + format.suffix()).orElse(path);
    }

    /** Returns the format requested by suffix, if there was one. */
    static Optional<Format> asked(ContainerRequestContext request) {
        return Optional.ofNullable((Format) request.getProperty(PROPERTY));
    }
}
