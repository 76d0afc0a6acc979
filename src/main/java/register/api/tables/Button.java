package register.api.tables;

import java.util.Map;

/**
 * What a page offers to do with its row: it posts a small form.
 *
 * @param text on it, {@code Sign out}
 * @param url that it posts to
 * @param fields that the form has besides, none of them shown
 */
public record Button(String text, String url, Map<String, String> fields) {}
