package register.api.http;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import register.values.problem.Problem;

/**
 * Refusals at pinned addresses in the words in which they were first published, since programs get the same bytes there for
 * good. Pages, and all other addresses, have the words of the catalogue.
 */
final class PinnedProblems {
    /** The first words of a type of refusal. */
    private record Words(String title, String remedy) {}

    private static final Map<String, Words> FIRST = Map.of(
            Problem.NO_SUCH_RECORD.slug(),
            new Words("No record has this reference", "Check the reference against the list of the register."),
            Problem.MALFORMED_PARAMETER.slug(),
            new Words("A parameter cannot be read", "See /openapi.json for the form it takes."),
            Problem.NOT_YET_RECORDED.slug(),
            new Words(
                    "The record was not in the register at that position",
                    "Leave out 'at', or follow the record's history to its first entry."),
            Problem.WITHDRAWN.slug(),
            new Words("The record was withdrawn", "Follow 'pinned' to what it said last, or 'history' to all of it."),
            Problem.REMOVED.slug(),
            new Words(
                    "What was said here was removed",
                    "The entry that is linked says what was removed and on what ground."));

    /** A detail, and the words that it had first. */
    private record Reworded(Pattern now, String first) {}

    private static final List<Reworded> DETAILS = List.of(
            new Reworded(
                    Pattern.compile("^the content of entry ([0-9]+) of '(.*)' was removed on "),
                    "what entry $1 said of '$2' was removed on "),
            new Reworded(
                    Pattern.compile("^'(.*)' was first published after entry ([0-9]+)$"),
                    "'$1' came into the register after position $2"));

    /** What was not told from a record that never was: one that was published later, and is gone. */
    private static final Pattern GONE =
            Pattern.compile("^the (.*?) ('.*') was first published after entry [0-9]+ and is no longer published$");

    private PinnedProblems() {}

    /** Returns a refusal in its first words. */
    static ProblemDocument of(ProblemDocument problem) {
        Matcher gone = GONE.matcher(problem.detail());
        return gone.matches() ? noSuchRecord(problem, gone.replaceFirst("there is no $1 $2")) : inFirstWords(problem);
    }

    private static ProblemDocument noSuchRecord(ProblemDocument problem, String detail) {
        Problem type = Problem.NO_SUCH_RECORD;
        return inFirstWords(new ProblemDocument(
                problem.type().replaceFirst("[^/]*$", type.slug()),
                type.title(),
                type.status(),
                detail,
                type.remedy(),
                null,
                List.of(),
                Map.of()));
    }

    private static ProblemDocument inFirstWords(ProblemDocument problem) {
        Words first = FIRST.get(problem.type().replaceFirst("^.*/", ""));
        return first == null
                ? problem
                : new ProblemDocument(
                        problem.type(),
                        first.title(),
                        problem.status(),
                        detail(problem.detail()),
                        first.remedy(),
                        problem.parameter(),
                        problem.errors(),
                        problem.links());
    }

    private static String detail(String detail) {
        String first = detail;
        for (Reworded one : DETAILS) {
            first = one.now().matcher(first).replaceFirst(one.first());
        }
        return first;
    }
}
