package register.api.access;

import register.values.Word;

/** By what somebody has shown who they are. */
public enum AuthenticationMethod implements Word {
    /** Not at all. */
    NOT_SIGNED_IN,
    /** By a browser that is signed in. */
    SESSION,
    /** By a token of the identity provider. */
    ACCESS_TOKEN,
    /** By a token that this service has given to a script. */
    SCRIPT_TOKEN
}
