package register.foi.responses;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import register.values.Missing.Because;
import register.values.law.Exemption;
import register.values.law.Exemption.Kind;
import register.values.law.Regime;

/** What section 21, or regulation 6(1)(b), covers of a question: what is published, and nothing else. */
final class Section21Coverage {
    private Section21Coverage() {}

    /** Whether entries were taken for an answer to it, or to some of it. */
    static boolean isAnswered(AnsweredQuestion question) {
        return (question.judgement() == Judgement.ANSWERED || question.judgement() == Judgement.PARTLY)
                && !question.entries().isEmpty();
    }

    /** Whether some of what it asks for is published. */
    static boolean isPublished(AnsweredQuestion question) {
        return isAnswered(question) && question.entries().stream().anyMatch(Section21Coverage::isPublished);
    }

    /** Whether some of what it asks for is not published, as far as is known. */
    static boolean isShort(AnsweredQuestion question) {
        return question.judgement() == Judgement.PARTLY || lacks(question);
    }

    /** Whether an entry does not say something that was asked for and could be said. */
    static boolean lacks(AnsweredQuestion question) {
        return gaps(question).anyMatch(gap -> gap.missing().because() != Because.NOT_APPLICABLE);
    }

    /** Whether the letter refuses something of it on another ground than that it is published. */
    static boolean refusesMore(Regime regime, AnsweredQuestion question) {
        return isAnswered(question) && gaps(question).anyMatch(gap -> isRefused(regime, gap));
    }

    /** What was asked for and its entries do not say. */
    static Stream<Gap> gaps(AnsweredQuestion question) {
        return question.entries().stream().map(Pointer::gaps).flatMap(List::stream);
    }

    /** The ground on which a letter under this law can refuse what the register withholds under this section. */
    static Optional<Exemption> ground(Regime regime, String section) {
        return Exemption.of(regime, section)
                .filter(ground -> ground.kind() == Kind.EXEMPTION || ground.kind() == Kind.EXCEPTION)
                // Only what can be read somewhere is exempt by that, and of this it is not known where.
                .filter(ground -> !ground.id().equals("foia-21"));
    }

    private static boolean isPublished(Pointer entry) {
        return !entry.says().isEmpty() || entry.gaps().isEmpty();
    }

    /** What is not held is an exception under the EIR, and under FOIA no refusal (section 1(1)(a)). */
    private static boolean isRefused(Regime regime, Gap gap) {
        return gap.missing().because() == Because.WITHHELD
                || (regime == Regime.EIR && gap.missing().because() == Because.NOT_HELD);
    }
}
