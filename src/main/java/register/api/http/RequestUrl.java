package register.api.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** The URL of a request, as the reader wrote it. */
public final class RequestUrl {
    private final ContainerRequestContext request;
    private final Map<String, String> corrected;

    public RequestUrl(ContainerRequestContext request) {
        this(request, Map.of());
    }

    private RequestUrl(ContainerRequestContext request, Map<String, String> corrected) {
        this.request = request;
        this.corrected = corrected;
    }

    /** Returns this URL with another value of a parameter that it has. */
    public RequestUrl instead(String name, String value) {
        return new RequestUrl(request, Map.of(name, value));
    }

    /** Whether a suffix requests a file, which has the whole listing unless the request has paging parameters. */
    public boolean isFile() {
        return SuffixFilter.asked(request).filter(Format::isFile).isPresent();
    }

    /** Returns the value of a parameter, or null if it is absent. */
    public @Nullable String parameter(String name) {
        String other = corrected.get(name);
        return other == null ? request.getUriInfo().getQueryParameters().getFirst(name) : other;
    }

    /**
     * Returns a checksum of the path and the values of some parameters, which identifies the listing; eight hexadecimal
     * digits.
     */
    public String mark(Collection<String> names) {
        CRC32 sum = new CRC32();
        sum.update(request.getUriInfo().getPath().getBytes(StandardCharsets.UTF_8));
        for (String name : new TreeSet<>(names)) {
            String value = parameter(name);
            if (value != null) {
                sum.update(('\0' + name + '\0' + value).getBytes(StandardCharsets.UTF_8));
            }
        }
        return "%08x".formatted(sum.getValue());
    }

    /** Returns this URL below a base, with some parameters replaced, or removed where their value is null. */
    public Address here(Address base, Map<String, ? extends @Nullable Object> replaced) {
        return replaced(base.below(SuffixFilter.path(request)), replaced);
    }

    /**
     * Returns this URL with the suffix of a format, however it was requested, with some parameters replaced or removed.
     */
    public Address as(Format format, Address base, Map<String, ? extends @Nullable Object> replaced) {
        return replaced(base.below(path() + "." + format.suffix()), replaced);
    }

    /** Returns this URL without a suffix, as the page for people, and without some parameters. */
    public Address page(Address base, Set<String> leftOut) {
        return kept(base.below(path()), leftOut);
    }

    /** Returns this URL, in the format that its suffix names, below a base and without some parameters. */
    public Address without(Address base, Set<String> leftOut) {
        return kept(base.below(SuffixFilter.path(request)), leftOut);
    }

    private String path() {
        return request.getUriInfo().getRequestUri().getRawPath();
    }

    private Address replaced(Address path, Map<String, ? extends @Nullable Object> replaced) {
        Address address = kept(path, replaced.keySet());
        for (Map.Entry<String, ? extends @Nullable Object> parameter : replaced.entrySet()) {
            address = address.with(parameter.getKey(), parameter.getValue());
        }
        return address;
    }

    /** Returns another path with the format and the parameters of this URL, except those left out. */
    public Address instead(Address path, String... leftOut) {
        Address there = SuffixFilter.asked(request)
                .map(format -> path.below("." + format.suffix()))
                .orElse(path);
        return kept(there, Set.of(leftOut));
    }

    /** Returns this URL in another format, with its parameters except those left out. */
    public Address as(String suffix, String... leftOut) {
        String path = request.getUriInfo().getRequestUri().getRawPath();
        return kept(Address.here().below(path + "." + suffix), Set.of(leftOut));
    }

    /** Returns the names of the parameters of the request. */
    public Set<String> given() {
        return request.getUriInfo().getQueryParameters().keySet();
    }

    private Address kept(Address path, Set<String> leftOut) {
        Address address = path;
        for (Map.Entry<String, List<String>> parameter :
                request.getUriInfo().getQueryParameters().entrySet()) {
            if (!leftOut.contains(parameter.getKey())) {
                address = address.with(
                        parameter.getKey(),
                        corrected.getOrDefault(
                                parameter.getKey(), parameter.getValue().get(0)));
            }
        }
        return address;
    }
}
