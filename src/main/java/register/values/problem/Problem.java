package register.values.problem;

import com.google.errorprone.annotations.FormatMethod;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A type of refusal: its status, what went wrong and what to do about it (RFC 9457). */
public enum Problem {
    UNKNOWN_ADDRESS(404, "Page not found", "Check the web address is correct, search, or start at the home page, /."),
    NO_SUCH_RECORD(404, "No record has this reference", "Check the reference against the list of the register."),
    NOT_YET_RECORDED(
            404,
            "The record was not in the register at that position",
            "Leave out 'at', or follow the record's history to its first entry."),
    WITHDRAWN(410, "The record was withdrawn", "Follow 'pinned' to what it said last, or 'history' to all of it."),
    REMOVED(
            410,
            "What was said here was removed",
            "The entry that is linked says what was removed and on what ground."),
    NO_SUCH_IMPORT(404, "There is no such file any more", "Files that were sent are kept for a week; send it again."),
    NO_SUCH_MAPPING(404, "No mapping has this name", "The names are at /mappings."),
    NOTHING_TO_DRAW(404, "There is no chart of this", "Leave out '.svg': the table says all there is."),
    NO_SUCH_ENTRY(404, "No entry has this number", "The newest entry is at /log."),
    NO_SUCH_TOKEN(404, "No token has this id", "GET /tokens lists those there are."),
    POSITION_NOT_REACHED(404, "The log has not reached this position", "The newest entry is at /log."),
    UNKNOWN_PARAMETER(
            400, "The address has a parameter that is not known here", "Use only the parameters that are named."),
    REPEATED_PARAMETER(400, "The address gives a parameter more than once", "Give each parameter once."),
    MALFORMED_DATE(400, "A date cannot be read", "Write a day as 2025-08-18."),
    MALFORMED_REFERENCE(400, "A reference cannot be read", "A reference looks like COV-12765."),
    MALFORMED_NUMBER(400, "A number cannot be read", "Write a whole number in digits."),
    MALFORMED_POSITION(400, "A position in the log cannot be read", "Positions are whole numbers from 0."),
    MALFORMED_CURSOR(
            400, "A cursor cannot be used", "Take the next page's address from the answer before it, unchanged."),
    MALFORMED_PARAMETER(400, "A parameter cannot be read", "See /openapi.json for the form it takes."),
    EMPTY_SEARCH(400, "Enter something to search for", "Use one or more words, for example telephony."),
    YEAR_NOT_KNOWN(
            400,
            "The bank holidays of that year are not known",
            "Ask about another day, or have the bank holidays brought up to date."),
    DOES_NOT_COUNT(
            400,
            "That work does not count towards the cost limit",
            "Leave it out: only determining, locating, retrieving and extracting count."),
    UNITS_DIFFER(400, "The measures are not counted in one unit", "Compare measures that have a unit in common."),
    MALFORMED_BODY(400, "What was sent cannot be read", "Send JSON as the API document describes it."),
    MISSING_HEADER(400, "A header is missing", "Send the header that is named."),
    MISSING_PARAMETER(400, "A parameter is missing", "Add the parameter that is named."),
    BAD_REQUEST(400, "The request cannot be understood", "Check the address and the headers."),
    NOT_SIGNED_IN(
            401, "Sign in to continue", "Sign in at /sign-in. A program sends a token in the header Authorization."),
    INVALID_TOKEN(401, "The token is not accepted", "Get a new one; reading needs none."),
    FORBIDDEN(403, "You may not do this", "Ask whoever gives out the roles of the register."),
    FORGED(
            403,
            "The request does not come from a page of this service",
            "Load the page again and send its form from there; a program sends the header X-CSRF-Token."),
    SIGN_IN_REFUSED(403, "You are not signed in", "Begin again at /sign-in."),
    NO_PROVIDER(
            404,
            "Nobody can sign in here yet",
            "An identity provider is set up by OIDC_ISSUER and OIDC_CLIENT_ID, as the README says; reading needs none."),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here", "The header Allow names the methods that are."),
    NOT_ACCEPTABLE(
            406, "The answer cannot be given in that format", "Ask for another format, by 'Accept' or by a suffix."),
    IMPORT_RUNNING(409, "Another file is being imported", "Wait until it is done, and send yours again."),
    IMPORT_STALE(
            409, "The register has changed since the file was tried", "Send the file again, and see what it comes to."),
    IMPORT_NOT_READY(409, "The file cannot be taken in as it stands", "See what its state is."),
    ALREADY_THERE(409, "A record with this reference already exists", "Change that record, or use another reference."),
    PRECONDITION_FAILED(
            412,
            "The record is not what you take it to be",
            "Read it again, and send its entity tag in If-Match with what you want it to say now."),
    CONTENT_TOO_LARGE(413, "The request is too large", "Send less at once."),
    ADDRESS_TOO_LONG(414, "The address is too long", "Shorten the parameters."),
    UNSUPPORTED_MEDIA_TYPE(415, "The content type is not understood here", "Send the type that the address takes."),
    INVALID_ITEM(422, "There is a problem with what was sent", "Correct the fields that are listed."),
    IMPORT_REFUSED(
            422,
            "Some of the file cannot be taken in",
            "Correct what its outcomes name, or say that what is refused is to be left out."),
    OTHER_REQUEST(422, "The key was used for another request", "Use a new Idempotency-Key for a new request."),
    PRECONDITION_REQUIRED(
            428,
            "The request does not say what it takes the record to be",
            "Send If-Match with the entity tag of the record, or If-None-Match: * to make a new one."),
    PERSONAL_DATA(
            422,
            "The item says something that may be personal data",
            "Take it out, or say why it may be published where it is only a warning."),
    UNREADABLE_SHEET(
            422,
            "The file cannot be read as a spreadsheet",
            "Save it as CSV UTF-8 and send that; correct what is named."),
    NO_LETTER(422, "No letter can be written of this", "Correct what is named."),
    HEADERS_TOO_LARGE(431, "The request's headers are too large", "Send fewer or shorter headers."),
    INTERNAL(500, "Sorry, there is a problem with the service", "Try again later."),
    READ_ONLY(503, "The register is not being changed at the moment", "Read on, and try to change it later."),
    UNAVAILABLE(503, "Sorry, the service is unavailable", "Try again in a few seconds.");

