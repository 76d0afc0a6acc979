package register.foi.answers;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import register.foi.letters.LetterQuestion;
import register.foi.responses.AnsweredQuestion;
import register.values.law.Regime;
import register.values.problem.Refusal;

/** Answers what is typed into the search as one question of a letter is answered, from the same index. */
public final class ClosestMatches {
    /** The longest time that a search waits for the index to include what was published before it. */
    private static final Duration LONGEST = Duration.ofMillis(300);

    private final Answers answers;

    /** Creates it over the answers to letters. */
    public ClosestMatches(Answers answers) {
        this.answers = answers;
    }

    /**
     * The answer to some words.
     *
     * @param words that it answers: those that were typed or, if nothing answers these, the same correctly spelt
     */
    public record Closest(String words, AnsweredQuestion answer) {
        private boolean hasEntries() {
            return !answer.entries().isEmpty();
        }
    }

    /** Returns the answer to some words; empty while the index is being prepared. */
    public Optional<Closest> of(String words) {
        try {
            Closest typed = answer(words);
            return Optional.of(typed.hasEntries() ? typed : corrected(words).orElse(typed));
        } catch (Refusal notReady) {
            return Optional.empty();
        }
    }

    private Optional<Closest> corrected(String words) {
        return answers.corrected(words, LONGEST).map(this::answer).filter(Closest::hasEntries);
    }

    private Closest answer(String words) {
        InformationRequest request =
                new InformationRequest(null, Regime.FOIA, null, List.of(LetterQuestion.alone("1", words)));
        return new Closest(words, answers.reply(request, LONGEST).questions().get(0));
    }
}
