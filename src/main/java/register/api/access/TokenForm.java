package register.api.access;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import register.api.tables.PageContext;
import register.values.Text;
import register.values.problem.Refusal;

/** What is typed into the form for a token, and what is wrong with it. */
public record TokenForm(String name, List<String> roles, String days, List<Wrong> wrongs) implements PageContext {
    /** As it is found. */
    static final TokenForm BLANK = new TokenForm("", List.of(), Integer.toString(ScriptTokens.DEFAULT_DAYS), List.of());

    /** Something that is wrong with what was typed into a box. */
    public record Wrong(String box, String text) {}

    /** What was sent. */
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
            wrongs.add(new Wrong("name", "Say what the token is for"));
        } else {
            try {
                Text.line("Name", name);
            } catch (Refusal refusal) {
                wrongs.add(new Wrong("name", refusal.detail()));
            }
        }
        if (roles.isEmpty()) {
            wrongs.add(new Wrong("role", "Choose what it may do"));
        }
        if (!days.matches("[0-9]{1,3}") || ScriptTokens.MOST_DAYS < number(days) || number(days) < 1) {
            wrongs.add(new Wrong("days", "Days must be a whole number from 1 to " + ScriptTokens.MOST_DAYS));
        }
    }

    /** What it asks for, where nothing is wrong. */
    TokensResource.Wanted wanted() {
        return new TokensResource.Wanted(name, roles, number(days));
    }

    /** What is wrong with a box; empty where nothing is. */
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
