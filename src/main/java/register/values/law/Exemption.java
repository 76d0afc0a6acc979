package register.values.law;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import register.values.Text;
import register.values.Word;

/**
 * One ground on which information is refused, or a rule that stands among the grounds.
 *
 * @param id in its address, {@code foia-40-2}
 * @param section or regulation, {@code 40(2)}; two rows have the same where a condition tells them apart
 * @param condition under which this row holds; null where it always does
 * @param provisions what a refusal on this ground cites, {@code 40(2)} and {@code 40(3A)}; those below them belong to it
 * @param type what has to be shown; null where neither a class nor a prejudice is spoken of
 * @param explanation of the status
 * @param note what it means to a council
 * @param source of the rule that makes it absolute, qualified or neither
 */
public record Exemption(
        String id,
        Regime regime,
        String section,
        @Nullable String condition,
        List<String> provisions,
        String subject,
        Kind kind,
        @Nullable Type type,
        Status status,
        PublicInterestTest publicInterestTest,
        String explanation,
        @Nullable String note,
        String source) {

    /** What a ground is in law. */
    public enum Kind implements Word {
        /** From a duty of FOIA, Part II. */
        EXEMPTION,
        /** What switches off the duty to answer: sections 12 and 14 of FOIA. */
        EXCLUSION,
        /** From a duty of the EIR, Part 3. */
        EXCEPTION,
        /** What is public already need not be sent: regulation 6 of the EIR. */
        ALREADY_AVAILABLE,
        /** How something is done, and nothing more. */
        PROCEDURE,
        /** What the grounds are read against. */
        PRESUMPTION
    }

    /** What has to be shown: that information is of a kind, or what would come of disclosing it. */
    public enum Type implements Word {
        CLASS,
        PREJUDICE,
        CLASS_AND_PREJUDICE,
        /** Prejudice, in the reasonable opinion of the qualified person. */
        OPINION,
        ENDANGERMENT
    }

    /** Whether the public interest can outweigh a ground. */
    public enum Status implements Word {
        ABSOLUTE,
        QUALIFIED,
        /** Absolute under one condition, qualified under another. */
        BY_CONDITION,
        /** No exemption and no exception. */
        NOT_APPLICABLE
    }

    /** Whether the public interest is weighed before the ground is relied on. */
    public enum PublicInterestTest implements Word {
        YES,
        NO,
        /** In form only. */
        FORMALLY,
        BY_CONDITION,
        NOT_APPLICABLE
    }

    public Exemption {
        provisions = Text.list(provisions);
    }

    /** Every ground: FOIA by section, then the EIR by regulation. */
    public static List<Exemption> all() {
        return ExemptionCatalogue.ROWS;
    }

    /** The ground with this id. */
    public static Optional<Exemption> named(String id) {
        return all().stream().filter(exemption -> exemption.id.equals(id)).findFirst();
    }

    /** The ground that a cited section belongs to: {@code 31(1)(a)} to section 31, {@code 43(2)} to 43(2). */
    public static Optional<Exemption> of(Regime regime, String section) {
        return all().stream()
                .filter(exemption -> exemption.regime == regime && exemption.covers(section))
                .findFirst();
    }

    /** Whether the law has grounds in the section of this number, of which each part may or may not be a row. */
    public static boolean hasSection(Regime regime, String number) {
        return all().stream()
                .filter(exemption -> exemption.regime == regime)
                .map(Exemption::section)
                .anyMatch(section -> section.equals(number) || section.startsWith(number + "("));
    }

    /** Whether the public interest has to be weighed, whatever the case. */
    public boolean weighsPublicInterest() {
        return publicInterestTest == PublicInterestTest.YES;
    }

    private boolean covers(String cited) {
        return provisions.stream().anyMatch(provision -> cited.equals(provision) || cited.startsWith(provision + "("));
    }
}
