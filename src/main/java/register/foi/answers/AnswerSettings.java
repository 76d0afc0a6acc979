package register.foi.answers;

/**
 * How requests are answered.
 *
 * @param model whether questions are compared with entries by the sentence model too, which takes some 150 MB of memory
 */
public record AnswerSettings(boolean model) {}
