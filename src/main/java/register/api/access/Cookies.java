package register.api.access;

import java.time.Duration;

/** Cookies that the browser keeps to this very host, to encrypted connections, and away from scripts. */
public final class Cookies {
    private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Lax";

    private Cookies() {}

    /** Kept until the browser is closed. */
    static String kept(String name, String value) {
        return name + "=" + value + ATTRIBUTES;
    }

    /** Kept so long. */
    public static String kept(String name, String value, Duration age) {
        return kept(name, value) + "; Max-Age=" + age.toSeconds();
    }

    static String removed(String name) {
        return kept(name, "", Duration.ZERO);
    }
}
