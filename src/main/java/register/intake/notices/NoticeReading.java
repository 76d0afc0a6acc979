package register.intake.notices;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;
import register.intake.drafts.ParsedFile;
import register.intake.sheets.FileBytes;
import register.store.log.RecordedItem;

/**
 * How a register reads files of notices in the Open Contracting Data Standard.
 *
 * @param own the buyers whose notices are read; those of others are left out
 * @param fit whether a new item can be published by today's rules
 */
public record NoticeReading<T>(NoticeMapping<T> mapping, Buyers own, Predicate<ObjectNode> fit) {
    /** The format of such a file in the report of its import. */
    public static final String FORMAT = "ocds";

    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;
    private static final Set<String> OCDS = Set.of("releases", "records", "ocid", "compiledRelease");

    /** What a register has. */
    public interface Contents<T> {
        /** Passes on every record, and those that are withdrawn. */
        void each(Consumer<RecordedItem<T>> current, Consumer<RecordedItem<T>> withdrawn);
    }

    /** Whether a file is OCDS, as its first document tells. */
    public static boolean recognises(FileBytes file) {
        try (JsonParser parser = OcdsTree.parser(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                token = parser.nextToken();
            }
            while (token != null && parser.nextToken() == JsonToken.FIELD_NAME) {
                if (OCDS.contains(parser.currentName())) {
                    return true;
                }
                parser.nextToken();
                parser.skipChildren();
            }
            return false;
        } catch (IOException notJson) {
            return false;
        }
    }

    /** Reads a file that was sent. */
    public ParsedFile read(FileBytes file, ImportSettings settings, ImportMode mode, Contents<T> register) {
        try {
            MergedNotices merged = MergedNotices.of(
                    reader -> {
                        try (InputStream in = file.open()) {
                            reader.read(in);
                        }
                    },
                    own,
                    mapping);
            return reconcile(merged, settings, mode, register);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads files, and every file in folders, in the order of their names; they may be compressed with gzip. */
    public MergedNotices read(List<Path> files) throws IOException {
        return MergedNotices.of(
                reader -> {
                    for (Path file : files) {
                        for (Path one : within(file)) {
                            try (InputStream in = open(one)) {
                                reader.read(in);
                            }
                        }
                    }
                },
                own,
                mapping);
    }

    /** Reconciles notices with the register as it is now. */
    public ParsedFile reconcile(MergedNotices merged, ImportSettings settings, ImportMode mode, Contents<T> register) {
        return new Reconciliation<>(this, merged, settings, mode).reconcile(register);
    }

    /** Opens a file, which may be compressed with gzip, as those with the notices of years are. */
    private static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        in.mark(2);
        boolean isCompressed = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
        in.reset();
        return isCompressed ? new GZIPInputStream(in) : in;
    }

    private static List<Path> within(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(path)) {
            found.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches("(?i)[^.].*\\.(json|ndjson|jsonl)(\\.gz)?"))
                    .sorted()
                    .forEach(files::add);
        }
        return List.copyOf(files);
    }
}
