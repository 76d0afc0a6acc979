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
    public ParsedFile read(byte[] file) {
        refuseDocument(file);
        List<PendingRecord> drafts = new ArrayList<>();
        int line = 0;
        int begin = 0;
        while (begin < file.length) {
            int end = end(file, begin);
            line++;
            if (line > MOST_LINES) {
                throw MALFORMED_BODY.because(
                        "the file has more than %,d lines; split it into smaller files", MOST_LINES);
            }
            if (!isBlank(file, begin, end)) {
                drafts.add(line(file, begin, end, line));
            }
            begin = end + 1;
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
    private static void refuseDocument(byte[] file) {
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
    private static Optional<Set<String>> names(byte[] file) {
        Set<String> names = new HashSet<>();
        try (JsonParser parser = Json.mapper().createParser(file)) {
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

    private static long lines(byte[] file) {
        long lines = 0;
        for (int begin = 0; begin < file.length; begin = end(file, begin) + 1) {
            lines += isBlank(file, begin, end(file, begin)) ? 0 : 1;
        }
        return lines;
    }

    private static int end(byte[] file, int begin) {
        int end = begin;
        while (end < file.length && file[end] != '\n') {
            end++;
        }
        return end;
    }

    private static boolean isBlank(byte[] file, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (file[i] != ' ' && file[i] != '\r' && file[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    private PendingRecord line(byte[] file, int begin, int end, int number) {
        try {
            if (Json.tree(file, begin, end - begin) instanceof ObjectNode object) {
                ObjectNode item = said.apply(object);
                Optional<Map.Entry<String, String>> keyed = key.apply(item);
                return new PendingRecord(
                        keyed.map(Map.Entry::getKey).orElse(null),
                        keyed.map(Map.Entry::getValue).orElse("line " + number),
                        List.of(number),
                        new Line(number, item, null));
            }
            return broken(number, "the line is not one JSON object");
        } catch (JsonProcessingException malformed) {
            int column = malformed.getLocation() == null
                    ? 1
                    : malformed.getLocation().getColumnNr();
            return broken(number, "the line is not JSON from column %d on".formatted(column));
        } catch (Refusal unfit) {
            return broken(number, unfit.detail());
        }
    }

    private static PendingRecord broken(int number, String detail) {
        return new PendingRecord(
                null,
                "line " + number,
                List.of(number),
                new Line(number, Json.mapper().createObjectNode(), detail));
    }

    /** The content of one line: a complete item, which replaces the current one. */
    private record Line(
            int number, ObjectNode item, @Nullable String broken) implements PendingRecord.Words {
        @Override
        public ObjectNode draw(@Nullable ObjectNode standing, ImportIssues findings) {
            if (broken != null) {
                findings.wrong(new CellError(number, null, null, null, broken));
            }
            return VisibleTexts.of(item, standing, findings);
        }

        @Override
        public CellError place(Fault fault) {
            return new CellError(
                    number, null, fault.pointer().isEmpty() ? null : fault.pointer(), null, fault.detail());
        }
    }
}
