package register.registers;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import register.api.access.Role;
import register.intake.drafts.SheetDefinition;
import register.intake.editing.ItemRules;
import register.intake.forms.Form;

/**
 * How the records of a register are changed.
 *
 * @param rules what is refused of an item
 * @param form what people are asked in a browser
 * @param sheet how a spreadsheet says its items; null where it takes lines of JSON only
 * @param roles who may change them, of which one will do
 */
public record RegisterChange<T>(
        ItemRules<T> rules, Form form, @Nullable SheetDefinition sheet, Set<Role> roles) {
    public RegisterChange {
        roles = Set.copyOf(roles);
    }

    /** Returns a register that is changed by JSON and by a form. */
    public static <T> RegisterChange<T> of(ItemRules<T> rules, Form form, Role... roles) {
        return new RegisterChange<>(rules, form, null, Set.of(roles));
    }

    /** Returns the same with spreadsheets as a third way. */
    public RegisterChange<T> readFrom(SheetDefinition other) {
        return new RegisterChange<>(rules, form, other, roles);
    }
}
