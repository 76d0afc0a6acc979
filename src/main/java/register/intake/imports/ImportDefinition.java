package register.intake.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import register.api.access.Role;
import register.intake.drafts.ImportFileReader;
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;
import register.intake.drafts.JsonLines;
import register.intake.drafts.ParsedFile;
import register.intake.drafts.SheetDefinition;
import register.intake.editing.ItemRules;
import register.intake.notices.NoticeReading;
import register.intake.sheets.FileBytes;
import register.store.log.Register;
import register.values.problem.Problem;
import register.values.problem.Refusal;

/**
 * How files are imported into a register.
 *
 * @param rules that items must meet
 * @param computed the type of the computed members of its records, stripped when our own export is imported again
 * @param sheet how spreadsheet rows become items; null if only lines of JSON are accepted
 * @param allowed the roles that may import
 * @param notices how files of notices are read; null if they are not
 */
public record ImportDefinition<T>(
        ItemRules<T> rules,
        Class<?> computed,
        @Nullable SheetDefinition sheet,
        Set<Role> allowed,
        @Nullable NoticeReading<T> notices) {
    /** The bytes of the byte order mark of UTF-8. */
    private static final String MARK = "\u00EF\u00BB\u00BF";

    public Register<T> register() {
        return rules.register();
    }

    /**
     * Parses a file: as notices or lines of JSON if it begins as JSON does, otherwise as a spreadsheet.
     *
     * @param today that statuses and lengths are compared on
     * @param register that notices are reconciled with
     */
    ParsedFile read(
            FileBytes file,
            ImportSettings settings,
            ImportMode mode,
            LocalDate today,
            NoticeReading.Contents<T> register) {
        if (notices != null && isJson(file) && NoticeReading.recognises(file)) {
            return notices.read(file, settings, mode, register);
        }
        return read(file, settings, mode, today);
    }

    private ParsedFile read(FileBytes file, ImportSettings settings, ImportMode mode, LocalDate today) {
        if (isJson(file)) {
            ComputedMembers asSaid = new ComputedMembers(register().type(), computed);
            return keeping(new JsonLines(asSaid::of, this::keyed).read(file), mode);
        }
        if (sheet == null) {
            throw Problem.UNREADABLE_SHEET.because(
                    "import %s as lines of JSON, like those of %s.ndjson",
                    register().path(), register().path());
        }
        return keeping(ImportFileReader.sheet(file, sheet, settings, mode, today), mode);
    }

    /** Adds a note to a snapshot that withdraws nothing, since any record may be that of a row without a reference. */
    private static ParsedFile keeping(ParsedFile parsed, ImportMode mode) {
        return mode == ImportMode.SNAPSHOT && !parsed.isComplete()
                ? parsed.noting(
                        "nothing is withdrawn, because the reference of some rows cannot be read and they could be of"
                                + " any record")
                : parsed;
    }

    /** Returns the key and the label of the record that an item belongs to; empty if it is not a valid item yet. */
    private Optional<Map.Entry<String, String>> keyed(ObjectNode said) {
        try {
            T item = rules.item(said, null);
            return Optional.of(
                    Map.entry(register().key().apply(item), register().label().apply(item)));
        } catch (Refusal unfit) {
            return Optional.empty();
        }
    }

    /** Whether the first characters are those of an object, or of a list of them. */
    private static boolean isJson(FileBytes file) {
        try (InputStream in = file.open()) {
            int first = next(in);
            return first == '{' || (first == '[' && next(in) == '{');
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the next byte that is neither a space nor of a byte order mark; -1 at the end. */
    private static int next(InputStream in) throws IOException {
        int next = in.read();
        while ((next >= 0 && next <= ' ') || MARK.indexOf(next) >= 0) {
            next = in.read();
        }
        return next;
    }
}
