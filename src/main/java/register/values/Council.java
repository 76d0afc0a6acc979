package register.values;

/**
 * The council that publishes the register, and the licence for reuse.
 *
 * @param name as it signs its letters
 * @param licence by name, {@code Open Government Licence v3.0}
 * @param licenceAddress where the licence can be read
 */
public record Council(String name, String licence, String licenceAddress) {
    public Council {
        Text.line("council.name", name);
        Text.line("council.licence", licence);
        Text.line("council.licenceAddress", licenceAddress);
    }
}
