package register.web.staff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import register.api.access.AccountResource.Account;
import register.api.access.Role;
import register.api.access.ScriptToken;
import register.api.access.TokenForm;
import register.api.access.TokensResource;
import register.api.tables.Link;
import register.api.tables.SingleRow;
import register.api.tables.Table;
import register.registers.RegisterDefinitions;
import register.web.pages.DisplayText;
import register.web.pages.Page;
import register.web.pages.PageMaker;
import register.web.pages.PageMakers;
import register.web.pages.PageOutline;
import register.web.pages.PageRequest;

/** The account pages of a signed-in user: their roles and their tokens. */
public final class AccountPages implements PageMaker {
    private final RegisterDefinitions definitions;

    /** Creates the maker; an account shows the registers to which the user can add records. */
    public AccountPages(RegisterDefinitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public void addTo(PageMakers makers) {
        makers.row(Account.class, this::account)
                .row(TokensResource.Shown.class, (one, shown, visit) -> token(shown))
                .table(TokenForm.class, (table, form, visit) -> tokens(table, form));
    }

    private Page account(SingleRow<?> one, Account account, PageRequest visit) {
        PageOutline outline = PageOutline.of(one, visit.base());
        Map<String, Object> model = new HashMap<>();
        model.put("outline", outline);
        model.put("id", account.id());
        model.put("roles", account.roles().stream().map(Role::word).toList());
        model.put("edited", added(Role.EDITOR));
        model.put("answered", added(Role.OFFICER));
        return new Page("staff/account.ftlh", outline.title(), model);
    }

    private static Page token(TokensResource.Shown shown) {
        return new Page("staff/token.ftlh", "Copy your token", Map.of("shown", shown));
    }

    /** Returns links to the forms for new records that a role may use. */
    private List<Link> added(Role role) {
        return definitions.all().stream()
                .filter(one -> one.change().roles().contains(role))
                .map(one -> new Link(one.change().form().thing(), "/edit/" + one.path()))
                .toList();
    }

    private static Page tokens(Table<?> table, TokenForm form) {
        List<Given> given =
                table.rows(ScriptToken.class).stream().map(Given::of).toList();
        return new Page(
                "staff/tokens.ftlh",
                form.wrongs().isEmpty() ? table.title() : "Error: " + table.title(),
                Map.of("tokens", given, "heading", table.title(), "form", form));
    }

    /** A token, in words. */
    public record Given(String id, String name, String roles, String state, boolean isOpen) {
        static Given of(ScriptToken token) {
            boolean isOpen = token.revokedAt() == null;
            String used = token.usedAt() == null ? "never used" : "last used " + DisplayText.of(token.usedAt());
            String state = isOpen
                    ? "Until " + DisplayText.of(token.expiresAt()) + ", " + used
                    : "Revoked " + DisplayText.of(token.revokedAt());
            return new Given(token.id(), token.name(), DisplayText.of(token.roles()), state, isOpen);
        }
    }
}
