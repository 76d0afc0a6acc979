package register.web.assets;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The style sheet of the pages: GOV.UK Frontend in the council's colour, without the parts that only GOV.UK services
 * may use, followed by our own rules.
 *
 * <p>GOV.UK Frontend's licence is open, but its typeface and crown are not, and its colours stand for central
 * government.
 */
final class Stylesheet {
    private static final Pattern TYPEFACE = Pattern.compile("@font-face\\{[^}]*}");
    private static final Pattern REMARK = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern CREST = Pattern.compile("url\\([^)]*govuk-crest\\.svg\\)");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]+");
    private static final String FONT = "GDS Transport,arial,sans-serif";
    private static final String OUR_FONT =
            "system-ui,-apple-system,\"Segoe UI\",Roboto,\"Liberation Sans\",arial,sans-serif";
    private static final String INK = "#17181a";
    private static final String FOCUS = "#ffcf3d";

    private Stylesheet() {}

    /** Returns the style sheet for a look. */
    static String of(Look look, String govuk, String ours) {
        String recoloured = TYPEFACE.matcher(govuk).replaceAll("").replace(FONT, OUR_FONT);
        recoloured = CREST.matcher(recoloured).replaceAll("none");
        recoloured = REMARK.matcher(recoloured).replaceAll("");
        Map<String, String> palette = palette(Colour.of(look.colour()));
        recoloured = COLOUR.matcher(recoloured).replaceAll(found -> palette.getOrDefault(found.group(), found.group()));
        return recoloured + ":root{" + variables(Colour.of(look.colour())) + "}" + ours;
    }

    /** Returns the colours of GOV.UK Frontend 5, with the colours that replace them. */
    static Map<String, String> palette(Colour own) {
        Map<String, String> palette = new LinkedHashMap<>();
        palette.put("#1d70b8", own.toString());
        palette.put("#1a65a6", own.shade(10).toString());
        palette.put("#1d8feb", own.tint(20).toString());
        palette.put("#144e81", own.shade(30).toString());
        palette.put("#0c2d4a", own.shade(60).toString());
        palette.put("#003078", own.shade(40).toString());
        palette.put("#8eb8dc", own.tint(50).toString());
        palette.put("#bbd4ea", own.tint(70).toString());
        palette.put("#d2e2f1", own.tint(80).toString());
        palette.put("#e8f1f8", own.tint(90).toString());
        palette.put("#f4f8fb", own.tint(95).toString());
        palette.put("#00703c", own.toString());
        palette.put("#005a30", own.shade(20).toString());
        palette.put("#004e2a", own.shade(30).toString());
        palette.put("#002d18", own.shade(60).toString());
        palette.put("#4c2c92", "#5b2a86");
        palette.put("#fd0", FOCUS);
        palette.put("#0b0c0c", INK);
        palette.put("#505a5f", "#53585f");
        palette.put("#b1b4b6", "#b4b8bd");
        palette.put("#f3f2f1", "#f3f4f5");
        palette.put("#d4351c", "#bf2a17");
        return palette;
    }

    private static String variables(Colour own) {
        return "--own:" + own + ";--own-pale:" + own.tint(92) + ";--own-dark:" + own.shade(30) + ";--ink:" + INK
                + ";--focus:" + FOCUS + ";";
    }
}
