package register.intake.notices;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The releases of a file by their procurement, kept in a temporary file so that only their places are in memory.
 *
 * <p>The temporary file is gone as soon as nothing refers to the store.
 */
final class ReleaseStore {
    private final FileChannel file;
    private final Map<String, List<Place>> places = new LinkedHashMap<>();
    private long end;
    private int count;

    /**
     * The place of a release.
     *
     * @param number of the release in the file it was read from, from 1
     */
    record Place(int number, long offset, int length) {}

    ReleaseStore() {
        try {
            Path path = Files.createTempFile("notices", ".ndjson");
            file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
            // Where an open file cannot be deleted, it is at the end of the process.
            if (!path.toFile().delete()) {
                path.toFile().deleteOnExit();
            }
        } catch (IOException full) {
            throw new UncheckedIOException("no temporary file can be made", full);
        }
    }

    void add(ObjectNode release) {
        byte[] bytes = release.toString().getBytes(StandardCharsets.UTF_8);
        count++;
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            for (long at = end; buffer.hasRemaining(); ) {
                at += file.write(buffer, at);
            }
        } catch (IOException full) {
            throw new UncheckedIOException("a temporary file cannot be written", full);
        }
        places.computeIfAbsent(release.path("ocid").asText(), ocid -> new ArrayList<>(1))
                .add(new Place(count, end, bytes.length));
        end += bytes.length;
    }

    /** Returns the procurements in the order of their first releases. */
    Set<String> ocids() {
        return places.keySet();
    }

    /** Returns how many releases it has. */
    int size() {
        return count;
    }

    /** Returns the numbers of the releases of a procurement. */
    List<Integer> rows(String ocid) {
        return places.getOrDefault(ocid, List.of()).stream().map(Place::number).toList();
    }

    ProcurementProcess process(String ocid) {
        List<ObjectNode> releases = new ArrayList<>();
        for (Place place : places.getOrDefault(ocid, List.of())) {
            releases.add(read(place));
        }
        return ProcurementProcess.of(releases);
    }

    private ObjectNode read(Place place) {
        ByteBuffer buffer = ByteBuffer.allocate(place.length());
        try {
            while (buffer.hasRemaining() && file.read(buffer, place.offset() + buffer.position()) >= 0) {
                // until all of it is read
            }
            try (JsonParser parser =
                    OcdsTree.parser(new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8))) {
                parser.nextToken();
                return (ObjectNode) OcdsTree.read(parser);
            }
        } catch (IOException lost) {
            throw new UncheckedIOException("a temporary file cannot be read", lost);
        }
    }
}
