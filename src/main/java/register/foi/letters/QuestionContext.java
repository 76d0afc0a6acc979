package register.foi.letters;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a question of a letter depends on.
 *
 * @param above the passages that it stands under, the outermost first
 * @param referents the earlier questions that its words refer to ({@code it}, {@code if so}, {@code question 2}); the
 *     nearest is the last
 * @param leads whether questions stand under it
 */
public record QuestionContext(List<Passage> above, List<Referent> referents, boolean leads) {
    /** The context of a question that can be understood alone. */
    public static final QuestionContext NONE = new QuestionContext(List.of(), List.of(), false);

    public QuestionContext {
        above = List.copyOf(above);
        referents = List.copyOf(referents);
    }

    /** Returns the context of a question that stands under some headings. */
    public static QuestionContext of(List<String> headings) {
        return new QuestionContext(
                headings.stream()
                        .map(heading -> Passage.of(Role.HEADING, heading))
                        .toList(),
                List.of(),
                false);
    }

    /** The role of a passage in the letter. */
    public enum Role {
        /** The subject line of an e-mail. */
        SUBJECT_LINE,
        /** The beginning of a part: {@code Part 2: telephony}. */
        PART,
        HEADING,
        /** The words that introduce a list. */
        LEAD,
        /** An item of a list, or a row of a table, which has others under it and asks nothing itself. */
        ITEM,
        /** A question that has others under it. */
        QUESTION,
        /** A statement that applies to all that it stands over, such as a period. */
        STATEMENT
    }

    /**
     * A passage of a letter that questions stand under.
     *
     * @param subject what it is about, {@code contact centre contract(s)}; empty where it names nothing
     * @param alternatives the list of subjects that it introduces ({@code which could relate to one of the following});
     *     any of them may be meant
     */
    public record Passage(Role role, String text, String subject, List<String> alternatives) {
        public Passage {
            alternatives = List.copyOf(alternatives);
        }

        static Passage of(Role role, String text) {
            return of(role, text, List.of());
        }

        static Passage of(Role role, String text, List<String> listed) {
            List<String> alternatives = listed.isEmpty() && role != Role.QUESTION ? Alternatives.in(text) : listed;
            return new Passage(role, text, SubjectPhrase.of(text), alternatives);
        }

        /** Returns the text with the alternatives. */
        String words() {
            return alternatives.isEmpty() || text.contains(alternatives.get(0))
                    ? text
                    : TrimmedText.withoutLast(" :", text) + ": " + String.join("; ", alternatives);
        }
    }

    /** An earlier question of the same letter. */
    public record Referent(String number, String text) {}

    /** Returns the subjects that it stands under, the nearest first. */
    public List<String> subjects() {
        List<String> subjects = new ArrayList<>();
        above.stream()
                .map(Passage::subject)
                .filter(subject -> !subject.isEmpty())
                .forEach(subject -> subjects.add(0, subject));
        return List.copyOf(subjects);
    }

    /**
     * Returns what a question without a subject of its own may be about, the nearest first: the questions that it refers
     * to, then the passages above it, each by its subject if it has one.
     */
    public List<String> nearest() {
        List<String> nearest = new ArrayList<>();
        above.forEach(passage -> nearest.add(0, passage.subject().isEmpty() ? passage.text() : passage.subject()));
        referents.forEach(referent -> nearest.add(0, referent.text()));
        return List.copyOf(nearest);
    }

    List<String> texts() {
        Set<String> texts = new LinkedHashSet<>();
        above.stream().map(Passage::words).filter(text -> !text.isBlank()).forEach(texts::add);
        referents.stream().map(Referent::text).forEach(texts::add);
        return List.copyOf(texts);
    }
}
