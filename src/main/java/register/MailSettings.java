package register;

import org.jspecify.annotations.Nullable;

/**
 * The settings of the weekly mail; nothing is sent unless there is a mailbox.
 *
 * @param to the mailbox of a team; empty for none
 * @param from the address that it is sent from
 * @param host of the mail server
 * @param user empty if the server needs none
 * @param security how the connection is encrypted
 */
record MailSettings(
        @Nullable String to,
        @Nullable String from,
        @Nullable String host,
        int port,
        @Nullable String user,
        @Nullable String password,
        Security security) {

    /** How the connection to the mail server is encrypted. */
    enum Security {
        /** It begins in the clear, and goes on only if it can be encrypted (STARTTLS). */
        STARTTLS,
        /** From the start. */
        TLS,
        /** Not at all: for a server on this machine. */
        NONE
    }

    MailSettings {
        boolean isOn = to != null && !to.isBlank();
        if (isOn && (from == null || from.isBlank() || host == null || host.isBlank())) {
            throw new IllegalArgumentException("mail: set MAIL_FROM and MAIL_HOST too, or leave MAIL_TO empty");
        }
    }

    boolean isOn() {
        return to != null && !to.isBlank();
    }

    boolean hasUser() {
        return user != null && !user.isBlank();
    }
}
