package register.web.pages;

import java.util.List;
import register.values.Council;
import register.web.assets.Look;

/**
 * What is the same on every page.
 *
 * @param assets where style sheet and scripts are
 * @param base the public address of the service
 * @param script the one that stands in the page itself
 */
public record SiteLayout(Council council, Look look, String assets, String base, List<Place> menu, String script) {
    /**
     * The one script within pages, whose hash the security policy names: it tells the style sheet that scripts run before
     * anything is drawn.
     */
    public static final String SCRIPT =
            "document.body.className+=' js-enabled'+('noModule' in HTMLScriptElement.prototype?' govuk-frontend-supported':'')";

    /**
     * A line of the menu.
     *
     * @param path the first segment of its address
     */
    public record Place(String path, String text) {}

    private static final List<Place> MENU = List.of(
            new Place("contracts", "Contracts"),
            new Place("systems", "ICT systems"),
            new Place("metrics", "Service metrics"),
            new Place("disclosures", "Disclosure log"),
            new Place("answers", "Answer a request"),
            new Place("docs", "API"));

    public SiteLayout(Council council, Look look, String assets, String base) {
        this(council, look, assets, base, MENU, SCRIPT);
    }
}
