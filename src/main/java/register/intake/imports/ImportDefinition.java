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
 * A register that files can be imported into.
 *
 * @param rules what is refused of an item
 * @param computed what is answered beside its items, and is taken off again when a file of ours comes back
 * @param sheet how a spreadsheet says its items; null where it takes lines of JSON only
 * @param allowed who may import
 */
public record ImportDefinition<T>(
        ItemRules<T> rules, Class<?> computed, @Nullable SheetDefinition sheet, Set<Role> allowed) {
    public Register<T> register() {
        return rules.register();
    }

    /** What a file says: lines of JSON where it begins with a brace, a spreadsheet else. */
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

    /** The key and the label of the record that an item is of; empty where it is none yet. */
    private Optional<Map.Entry<String, String>> keyed(ObjectNode said) {
        try {
            T item = rules.item(said);
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

    /** A byte order mark is before what the file says. */
    private static boolean isMark(byte[] file, int i) {
        return i < 3 && (file[i] == (byte) 0xEF || file[i] == (byte) 0xBB || file[i] == (byte) 0xBF);
    }
}
