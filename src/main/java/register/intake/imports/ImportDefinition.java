package register.intake.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import register.api.access.Role;
import register.intake.drafts.ImportFileReader;
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;
import register.intake.drafts.ParsedFile;
import register.intake.drafts.SheetDefinition;
import register.intake.editing.ItemRules;
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
 */
public record ImportDefinition<T>(
        ItemRules<T> rules, Class<?> computed, @Nullable SheetDefinition sheet, Set<Role> allowed) {
    public Register<T> register() {
        return rules.register();
    }

    /** Parses a file: as lines of JSON if it begins with a brace, otherwise as a spreadsheet. */
    ParsedFile read(byte[] file, ImportSettings settings, ImportMode mode) {
        if (beginsWithBrace(file)) {
            ComputedMembers asSaid = new ComputedMembers(register().type(), computed);
            return ImportFileReader.lines(file, asSaid::of, this::keyed);
        }
        if (sheet == null) {
            throw Problem.UNREADABLE_SHEET.because(
                    "%s are imported as lines of JSON, as %s.ndjson has them",
                    register().path(), register().path());
        }
        return ImportFileReader.sheet(file, sheet, settings, mode);
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

    private static boolean beginsWithBrace(byte[] file) {
        int i = 0;
        while (i < file.length && (file[i] <= ' ' || isMark(file, i))) {
            i++;
        }
        return i < file.length && file[i] == '{';
    }

    /** Whether a byte order mark precedes the content. */
    private static boolean isMark(byte[] file, int i) {
        return i < 3 && (file[i] == (byte) 0xEF || file[i] == (byte) 0xBB || file[i] == (byte) 0xBF);
    }
}
