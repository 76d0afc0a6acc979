package register.registers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.api.access.Role;
import register.intake.drafts.SheetDefinition;
import register.intake.editing.ItemRules;
import register.intake.forms.Form;
import register.intake.notices.NoticeMapping;

/**
 * How the records of a register are changed.
 *
 * @param rules the rules that an item must pass
 * @param form the form on which people enter a record
 * @param sheet how items are read from a spreadsheet; null if files are lines of JSON only
 * @param notices how notices of procurement are read; null if they are not
 * @param references what an item refers to besides what it mentions, by the path of the register: a form warns of what is
 *     not there
 * @param roles the roles that may change them; one is enough
 */
public record RegisterChange<T>(
        ItemRules<T> rules,
        Form form,
        @Nullable SheetDefinition sheet,
        @Nullable NoticeMapping<T> notices,
        Function<T, Map<String, List<String>>> references,
        Set<Role> roles) {
    public RegisterChange {
        roles = Set.copyOf(roles);
    }

    /** Returns the changes of a register that takes JSON and a form. */
    public static <T> RegisterChange<T> of(ItemRules<T> rules, Form form, Role... roles) {
        return new RegisterChange<>(rules, form, null, null, item -> Map.of(), Set.of(roles));
    }

    /** Returns the same, with spreadsheets as a third way. */
    public RegisterChange<T> readFrom(SheetDefinition other) {
        return new RegisterChange<>(rules, form, other, notices, references, roles);
    }

    /** Returns the same, with notices of procurement as a further way. */
    public RegisterChange<T> readFrom(NoticeMapping<T> other) {
        return new RegisterChange<>(rules, form, sheet, other, references, roles);
    }

    /** Returns the same, with what an item refers to besides what it mentions, by the path of the register. */
    public RegisterChange<T> referringTo(Function<T, Map<String, List<String>>> other) {
        return new RegisterChange<>(rules, form, sheet, notices, other, roles);
    }
}
