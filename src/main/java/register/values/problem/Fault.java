package register.values.problem;

/**
 * One thing that is wrong with what was sent.
 *
 * @param pointer to the member that is at fault (RFC 6901), {@code /period/end}; empty where it is the whole
 * @param detail what is wrong and what would be right, in a sentence; it never has a value that may be personal
 */
public record Fault(String pointer, String detail) {}
