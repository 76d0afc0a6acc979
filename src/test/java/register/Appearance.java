package register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.openqa.selenium.Keys;
import register.values.Resources;

/** What of the page in a browser is lost to those who set something for all pages, or who print it. */
final class Appearance {
    /** Of which people chose the colours, light letters on a dark ground. */
    static final Map<String, String> OWN_COLOURS = Map.of("forced-colors", "active", "prefers-color-scheme", "dark");

    /** As WCAG 2.2 says in 1.4.12. */
    static final String SPACING =
            "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}";

    /** As 1.4.4 says. */
    static final String LARGE = "html{font-size:200%!important}";

    private static final String SCRIPT = new String(Resources.bytes("/appearance.js"), UTF_8);

    private final Chromium browser;

    Appearance(Chromium browser) {
        this.browser = browser;
    }

    /** What shows no focus; with people's own colours an outline alone does. The window itself may have lost it meanwhile. */
    List<String> withoutFocus(boolean needsOutline) {
        browser.command("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
        browser.press(Keys.TAB);
        return asked("withoutFocus(" + needsOutline + ")");
    }

    /** What only its ground tells from what is around it. */
    List<String> withoutEdge() {
        return asked("withoutEdge()");
    }

    /** Text that does not fit where it stands. */
    List<String> notFitting() {
        return asked("cutOff().concat(appearance.overlapping())");
    }

    /** What does not fit on a sheet, or is of no use there. */
    List<String> lostOnPaper() {
        return asked("lostOnPaper()");
    }

    /** Whether people see the first that a selector finds; Selenium goes by what {@code details} usually do. */
    boolean shows(String selector) {
        return Boolean.TRUE.equals(browser.window()
                .executeScript("return document.querySelector(arguments[0]).checkVisibility()", selector));
    }

    /** Lays a style over that of the page, in place of what was laid before. */
    void dress(String style) {
        browser.window()
                .executeScript(
                        "const sheet = new CSSStyleSheet(); sheet.replaceSync(arguments[0]); document.adoptedStyleSheets = [sheet]",
                        style);
    }

    /** What the browser calculates for a part of the page, {@code color}. */
    String style(String selector, String pseudo, String property) {
        return String.valueOf(browser.window()
                .executeScript(
                        "return getComputedStyle(document.querySelector(arguments[0]), arguments[1])[arguments[2]]",
                        selector,
                        pseudo,
                        property));
    }

    private List<String> asked(String what) {
        Object found = browser.window()
                .executeScript("if (!window.appearance) { (() => {" + SCRIPT + "})() }; return appearance." + what);
        return found instanceof List<?> all
                ? all.stream().map(String::valueOf).toList()
                : List.of("nothing was answered");
    }
}
