package register.api.access;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import register.api.tables.PageContext;
import register.values.Text;
import register.values.problem.Refusal;

/** The input of the form for a new token, with its errors. */
public record TokenForm(String name, List<String> roles, String days, List<Wrong> wrongs) implements PageContext {
    /** The form before any input. */
    static final TokenForm BLANK = new TokenForm("", List.of(), Integer.toString(ScriptTokens.DEFAULT_DAYS), List.of());

    /** An error in the input of one field. */
    public record Wrong(String box, String text) {}

    /** Reads and checks the submitted form. */
    static TokenForm of(MultivaluedMap<String, String> form) {
        String name = text(form, "name");
        List<String> roles = List.copyOf(Objects.requireNonNullElse(form.get("role"), List.of()));
        String days = text(form, "days");
        List<Wrong> wrongs = new ArrayList<>();
        check(name, roles, days, wrongs);
        return new TokenForm(name, roles, days, List.copyOf(wrongs));
    }

    private static void check(String name, List<String> roles, String days, List<Wrong> wrongs) {
        if (name.isEmpty()) {
            wrongs.add(new Wrong("name", "Enter what the token is for"));
        } else {
            try {
                Text.inOrder("Name", Text.line("Name", name));
            } catch (Refusal refusal) {
                wrongs.add(new Wrong("name", refusal.detail()));
            }
        }
        if (roles.isEmpty()) {
            wrongs.add(new Wrong("role", "Select what the token can do"));
        }
        if (!days.matches("[0-9]{1,3}") || ScriptTokens.MOST_DAYS < number(days) || number(days) < 1) {
            wrongs.add(new Wrong("days", "Days must be a whole number from 1 to " + ScriptTokens.MOST_DAYS));
        }
    }

    /** Returns the token request; the input must have no errors. */
    TokensResource.Wanted wanted() {
        return new TokensResource.Wanted(name, roles, number(days));
    }

    /** Returns the error of a field; empty if there is none. */
    public String wrong(String box) {
        return wrongs.stream()
                .filter(one -> one.box().equals(box))
                .map(Wrong::text)
                .findFirst()
                .orElse("");
    }

    private static int number(String days) {
        return Integer.parseInt(days);
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "").strip();
    }
}
