package register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import register.values.Resources;

/** What axe-core finds against WCAG 2.2 AA, and what it holds to be good practice. */
final class Barriers {
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String AXE = new String(Resources.bytes("/axe.min.js"), UTF_8);

    private Barriers() {}

    /**
     * Those of the page that a browser shows, each as a sentence.
     *
     * <p>The builder of axe for Selenium opens a window of its own for every page, in case there are frames; ours have none.
     */
    static List<String> in(Chromium browser) {
        return found(browser, WCAG);
    }

    /** Those of the rules whose outcome depends on where things lie and how large they are. */
    static List<String> ofLayout(Chromium browser) {
        return found(browser, Map.of("type", "rule", "values", List.of("target-size", "scrollable-region-focusable")));
    }

    /** Letters of a contrast less than 7 to what is behind them, or than 4.5 where they are large (1.4.6, AAA). */
    static List<String> ofLessContrast(Chromium browser) {
        return found(browser, Map.of("type", "rule", "values", List.of("color-contrast-enhanced")));
    }

    private static List<String> found(Chromium browser, Object asked) {
        if (Boolean.TRUE.equals(browser.window().executeScript("return !window.axe"))) {
            browser.window().executeScript(AXE);
        }
        Object found = browser.window().executeAsyncScript("""
                const done = arguments[arguments.length - 1]
                const rules = arguments[0]
                // What scripts do when the window has another size is done before it is drawn.
                new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))).then(() =>
                  axe.run(document, {runOnly: rules, resultTypes: ['violations']})).then(results => done(
                  results.passes.length === 0 ? ['Nothing was looked at'] : results.violations.map(found =>
                    found.id + ': ' + found.help + ' at ' + found.nodes.map(node => node.html).join(', '))),
                  failed => done([String(failed)]))
                """, asked);
        return found instanceof List<?> all
                ? all.stream().map(String::valueOf).toList()
                : List.of("axe did not answer");
    }
}
