package register.intake.drafts;

import static register.values.problem.Problem.MALFORMED_BODY;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import register.intake.sheets.FileBytes;
import register.intake.sheets.FileLines;
import register.values.Json;
import register.values.problem.Fault;
import register.values.problem.Refusal;

/**
 * Reads lines of JSON, as the service writes them, into pending records.
 *
 * @param said removes from a line what the service adds to an item
 * @param key of the record that an item belongs to, if the item has one
 */
public record JsonLines(UnaryOperator<ObjectNode> said, Function<ObjectNode, Optional<Map.Entry<String, String>>> key) {
    private static final int MOST_LINES = 200_000;

    /** In place of the names of members, of a document that is a list. */
    private static final String LIST = "[]";

    /** Reads the records of a file; refuses a file that is one JSON document. */
    public ParsedFile read(FileBytes file) {
        refuseDocument(file);
        List<PendingRecord> drafts = new ArrayList<>();
        FileLines lines = new FileLines(file);
        int number = 0;
        for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
            number++;
            if (number > MOST_LINES) {
                throw MALFORMED_BODY.because(
                        "the file has more than %,d lines; split it into smaller files", MOST_LINES);
            }
            if (!isBlank(line.get())) {
                drafts.add(record(new Line(this, file, lines.begin(), lines.end(), number)));
            }
        }
        return new ParsedFile(
                drafts,
                "ndjson",
                StandardCharsets.UTF_8.name(),
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                false);
    }

    /** Refuses one document of several lines, which would fail line by line, and one that has several records in it. */
    private static void refuseDocument(FileBytes file) {
        Optional<Set<String>> document = names(file);
        if (document.isEmpty()) {
            return;
        }
        Set<String> names = document.get();
        long lines = lines(file);
        if (names.contains("releases") || names.contains("records") || names.contains("ocid")) {
            throw MALFORMED_BODY.because(
                    "%,d lines: this is OCDS, which describes notices, not the contracts of a register; send the"
                            + " contracts as a spreadsheet, or as lines of JSON like those of contracts.ndjson",
                    lines);
        }
        if (lines > 1 || names.contains(LIST) || names.contains("items")) {
            throw MALFORMED_BODY.because(
                    "%,d lines: this is one JSON document, not lines of JSON; send one record on each line, like"
                            + " contracts.ndjson",
                    lines);
        }
    }

    /** Returns the names of the members of the one value that a file has; empty if it has several, or none. */
    private static Optional<Set<String>> names(FileBytes file) {
        Set<String> names = new HashSet<>();
        try (JsonParser parser = Json.mapper().createParser(file.open())) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                names.add(LIST);
                parser.skipChildren();
            } else if (token != JsonToken.START_OBJECT) {
                return Optional.empty();
            } else {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    names.add(parser.currentName());
                    parser.nextToken();
                    parser.skipChildren();
                }
            }
            return parser.nextToken() == null ? Optional.of(names) : Optional.empty();
        } catch (IOException notOne) {
            return Optional.empty();
        }
    }

    private static long lines(FileBytes file) {
        FileLines lines = new FileLines(file);
        long count = 0;
        for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
            count += isBlank(line.get()) ? 0 : 1;
        }
        return count;
    }

    private static boolean isBlank(byte[] line) {
        for (byte one : line) {
            if (one != ' ' && one != '\r' && one != '\t' && one != '\n') {
                return false;
            }
        }
        return true;
    }

    private PendingRecord record(Line line) {
        List<Integer> rows = List.of(line.number);
        try {
            Optional<Map.Entry<String, String>> keyed = key.apply(line.item());
            return new PendingRecord(
                    keyed.map(Map.Entry::getKey).orElse(null),
                    keyed.map(Map.Entry::getValue).orElse(line.label()),
                    rows,
                    line);
        } catch (Refusal broken) {
            return new PendingRecord(null, line.label(), rows, line);
        }
    }

    /**
     * One line: a complete item, which replaces the current one. It is read from the file again when it is compared, so that the
     * items of a large file are not all in memory.
     */
    private record Line(JsonLines lines, FileBytes file, int begin, int end, int number)
            implements PendingRecord.Words {
        String label() {
            return "line " + number;
        }

        /** Returns the item; refused if the line is none. */
        ObjectNode item() {
            byte[] line = file.part(begin, end);
            try {
                if (Json.tree(line, 0, line.length) instanceof ObjectNode object) {
                    return lines.said.apply(object);
                }
            } catch (JsonProcessingException malformed) {
                int column = malformed.getLocation() == null
                        ? 1
                        : malformed.getLocation().getColumnNr();
                throw MALFORMED_BODY.because("the line is not JSON from column %d on", column);
            }
            throw MALFORMED_BODY.because("the line is not one JSON object");
        }

        @Override
        public ObjectNode draw(@Nullable ObjectNode standing, ImportIssues findings) {
            try {
                return VisibleTexts.of(item(), standing, findings);
            } catch (Refusal broken) {
                findings.wrong(new CellError(number, null, null, null, broken.detail()));
                return Json.mapper().createObjectNode();
            }
        }

        @Override
        public CellError place(Fault fault, ObjectNode item) {
            return CellError.of(number, fault);
        }
    }
}
