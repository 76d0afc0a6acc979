package register.web.assets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static register.values.problem.Problem.UNKNOWN_ADDRESS;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import register.values.Resources;
import register.values.Sha256;

/** The resource of style sheets, scripts and images, all served by this service, at URLs that contain a fingerprint. */
@Hidden
@Path("/")
public final class AssetsResource {
    private static final String GOVUK =
            "/META-INF/resources/webjars/govuk-frontend/%s/dist/govuk/govuk-frontend.min.%s";
    private static final String POM = "/META-INF/maven/org.webjars.npm/govuk-frontend/pom.properties";
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final int MARK = 6;

    private static final Map<String, String> TYPES =
            Map.of("css", "text/css;charset=UTF-8", "js", "text/javascript;charset=UTF-8", "svg", "image/svg+xml");

    private final Map<String, byte[]> assets = new LinkedHashMap<>();
    private final String mark;
    private final byte[] icon;

    /** Creates the resource for a look. */
    public AssetsResource(Look look) {
        String version = version();
        String css =
                Stylesheet.of(look, text(GOVUK.formatted(version, "css")), text("/register/web/assets/register.css"));
        assets.put("register.css", css.getBytes(UTF_8));
        assets.put("govuk-frontend.min.js", Resources.bytes(GOVUK.formatted(version, "js")));
        assets.put("register.js", Resources.bytes("/register/web/assets/register.js"));
        String drawn = text("/register/web/assets/favicon.svg").replace("#000000", look.colour());
        assets.put("favicon.svg", drawn.getBytes(UTF_8));
        MessageDigest digest = Sha256.digest();
        assets.values().forEach(digest::update);
        icon = IconFile.of(look);
        mark = HexFormat.of().formatHex(digest.digest(), 0, MARK);
    }

    /**
     * Returns the base path, {@code /assets/1a2b3c4d5e6f}; it changes with the content, so that each file can be cached
     * for good.
     */
    public String path() {
        return "/assets/" + mark;
    }

    @GET
    @Path("assets/{mark}/{name}")
    public Response asset(@PathParam("mark") String asked, @PathParam("name") String name) {
        byte[] asset = assets.get(name);
        if (asset == null) {
            throw UNKNOWN_ADDRESS.because("");
        }
        // A page of the previous release requests its own fingerprint; the current file serves it better than none.
        return Response.ok(asset, TYPES.get(name.substring(name.lastIndexOf('.') + 1)))
                .header(HttpHeaders.CACHE_CONTROL, asked.equals(mark) ? FOR_GOOD : "no-cache")
                .build();
    }

    /** Returns the icon at the address where old browsers and programs that preview links look for one. */
    @GET
    @Path("favicon.ico")
    public Response icon() {
        return Response.ok(icon, "image/x-icon")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=86400")
                .build();
    }

    private static String text(String name) {
        return new String(Resources.bytes(name), UTF_8);
    }

    /** Returns the version of GOV.UK Frontend, from its jar. */
    private static String version() {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text(POM)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return properties.getProperty("version");
    }
}
