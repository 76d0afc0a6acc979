package register.api.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a list costs as JSON. */
class JsonWriterTest {
    @Test
    void wholeObjectsAreWrittenWithoutTheColumnsWhichMayTakeLongToFind() throws IOException {
        Table<String> table = new Table<>(
                "Letters",
                () -> {
                    throw new AssertionError("nobody needs the columns");
                },
                Rows.of(List.of("a", "b")),
                Map.of("total", 2),
                Map.of("self", "/letters"),
                false,
                null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new JsonWriter().writeTo(table, out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"total\":2,\"items\":[\"a\",\"b\"],\"links\":{\"self\":\"/letters\"}}");
    }
}
