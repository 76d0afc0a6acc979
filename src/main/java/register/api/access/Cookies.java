package register.api.access;

import java.time.Duration;

/** Builds cookies that browsers send only to this host, over encrypted connections, and hide from scripts. */
public final class Cookies {
    private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Lax";

    private Cookies() {}

    /** Returns a cookie that lasts until the browser is closed. */
    static String kept(String name, String value) {
        return name + "=" + value + ATTRIBUTES;
    }

    /** Returns a cookie that lasts for this time. */
    public static String kept(String name, String value, Duration age) {
        return kept(name, value) + "; Max-Age=" + age.toSeconds();
    }

    static String removed(String name) {
        return kept(name, "", Duration.ZERO);
    }
}
