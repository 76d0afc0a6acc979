package register.web.pages;

import java.util.Map;

/**
 * A page before it is laid out.
 *
 * @param template that lays it out, {@code record.ftlh}
 * @param title of the page, and its heading
 * @param model what the template is given, by name
 */
public record Page(String template, String title, Map<String, Object> model) {}
