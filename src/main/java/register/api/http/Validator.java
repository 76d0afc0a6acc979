package register.api.http;

/**
 * The validator of a response, so that a reader who has the current one need not be sent it again.
 *
 * @param tag changes whenever the response does; the format and the edition of the service are added to it
 * @param isFinal whether the address will always return this
 */
public record Validator(String tag, boolean isFinal) {}
