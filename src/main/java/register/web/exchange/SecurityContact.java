package register.web.exchange;

/**
 * The contact for reports of vulnerabilities.
 *
 * @param contact an e-mail address, or a URL that begins with {@code https://}; empty if there is none
 * @param policy the URL of the disclosure policy; empty if there is none
 */
public record SecurityContact(String contact, String policy) {
    private static final String EMAIL = "(mailto:)?[^@\\s:/]+@[^@\\s]+\\.[^@\\s]+";
    private static final String PAGE = "https://[^\\s]+";

    public SecurityContact {
        if (!contact.isBlank() && !contact.matches(EMAIL) && !contact.matches(PAGE)) {
            throw new IllegalArgumentException(
                    "security.contact must be an email address or an address that starts with" + " https://, not "
                            + contact);
        }
        if (!policy.isBlank() && !policy.matches(PAGE)) {
            throw new IllegalArgumentException("security.policy must start with https://, not " + policy);
        }
    }

    /** Whether there is a contact. */
    boolean isNamed() {
        return !contact.isBlank();
    }

    /** Returns the contact as a URI (RFC 9116 section 2.5.3). */
    String address() {
        return contact.contains(":") ? contact : "mailto:" + contact;
    }
}
