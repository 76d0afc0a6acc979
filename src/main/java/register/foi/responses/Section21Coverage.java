package register.foi.responses;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import register.registers.retrieval.Gap;
import register.values.Missing.Because;
import register.values.law.Exemption;
import register.values.law.Exemption.Kind;
import register.values.law.Regime;

/** Decides which part of a question section 21, or regulation 6(1)(b), covers: only what is published. */
final class Section21Coverage {
    private Section21Coverage() {}

    /** Whether entries answer the question in full or in part. */
    static boolean isAnswered(AnsweredQuestion question) {
        return (question.judgement() == Judgement.ANSWERED || question.judgement() == Judgement.PARTLY)
                && !question.entries().isEmpty();
    }

    /** Whether a letter names the entries of a question that is judged so. */
    static boolean isGiven(Judgement judgement) {
        return switch (judgement) {
            case ANSWERED, PARTLY, HELD_ELSEWHERE, LIKELY_NOT_HELD -> true;
            case WITHHELD, REFUSED, UNKNOWN -> false;
        };
    }

    /** Whether some of what was requested is published. */
    static boolean isPublished(AnsweredQuestion question) {
        return isAnswered(question) && question.entries().stream().anyMatch(Section21Coverage::isPublished);
    }

    /** Whether some of what was requested is not published, as far as is known. */
    static boolean isShort(AnsweredQuestion question) {
        return question.judgement() == Judgement.PARTLY || lacks(question);
    }

    /** Whether an entry has no value for a requested field that applies to it. */
    static boolean lacks(AnsweredQuestion question) {
        return gaps(question).anyMatch(gap -> gap.missing().because() != Because.NOT_APPLICABLE);
    }

    /** Whether the letter refuses some of it on a ground other than that it is published. */
    static boolean refusesMore(Regime regime, AnsweredQuestion question) {
        return isAnswered(question) && gaps(question).anyMatch(gap -> isRefused(regime, gap));
    }

    /** Returns the requested fields for which its entries have no value. */
    static Stream<Gap> gaps(AnsweredQuestion question) {
        return question.entries().stream().map(Pointer::gaps).flatMap(List::stream);
    }

    /**
     * Returns the ground on which a letter under this law can refuse what the register withholds under this section.
     */
    static Optional<Exemption> ground(Regime regime, String section) {
        return Exemption.of(regime, section)
                .filter(ground -> ground.kind() == Kind.EXEMPTION || ground.kind() == Kind.EXCEPTION)
                // Section 21 covers only what can be read elsewhere, and for this field it is not known where.
                .filter(ground -> !ground.id().equals("foia-21"));
    }

    /** Whether an entry tells nothing of what is asked, and refuses nothing: the letter does not lead to it. */
    static boolean isSilent(Pointer entry) {
        return !entry.gaps().isEmpty()
                && !entry.tells()
                && entry.gaps().stream()
                        .map(gap -> gap.missing().because())
                        .allMatch(because -> because == Because.NOT_PUBLISHED_HERE
                                || because == Because.NOT_RECORDED
                                || because == Because.NOT_APPLICABLE);
    }

    private static boolean isPublished(Pointer entry) {
        return !entry.values().isEmpty() || entry.gaps().isEmpty();
    }

    /** Information that is not held is an exception under the EIR, but not a refusal under FOIA (section 1(1)(a)). */
    private static boolean isRefused(Regime regime, Gap gap) {
        return gap.missing().because() == Because.WITHHELD
                || (regime == Regime.EIR && gap.missing().because() == Because.NOT_HELD);
    }
}
