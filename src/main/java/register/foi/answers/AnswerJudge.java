package register.foi.answers;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import register.foi.responses.Judgement;
import register.foi.responses.Pointer;
import register.registers.retrieval.Candidate;
import register.registers.retrieval.Precedent;
import register.values.Missing;

/** Decides how far the search results answer a question, without presenting a guess as an answer. */
final class AnswerJudge {
    private final Ranker.Found found;
    private final List<Pointer> entries;
    private final List<Precedent> earlier;
    private final Function<Candidate, List<String>> periods;

    /**
     * Creates a judge of one search result.
     *
     * @param periods returns the periods, in words, that the nearest candidate has figures of
     */
    AnswerJudge(
            Ranker.Found found,
            List<Pointer> entries,
            List<Precedent> earlier,
            Function<Candidate, List<String>> periods) {
        this.found = found;
        this.entries = List.copyOf(entries);
        this.earlier = List.copyOf(earlier);
        this.periods = periods;
    }

    Judgement judgement() {
        if (entries.isEmpty()) {
            return isRefusedAs("not-held") ? Judgement.LIKELY_NOT_HELD : Judgement.UNKNOWN;
        }
        Pointer best = entries.get(0);
        boolean isElsewhere =
                best.values().stream().anyMatch(says -> says.field().equals("link"));
        if (isElsewhere) {
            return Judgement.HELD_ELSEWHERE;
        }
        if (best.gaps().isEmpty()) {
            return Judgement.ANSWERED;
        }
        if (!best.values().isEmpty()) {
            return Judgement.PARTLY;
        }
        return best.gaps().stream().allMatch(gap -> isNotHeld(gap.missing()))
                ? Judgement.LIKELY_NOT_HELD
                : Judgement.PARTLY;
    }

    /** Returns the reason for the judgement, in a sentence. */
    String because() {
        return switch (judgement()) {
            case ANSWERED -> "What it asks for is published.";
            case PARTLY -> "The entry does not say all that is asked for: " + gaps() + ".";
            case HELD_ELSEWHERE -> "What it asks for is published elsewhere.";
            case LIKELY_NOT_HELD ->
                entries.isEmpty()
                        ? "The council answered a question like it that it does not hold this."
                        : "The entry says that this is not held: " + gaps() + ".";
            case UNKNOWN -> unknown();
        };
    }

    private String unknown() {
        return switch (found.result()) {
            case OTHER_TIME -> otherTime();
            case REFUSED ->
                earlier.stream()
                        .findFirst()
                        .map(one -> "A question like it was not answered before (%s, question %s: %s%s)."
                                .formatted(
                                        one.request(),
                                        one.number(),
                                        one.outcome().replace('-', ' '),
                                        sections(one)))
                        .orElse("A question like it was not answered before.");
            case FOUND, NOTHING -> "Nothing that is published answers it; that does not mean that nothing is held.";
        };
    }

    private String otherTime() {
        return found.nearest()
                .map(periods)
                .filter(said -> !said.isEmpty())
                .map(said -> "What comes nearest, %s, has figures of %s only."
                        .formatted(found.nearest().orElseThrow().title(), String.join(", ", said)))
                .orElse("What comes nearest has no figures of the time that is asked about.");
    }

    private static String sections(Precedent one) {
        return one.sections().isEmpty() ? "" : ", section " + String.join(", ", one.sections());
    }

    private boolean isRefusedAs(String outcome) {
        return found.result() == Ranker.Result.REFUSED
                && !earlier.isEmpty()
                && earlier.get(0).outcome().equals(outcome);
    }

    private static boolean isNotHeld(Missing missing) {
        return missing.because() == Missing.Because.NOT_HELD || missing.because() == Missing.Because.NOT_RECORDED;
    }

    private String gaps() {
        return entries.get(0).gaps().stream()
                .map(gap -> gap.label() + " (" + gap.missing().inWords() + ")")
                .collect(Collectors.joining(", "));
    }
}
