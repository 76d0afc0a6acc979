package register.api.access;

import register.values.Word;

/** How the caller authenticated. */
public enum AuthenticationMethod implements Word {
    /** Not authenticated. */
    NOT_SIGNED_IN,
    /** With the session cookie of a signed-in browser. */
    SESSION,
    /** With an access token of the identity provider. */
    ACCESS_TOKEN,
    /** With a token that this service issued to a script. */
    SCRIPT_TOKEN
}
