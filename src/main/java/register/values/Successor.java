package register.values;

import org.jspecify.annotations.Nullable;

/**
 * The council that took over from the one whose register this is, which answers for itself elsewhere; the register of a council
 * that is gone is only read.
 *
 * @param name of the council; empty if this one is still there
 * @param url where its register is
 */
public record Successor(@Nullable String name, @Nullable String url) {
    public Successor {
        name = name == null || name.isBlank() ? null : Text.line("successor.name", name.strip());
        url = url == null || url.isBlank() ? null : url.strip();
        if ((name == null) != (url == null)) {
            throw new IllegalArgumentException(
                    "successor.name and successor.url must be set together: SUCCESSOR_NAME and SUCCESSOR_URL");
        }
        if (url != null && !url.matches("https?://[^/\\s<>\"]+(/[^\\s<>\"]*)?")) {
            throw new IllegalArgumentException(
                    "successor.url must be an address, like https://contracts.example.gov.uk, not " + url);
        }
    }

    /** Whether there is one. */
    public boolean isKnown() {
        return name != null;
    }
}
