package register.values.problem;

import com.google.errorprone.annotations.FormatMethod;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A type of refusal: its status, what went wrong and what to do about it (RFC 9457). */
public enum Problem {
    UNKNOWN_ADDRESS(404, "Page not found", "Check the web address is correct, search, or start at the home page, /."),
    NO_SUCH_RECORD(404, "No record has this reference", "Check the reference is correct, or search for it."),
    NOT_YET_RECORDED(
            404, "The record was not published yet", "Remove 'at' from the address to see the record as it is now."),
    WITHDRAWN(410, "The record was withdrawn", "See its last version ('pinned') or its full history ('history')."),
    REMOVED(410, "This information was removed", "The linked entry says what was removed and under which law."),
    NO_SUCH_IMPORT(404, "This file is no longer here", "Send the file again. Files are kept for a week."),
    NO_SUCH_MAPPING(404, "No mapping has this name", "Choose one of the names at /mappings."),
    NOTHING_TO_DRAW(404, "There is no chart here", "Remove '.svg' from the address to see the table."),
    NO_SUCH_ENTRY(404, "No entry has this number", "Check the number. The newest entry is at /log."),
    NO_SUCH_TOKEN(404, "No token has this ID", "Check the ID. GET /tokens lists all tokens."),
    POSITION_NOT_REACHED(
            404, "The log has not reached this position", "Check the number. The newest entry is at /log."),
    UNKNOWN_PARAMETER(
            400, "The address has a parameter that does not exist", "Use only the parameters that the detail lists."),
    REPEATED_PARAMETER(400, "The address gives a parameter more than once", "Use each parameter once."),
    MALFORMED_DATE(400, "A date cannot be read", "Write a day as 2025-08-18."),
    MALFORMED_REFERENCE(400, "A reference cannot be read", "Write a reference like COV-12765."),
    MALFORMED_NUMBER(400, "A number cannot be read", "Write a whole number in digits."),
    MALFORMED_POSITION(400, "A position in the log cannot be read", "Write a whole number, 0 or more."),
    MALFORMED_CURSOR(
            400, "A cursor cannot be used", "Follow the link to the next page in the previous answer, unchanged."),
    NO_SUCH_PAGE(
            400, "The list does not have this page", "Use the number of a page that the list has, or leave it out."),
    MALFORMED_PARAMETER(400, "A parameter cannot be read", "See /openapi.json for its format."),
    EMPTY_SEARCH(400, "Enter something to search for", "Use one or more words, for example, telephony."),
    YEAR_NOT_KNOWN(
            400,
            "The bank holidays for that year are not published yet",
            "Use another date, or update the bank holidays."),
    DOES_NOT_COUNT(
            400,
            "That work does not count towards the cost limit",
            "Remove it. Only determining, locating, retrieving and extracting count."),
    UNITS_DIFFER(400, "The measures have different units", "Compare measures that have the same unit."),
    MALFORMED_BODY(400, "The request body cannot be read", "Send JSON that matches the API document."),
    MISSING_HEADER(400, "A header is missing", "Send the header that the detail names."),
    MISSING_PARAMETER(400, "A parameter is missing", "Add the parameter that the detail names."),
    BAD_REQUEST(400, "The request cannot be read", "Check the address and the headers."),
    NOT_SIGNED_IN(
            401, "Sign in to continue", "Sign in at /sign-in. Programs send a token in the Authorization header."),
    INVALID_TOKEN(401, "The token is not accepted", "Use another token. You do not need one to read."),
    FORBIDDEN(403, "You do not have permission to do this", "Ask the administrator of the register for the role."),
    FORGED(
            403,
            "The form was not sent from a page of this service",
            "Open the page again and send its form. Programs send the X-CSRF-Token header."),
    SIGN_IN_REFUSED(403, "You are not signed in", "Start again at /sign-in."),
    NO_PROVIDER(
            404,
            "Sign-in is not set up",
            "Set OIDC_ISSUER and OIDC_CLIENT_ID, as the README describes. You do not need to sign in to read."),
    METHOD_NOT_ALLOWED(405, "This address does not accept the method", "Use a method that the Allow header lists."),
    NOT_ACCEPTABLE(
            406,
            "The answer is not available in this format",
            "Ask for another format in the Accept header or with a suffix, like .json."),
    REQUEST_TIMEOUT(408, "The request took too long to arrive", "Send it again, all at once."),
    IMPORT_RUNNING(409, "Another file is being imported", "Wait until it is finished, then send yours again."),
    IMPORT_STALE(409, "The register has changed since the file was checked", "Send the file again and check it."),
    IMPORT_NOT_READY(409, "The file is not ready to import", "Check its state."),
    ALREADY_THERE(409, "A record with this reference already exists", "Change that record or use another reference."),
    PRECONDITION_FAILED(
            412,
            "The record has changed since you read it",
            "Read it again and send your change with its new ETag in If-Match."),
    CONTENT_TOO_LARGE(413, "The request is too large", "Send a smaller request."),
    ADDRESS_TOO_LONG(414, "The address is too long", "Use fewer or shorter parameters."),
    UNSUPPORTED_MEDIA_TYPE(
            415, "This address does not accept the content type", "Send a content type that the detail lists."),
    INVALID_ITEM(422, "There is a problem with the record", "Correct the fields listed under errors."),
    IMPORT_REFUSED(
            422,
            "Some records in the file have mistakes",
            "Correct the mistakes listed in its outcomes, or import the file without the refused records."),
    OTHER_REQUEST(
            422, "The Idempotency-Key was used for another request", "Use a new Idempotency-Key for a new request."),
    PRECONDITION_REQUIRED(
            428,
            "The request does not say which version it changes",
            "Send If-Match with the ETag of the record, or If-None-Match: * to create a record."),
    PERSONAL_DATA(
            422,
            "The record may contain personal data",
            "Remove it. If it is only a warning, you can give a reason to publish it instead."),
    UNREADABLE_SHEET(
            422, "The file cannot be read", "Correct the mistakes, or save the file as CSV UTF-8 and send that."),
    NO_LETTER(422, "The response cannot be drafted", "Correct the mistakes that the detail names."),
    TOO_MANY_REQUESTS(
            429,
            "You have too many requests at the same time",
            "Wait for the answers to your other requests, then send this one again."),
    HEADERS_TOO_LARGE(431, "The request's headers are too large", "Send fewer or shorter headers."),
    INTERNAL(500, "Sorry, there is a problem with the service", "Try again later."),
    READ_ONLY(503, "The register cannot be changed at the moment", "Try again later. You can still read it."),
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
            case 408 -> REQUEST_TIMEOUT;
            case 410 -> WITHDRAWN;
            case 412 -> PRECONDITION_FAILED;
            case 413 -> CONTENT_TOO_LARGE;
            case 414 -> ADDRESS_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            case 431 -> HEADERS_TOO_LARGE;
            case 503 -> UNAVAILABLE;
            default -> status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL;
        };
    }
}
