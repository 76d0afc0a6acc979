package register.api.http;

import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The formats of the service: those of every list, and those of some addresses only. */
public final class Formats {
    /** Named by the {@code @Produces} of their methods. */
    private static final List<Format> OF_SOME_ADDRESSES = List.of(
            Format.YAML,
            Format.ATOM,
            Format.ICS,
            Format.LINK,
            Format.JSONSTAT,
            Format.SDMX,
            Format.SVG,
            Format.JSONLD,
            Format.TURTLE);

    private final List<Format> ofLists;
    private final List<Format> all;

    /**
     * Checks that no two formats share a suffix or a media type.
     *
     * @param ofLists the formats of every list; the first one is the default
     */
    public Formats(List<Format> ofLists) {
        this.ofLists = List.copyOf(ofLists);
        this.all = Stream.concat(ofLists.stream(), OF_SOME_ADDRESSES.stream()).toList();
        Set<String> taken = new HashSet<>();
        for (Format format : all) {
            if (!taken.add(format.suffix()) || !taken.add(format.mediaType())) {
                throw new IllegalStateException("two formats have the suffix '%s' or the type %s"
                        .formatted(format.suffix(), format.mediaType()));
            }
        }
    }

    /** Returns the formats of these writers, in order. */
    public static Formats of(List<? extends ListWriter> writers) {
        return new Formats(writers.stream().map(ListWriter::format).toList());
    }

    /** Returns the formats of every list. */
    public List<Format> ofLists() {
        return ofLists;
    }

    /** Returns every format. */
    public List<Format> all() {
        return all;
    }

    /** Returns the names of the formats of lists, {@code JSON, CSV, NDJSON or a page}. */
    public String inWords() {
        List<String> names = new ArrayList<>(ofLists.stream()
                .filter(Format::isFile)
                .map(Format::name)
                .filter(name -> !name.isEmpty())
                .toList());
        return String.join(", ", names)
                + ofLists.stream()
                        .filter(format -> !format.isFile())
                        .map(format -> " or " + format.name())
                        .collect(Collectors.joining());
    }

    Optional<Format> ofSuffix(String suffix) {
        return all.stream().filter(format -> format.suffix().equals(suffix)).findFirst();
    }

    /** Returns the format of a media type, ignoring its parameters. */
    Optional<Format> of(MediaType type) {
        return all.stream().filter(format -> format.is(type)).findFirst();
    }
}
