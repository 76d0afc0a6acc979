package register.web.pages;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.Strings;

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

    private static final String DESCRIPTION = "description";
    private static final int LONGEST_DESCRIPTION = 300;

    /**
     * Returns the same page with a description, which previews of its links and search engines show.
     *
     * @param sentences that say what the page is about; blank ones are left out
     */
    public Page described(String... sentences) {
        Map<String, Object> described = new HashMap<>(model);
        String text = Stream.of(sentences)
                .filter(sentence -> !sentence.isBlank())
                .map(sentence -> Strings.CS.appendIfMissing(sentence.strip(), ".", "?", "!"))
                .collect(Collectors.joining(" "));
        described.put(DESCRIPTION, StringUtils.abbreviate(text, "…", LONGEST_DESCRIPTION));
        return new Page(template, title, described);
    }

    /** Whether the page is for one response only. */
    boolean isPassing() {
        return model.containsKey(PASSING);
    }
}
