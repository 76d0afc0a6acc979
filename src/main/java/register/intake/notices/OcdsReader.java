package register.intake.notices;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads the releases of release packages, record packages, single documents, lists of them, and lines of JSON.
 *
 * <p>Releases are passed on one by one, so that a file can be larger than the memory. What cannot be read is told, and the
 * rest is read.
 */
final class OcdsReader {
    /** So many characters are looked at to see whether each line of a file is a document. */
    private static final int LOOKED_AT = 1 << 20;

    private static final int MOST_TOLD = 20;

    private final Consumer<ObjectNode> releases;
    private final Consumer<String> faults;
    private long told;

    /**
     * Creates a reader.
     *
     * @param releases receives each release
     * @param faults receives, in a sentence, what could not be read
     */
    OcdsReader(Consumer<ObjectNode> releases, Consumer<String> faults) {
        this.releases = releases;
        this.faults = faults;
    }

    /** Reads a file to its end. */
    void read(InputStream file) throws IOException {
        LenientReader decoded = new LenientReader(file);
        BufferedReader in = new BufferedReader(decoded, LOOKED_AT + 1);
        if (isOfLines(in)) {
            lines(in);
        } else {
            documents(in);
        }
        if (decoded.broken() > 0) {
            faults.accept("%,d bytes are not UTF-8 and were read as Windows-1252".formatted(decoded.broken()));
        }
    }

    /** Whether the first line is a whole document, and there are more lines. */
    private static boolean isOfLines(BufferedReader in) throws IOException {
        in.mark(LOOKED_AT);
        StringBuilder line = new StringBuilder();
        int character = in.read();
        while (character >= 0
                && line.length() < LOOKED_AT - 1
                && (character != '\n' || line.toString().isBlank())) {
            line.append((char) character);
            character = in.read();
        }
        in.reset();
        return character == '\n' && isDocument(line.toString());
    }

    private static boolean isDocument(String line) {
        try (JsonParser parser = OcdsTree.parser(withoutMark(line))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (IOException broken) {
            // A broken line that ends as a document does is one of many; one document over many lines goes on.
            return line.strip().endsWith("}");
        }
    }

    private void lines(BufferedReader in) throws IOException {
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (!line.isBlank()) {
                try (JsonParser parser = OcdsTree.parser(withoutMark(line))) {
                    parser.nextToken();
                    document(parser);
                } catch (StreamConstraintsException beyond) {
                    tell("line %,d %s and was not read".formatted(number, tooMuch(beyond)));
                } catch (JsonProcessingException malformed) {
                    tell("line %,d is not JSON and was not read".formatted(number));
                }
            }
        }
    }

    private void documents(BufferedReader in) throws IOException {
        in.mark(1);
        if (in.read() != '\uFEFF') {
            in.reset();
        }
        JsonParser parser = OcdsTree.parser(in);
        try {
            while (parser.nextToken() != null) {
                document(parser);
            }
        } catch (StreamConstraintsException beyond) {
            tell("the file %s in line %,d, and the rest was not read".formatted(tooMuch(beyond), line(beyond)));
        } catch (JsonProcessingException malformed) {
            tell("the file is not JSON from line %,d, and the rest was not read".formatted(line(malformed)));
        }
    }

    private static String tooMuch(StreamConstraintsException beyond) {
        return beyond.getOriginalMessage().contains("nesting")
                ? "is nested more than %d levels deep".formatted(OcdsTree.DEEPEST)
                : "has a text, a name or a number that is too long";
    }

    private static int line(JsonProcessingException malformed) {
        return malformed.getLocation() == null ? 1 : malformed.getLocation().getLineNr();
    }

    /** Reads a package, a record, a release, or a list of them. */
    private void document(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                document(parser);
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            object(parser);
        }
    }

    private void object(JsonParser parser) throws IOException {
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        boolean isPackage = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            boolean isList = parser.nextToken() == JsonToken.START_ARRAY;
            if (isList && name.equals("releases") && !rest.has("ocid")) {
                isPackage = true;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    release(OcdsTree.read(parser));
                }
            } else if (isList && name.equals("records")) {
                isPackage = true;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    record(OcdsTree.read(parser));
                }
            } else {
                rest.set(name, OcdsTree.read(parser));
            }
        }
        if (!isPackage) {
            single(rest);
        }
    }

    private void single(ObjectNode document) {
        if (document.path("records").isObject()) {
            ReleaseShapes.entries(document.path("records")).forEach(this::record);
        } else if (document.has("releases") || document.has("versionedRelease") || document.has("compiledRelease")) {
            record(document);
        } else if (document.has("ocid")) {
            release(document);
        } else {
            tell("a document has neither releases, nor records, nor an ocid");
        }
    }

    /** Reads the releases of a record; where it only links to them, by address, date and tag, its versioned or compiled release. */
    private void record(JsonNode record) {
        boolean isWhole = false;
        for (JsonNode release : ReleaseShapes.entries(record.path("releases"))) {
            if (release instanceof ObjectNode whole && !isLink(whole)) {
                isWhole = true;
                release(whole.has("ocid") ? whole : whole.set("ocid", record.path("ocid")));
            }
        }
        JsonNode ocid = record.path("ocid");
        List<ObjectNode> versions = !isWhole && record.path("versionedRelease") instanceof ObjectNode versioned
                ? new VersionedRelease(versioned.has("ocid") ? versioned : versioned.set("ocid", ocid)).releases()
                : List.of();
        JsonNode compiled = record.path("compiledRelease");
        if (!versions.isEmpty()) {
            versions.forEach(this::release);
        } else if (!isWhole && compiled.isObject()) {
            release(compiled);
        } else if (!isWhole && record.has("versionedRelease")) {
            tell("the versioned release %s has no versions".formatted(ocid.asText()));
        } else if (!isWhole && record.has("ocid")) {
            tell("the record %s has no release and no compiled release; fetch its releases".formatted(ocid.asText()));
        } else if (!isWhole) {
            tell("a package has no releases");
        }
    }

    private static boolean isLink(ObjectNode release) {
        return release.has("url") && !release.has("id") && !release.has("ocid");
    }

    private void release(JsonNode said) {
        if (said instanceof ObjectNode release
                && release.path("ocid").isTextual()
                && !release.path("ocid").asText().isBlank()) {
            releases.accept(release);
        } else {
            tell("a release has no ocid and was not read");
        }
    }

    private void tell(String fault) {
        told++;
        if (told <= MOST_TOLD) {
            faults.accept(fault);
        } else if (told == MOST_TOLD + 1) {
            faults.accept("the rest of the file could not be read");
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
