package register.foi.answers;

/**
 * The settings of answers to requests.
 *
 * @param model whether the sentence model is used, too, to compare questions with entries, which takes some 150 MB of
 *     memory
 */
public record AnswerSettings(boolean model) {}
