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
 * @param rules the rules that an item must pass
 * @param form the form on which people enter a record
 * @param sheet how items are read from a spreadsheet; null if files are lines of JSON only
 * @param roles the roles that may change them; one is enough
 */
public record RegisterChange<T>(
        ItemRules<T> rules, Form form, @Nullable SheetDefinition sheet, Set<Role> roles) {
    public RegisterChange {
        roles = Set.copyOf(roles);
    }

    /** Returns the changes of a register that takes JSON and a form. */
    public static <T> RegisterChange<T> of(ItemRules<T> rules, Form form, Role... roles) {
        return new RegisterChange<>(rules, form, null, Set.of(roles));
    }

    /** Returns the same, with spreadsheets as a third way. */
    public RegisterChange<T> readFrom(SheetDefinition other) {
        return new RegisterChange<>(rules, form, other, roles);
    }
}
