package register.web.pages;

import java.util.Map;

/**
 * A page before its template is rendered.
 *
 * @param template that renders it, {@code record.ftlh}
 * @param title of the page, and its heading
 * @param model the variables of the template, by name
 */
public record Page(String template, String title, Map<String, Object> model) {}
