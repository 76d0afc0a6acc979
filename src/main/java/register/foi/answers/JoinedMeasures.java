package register.foi.answers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import register.foi.meaning.QuestionIntent;
import register.foi.meaning.Thesaurus;
import register.foi.responses.AnsweredQuestion;
import register.foi.responses.Pointer;

/**
 * Several measures that a question asks for by their names, joined by "and" or commas: "calls offered and calls answered in
 * each year".
 */
final class JoinedMeasures {
    private static final int MOST = 6;

    private static final Pattern JOINT =
            Pattern.compile("(?i)(?:,(?: ?and\\b)?|\\b(?:and|as well as|along with|together with)\\b|&)\\s+");

    private static final String QUANTITY =
            "\\b(?:average|mean|median|rate|percentage|proportion|share|score|satisfaction|quality|times?|waits?|costs?)\\b";

    /** What is measured of a thing, and of whatever is joined to that thing: "average wait for calls and e-mails". */
    private static final Pattern OF_THINGS = Pattern.compile("(?i)" + QUANTITY + ".*\\b(?:of|for|to|on|in)\\b");

    private static final Pattern OF_ITS_OWN = Pattern.compile("(?i)" + QUANTITY + "|\\b(?:how many|numbers? of)\\b");

    private final Thesaurus thesaurus;

    JoinedMeasures(Thesaurus thesaurus) {
        this.thesaurus = thesaurus;
    }

    /** Returns what a question asks for, each with the words around it; empty unless that may be several measures. */
    List<String> in(String question) {
        List<String> joined = new ArrayList<>();
        Matcher joint = JOINT.matcher(question);
        int begin = 0;
        int end = 0;
        boolean hasContent = false;
        for (int from = 0; from < question.length() && joined.size() < MOST; ) {
            boolean isLast = !joint.find();
            int to = isLast ? question.length() : joint.start();
            boolean isThing = hasContent(question.substring(from, to));
            if (hasContent && isThing) {
                joined.add(question.substring(begin, end).strip());
                begin = from;
            }
            hasContent |= isThing;
            end = to;
            from = isLast ? question.length() : joint.end();
        }
        joined.add(question.substring(begin).strip());
        return joined.size() == 1 || sharesWhatIsMeasured(joined) ? List.of() : joined;
    }

    /**
     * Returns the answers to what a question asks for, if at least two tell the figures of measures, each of another one of
     * whose name the question has every word, and the others tell nothing. Otherwise it is not several measures: empty.
     *
     * @param answer answers what is asked for, by its place
     */
    Optional<List<AnsweredQuestion>> answers(
            String question, List<String> joined, IntFunction<AnsweredQuestion> answer) {
        Set<String> asked = thesaurus.terms(question);
        Set<String> measures = new HashSet<>();
        List<AnsweredQuestion> answers = new ArrayList<>();
        for (int i = 0; i < joined.size(); i++) {
            AnsweredQuestion one = answer.apply(i);
            Set<String> here = thesaurus.terms(joined.get(i));
            Optional<String> measure = one.entries().stream()
                    .filter(entry -> isNamed(entry, asked, here))
                    .map(Pointer::reference)
                    .findFirst();
            if (!one.entries().isEmpty() && !measure.map(measures::add).orElse(false)) {
                return Optional.empty();
            }
            answers.add(one);
        }
        return measures.size() > 1 ? Optional.of(answers) : Optional.empty();
    }

    private boolean isNamed(Pointer entry, Set<String> asked, Set<String> here) {
        return Stream.of(entry.title(), entry.reference().replace('-', ' '))
                .map(this::words)
                .anyMatch(name -> asked.containsAll(name) && name.stream().anyMatch(here::contains));
    }

    private Set<String> words(String name) {
        return thesaurus.wordsByStem(name).keySet();
    }

    private boolean hasContent(String piece) {
        return !QuestionIntent.of(thesaurus, piece, List.of()).content().isEmpty();
    }

    private static boolean sharesWhatIsMeasured(List<String> joined) {
        return IntStream.range(1, joined.size())
                .anyMatch(i -> OF_THINGS.matcher(joined.get(i - 1)).find()
                        && !OF_ITS_OWN.matcher(joined.get(i)).find());
    }
}
