package register.openapi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How what is not for everybody is refused, by status: what the document calls it, and what it says of it. */
enum Refused {
    MALFORMED("400", "Malformed", "A parameter, a header or the body is missing, unknown or cannot be read."),
    NOT_SIGNED_IN("401", "NotSignedIn", "You are not signed in, or the token is not accepted.", "WWW-Authenticate"),
    FORBIDDEN(
            "403",
            "Forbidden",
            "You do not have the role, or the request is not from a page of this service.",
            "WWW-Authenticate"),
    NOT_FOUND("404", "NoSuchThing", "It does not exist, or has been deleted."),
    ALREADY_THERE("409", "AlreadyThere", "There is a record with this reference; ETag is its tag.", "ETag"),
    IMPORT("409", "NotTaken", "Another file is being imported, or this one cannot be imported."),
    GONE("410", "Gone", "The record was withdrawn, or its content was removed. The links lead to what can be read."),
    CHANGED("412", "Changed", "The record has changed. ETag is its tag now.", "ETag"),
    TOO_LARGE("413", "TooLarge", "The body is too large."),
    WRONG_TYPE("415", "WrongType", "The body is of another content type."),
    INVALID(
            "422",
            "Invalid",
            "The item is not valid or may have personal data, or the key was used for something else."),
    TOO_MANY("429", "TooMany", "You have too many requests of this kind at the same time.", "Retry-After"),
    UNGUARDED("428", "Unguarded", "The request has no entity tag of the record. ETag is its tag now.", "ETag"),
    NOT_NOW(
            "503",
            "NotNow",
            "The database did not answer in time, or the register is only read for now.",
            "Retry-After");

    /** How every one of them can be refused. */
    static final List<Refused> ALWAYS = List.of(MALFORMED, NOT_SIGNED_IN, FORBIDDEN, NOT_NOW);

    private final String status;
    private final String word;
    private final String description;
    private final @Nullable String header;

    Refused(String status, String word, String description) {
        this(status, word, description, null);
    }

    Refused(String status, String word, String description, @Nullable String header) {
        this.status = status;
        this.word = word;
        this.description = description;
        this.header = header;
    }

    String status() {
        return status;
    }

    /** Among the components of the document. */
    String word() {
        return word;
    }

    String description() {
        return description;
    }

    /** That its answer has. */
    List<String> headers() {
        return header == null ? List.of("Cache-Control") : List.of("Cache-Control", header);
    }
}
