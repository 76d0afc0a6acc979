package register.web.pages;

import java.util.Map;

/**
 * A page before its template is rendered.
 *
 * @param template that renders it, {@code record.ftlh}
 * @param title of the page, and its heading
 * @param model the variables of the template, by name
 */
public record Page(String template, String title, Map<String, Object> model) {
    /** The variable of a page that is not kept, because a part of it was not ready. */
    public static final String PASSING = "passing";

    /** Whether the page is for one response only. */
    boolean isPassing() {
        return model.containsKey(PASSING);
    }
}
