package register.intake.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
            byte[] file,
            ImportSettings settings,
            ImportMode mode,
            LocalDate today,
            NoticeReading.Contents<T> register) {
        if (notices != null && isJson(file) && NoticeReading.recognises(file)) {
            return notices.read(file, settings, mode, register);
        }
        return read(file, settings, mode, today);
    }

    private ParsedFile read(byte[] file, ImportSettings settings, ImportMode mode, LocalDate today) {
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

    private static boolean isJson(byte[] file) {
        int first = next(file, 0);
        int second = next(file, first + 1);
        boolean isList = first < file.length && file[first] == '[' && second < file.length && file[second] == '{';
        return isList || (first < file.length && file[first] == '{');
    }

    private static int next(byte[] file, int from) {
        int i = from;
        while (i < file.length && (file[i] <= ' ' || isMark(file, i))) {
            i++;
        }
        return i;
    }

    /** Whether a byte order mark precedes the content. */
    private static boolean isMark(byte[] file, int i) {
        return i < 3 && (file[i] == (byte) 0xEF || file[i] == (byte) 0xBB || file[i] == (byte) 0xBF);
    }
}
