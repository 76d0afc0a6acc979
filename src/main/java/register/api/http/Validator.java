package register.api.http;

/**
 * What an answer was read from, so that a reader who has it already need not be sent it again.
 *
 * @param tag changes whenever the answer does; the representation and the edition of the service are added to it
 * @param isFinal whether the address will answer this for good
 */
public record Validator(String tag, boolean isFinal) {}
