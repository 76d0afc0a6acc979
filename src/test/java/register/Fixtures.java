package register;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import register.values.Resources;

/** What the five responses say, as it was first written down; the data that ships is held against it. */
public final class Fixtures {
    private Fixtures() {}

    /** A row for each system and what it is used for. */
    public static Stream<NamedCsvRecord> systems() {
        return CsvReader.builder().ofNamedCsvRecord(text("systems.csv")).stream();
    }

    public static Stream<JsonNode> disclosures() {
        return RunningService.tree(text("disclosures.json")).valueStream();
    }

    private static String text(String name) {
        return new String(Resources.bytes("/coventry/" + name), StandardCharsets.UTF_8);
    }
}
