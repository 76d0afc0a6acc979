package register.values.problem;

/**
 * One error in a request body.
 *
 * @param pointer to the member in error (RFC 6901), {@code /period/end}; empty for the whole body
 * @param detail the error and its correction, in a sentence; never contains a value that may be personal data
 */
public record Fault(String pointer, String detail) {}
