package register.api.http;

import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The formats that the service answers in: those that every list has, and those that some addresses have besides. */
public final class Formats {
    /** Their resources name them. */
    private static final List<Format> OF_SOME_ADDRESSES = List.of(Format.YAML, Format.ATOM, Format.ICS, Format.SVG);

    private final List<Format> ofLists;
    private final List<Format> all;

    /**
     * Knows some formats, of which no two may have one suffix or one type.
     *
     * @param ofLists what every list is answered in; the first is what a program is given that asks for anything
     */
    public Formats(List<Format> ofLists) {
        this.ofLists = List.copyOf(ofLists);
        this.all = Stream.concat(ofLists.stream(), OF_SOME_ADDRESSES.stream()).toList();
        Set<String> taken = new HashSet<>();
        for (Format format : all) {
            String type = format.type().getType() + "/" + format.type().getSubtype();
            if (!taken.add(format.suffix()) || !taken.add(type)) {
                throw new IllegalStateException(
                        "two formats have the suffix '%s' or the type %s".formatted(format.suffix(), type));
            }
        }
    }

    /** The formats of the writers of lists, in their order. */
    public static Formats of(List<? extends ListWriter> writers) {
        return new Formats(writers.stream().map(ListWriter::format).toList());
    }

    /** What every list is answered in. */
    public List<Format> ofLists() {
        return ofLists;
    }

    /** Every format that there is. */
    public List<Format> all() {
        return all;
    }

    /** What people can ask a list for, the page last: {@code JSON, CSV, NDJSON or a page}. */
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

    /** The format of a type, leaving its parameters aside. */
    Optional<Format> of(MediaType type) {
        return all.stream().filter(format -> format.is(type)).findFirst();
    }
}
