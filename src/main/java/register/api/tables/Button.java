package register.api.tables;

import java.util.Map;

/**
 * A button on the page of a row, which posts a small form.
 *
 * @param text on it, {@code Sign out}
 * @param url that it posts to
 * @param fields of the form, all hidden
 */
public record Button(String text, String url, Map<String, String> fields) {}
