package register.web.exchange;

/**
 * To whom weaknesses of the service are reported.
 *
 * @param contact an address of e-mail, or one that begins with {@code https://}; empty where nobody is named
 * @param policy where it is read how reports are dealt with; empty where it is nowhere
 */
public record SecurityContact(String contact, String policy) {
    private static final String EMAIL = "(mailto:)?[^@\\s:/]+@[^@\\s]+\\.[^@\\s]+";
    private static final String PAGE = "https://[^\\s]+";

    public SecurityContact {
        if (!contact.isBlank() && !contact.matches(EMAIL) && !contact.matches(PAGE)) {
            throw new IllegalArgumentException("security.contact is an e-mail address or an address that begins with"
                    + " https://, and not " + contact);
        }
        if (!policy.isBlank() && !policy.matches(PAGE)) {
            throw new IllegalArgumentException("security.policy begins with https://, and is not " + policy);
        }
    }

    /** Whether somebody is named. */
    boolean isNamed() {
        return !contact.isBlank();
    }

    /** The contact as an address (RFC 9116 section 2.5.3). */
    String address() {
        return contact.contains(":") ? contact : "mailto:" + contact;
    }
}
