package register.values;

import com.fasterxml.jackson.annotation.JsonAlias;

/**
 * The council that publishes the register, and the licence for reuse.
 *
 * @param name as it signs its letters
 * @param licence by name, {@code Open Government Licence v3.0}
 * @param licenceUrl where the licence can be read; configurations of earlier editions call it {@code licenceAddress}
 */
public record Council(
        String name,
        String licence,
        @JsonAlias("licenceAddress") String licenceUrl) {
    public Council {
        Text.line("council.name", name);
        Text.line("council.licence", licence);
        Text.line("council.licenceUrl", licenceUrl);
    }
}