    private final int status;
    private final String title;
    private final String remedy;

    Problem(int status, String title, String remedy) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    /** Returns the HTTP status of the response (RFC 9110 section 15). */
    public int status() {
        return status;
    }

    /** Returns what went wrong, the same for every case of this type. */
    public String title() {
        return title;
    }

    /** Returns what the reader can do about it. */
    public String remedy() {
        return remedy;
    }

    /** Returns the last segment of its address, {@code /problems/unknown-parameter}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns a refusal of this type whose detail states the error in this case. */
    @FormatMethod
    public Refusal because(String detail, Object... arguments) {
        return new Refusal(this, detail.formatted(arguments));
    }

    /** Returns the type with this slug, if there is one. */
    public static Optional<Problem> named(String slug) {
        return Arrays.stream(values())
                .filter(problem -> problem.slug().equals(slug))
                .findFirst();
    }

    /**
     * Returns the most general type with this status; {@link #BAD_REQUEST} for another 4xx, {@link #INTERNAL} for the
     * rest.
     */
    public static Problem of(int status) {
        return switch (status) {
            case 401 -> NOT_SIGNED_IN;
            case 403 -> FORBIDDEN;
            case 404 -> UNKNOWN_ADDRESS;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 410 -> WITHDRAWN;
            case 413 -> CONTENT_TOO_LARGE;
            case 414 -> ADDRESS_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 431 -> HEADERS_TOO_LARGE;
            case 503 -> UNAVAILABLE;
            default -> status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL;
        };
    }
}
