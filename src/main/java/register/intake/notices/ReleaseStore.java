package register.intake.notices;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import register.intake.sheets.AppendedFile;

/** The releases of files by their procurement, kept in a temporary file. */
final class ReleaseStore {
    private final AppendedFile file = new AppendedFile();
    private final Map<String, List<Numbered>> places = new LinkedHashMap<>();
    private int count;

    /**
     * The place of a release.
     *
     * @param number of the release in the files it was read from, from 1
     */
    private record Numbered(int number, AppendedFile.Place place) {}

    void add(ObjectNode release) {
        count++;
        AppendedFile.Place place = file.add(release.toString().getBytes(StandardCharsets.UTF_8));
        places.computeIfAbsent(release.path("ocid").asText(), ocid -> new ArrayList<>(1))
                .add(new Numbered(count, place));
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
        return places.getOrDefault(ocid, List.of()).stream()
                .map(Numbered::number)
                .toList();
    }

    /** Merges the releases of a procurement; several threads may do so at once. */
    ProcurementProcess process(String ocid) {
        return ProcurementProcess.of(places.getOrDefault(ocid, List.of()).stream()
                .map(release -> read(release.place()))
                .toList());
    }

    private ObjectNode read(AppendedFile.Place place) {
        try (JsonParser parser = OcdsTree.parser(new String(file.read(place), StandardCharsets.UTF_8))) {
            parser.nextToken();
            return (ObjectNode) OcdsTree.read(parser);
        } catch (IOException malformed) {
            throw new UncheckedIOException("a release that was written can be read", malformed);
        }
    }
}
