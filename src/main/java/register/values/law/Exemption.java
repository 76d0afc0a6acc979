package register.values.law;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import register.values.Text;
import register.values.Word;

/**
 * A ground on which information may be refused, or a related rule that is listed with the grounds.
 *
 * @param id as in its address, {@code foia-40-2}
 * @param section or regulation, {@code 40(2)}; two rows have the same if a condition distinguishes them
 * @param condition under which this row applies; null if it always does
 * @param provisions cited by a refusal on this ground, {@code 40(2)} and {@code 40(3A)}; those below them are included
 * @param type what has to be shown; null if it is neither a class nor a prejudice
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

    /** The legal nature of a ground. */
    public enum Kind implements Word {
        /** An exemption from a duty of FOIA, Part II. */
        EXEMPTION,
        /** A provision that removes the duty to answer: sections 12 and 14 of FOIA. */
        EXCLUSION,
        /** An exception from a duty of the EIR, Part 3. */
        EXCEPTION,
        /** Information that is already public need not be sent: regulation 6 of the EIR. */
        ALREADY_AVAILABLE,
        /** A rule of procedure only. */
        PROCEDURE,
        /** The presumption against which the grounds are read. */
        PRESUMPTION
    }

    /** What has to be shown: that information is of a class, or what its disclosure would lead to. */
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
        /** Neither an exemption nor an exception. */
        NOT_APPLICABLE
    }

    /** Whether the public interest is weighed before the ground is relied on. */
    public enum PublicInterestTest implements Word {
        YES,
        NO,
        /** Only formally. */
        FORMALLY,
        BY_CONDITION,
        NOT_APPLICABLE
    }

    public Exemption {
        provisions = Text.list(provisions);
    }

    /** Returns every ground: FOIA by section, then the EIR by regulation. */
    public static List<Exemption> all() {
        return ExemptionCatalogue.ROWS;
    }

    /** Returns the ground with this id. */
    public static Optional<Exemption> named(String id) {
        return all().stream().filter(exemption -> exemption.id.equals(id)).findFirst();
    }

    /** Returns the ground that includes a cited section: section 31 for {@code 31(1)(a)}, 43(2) for {@code 43(2)}. */
    public static Optional<Exemption> of(Regime regime, String section) {
        return all().stream()
                .filter(exemption -> exemption.regime == regime && exemption.covers(section))
                .findFirst();
    }

    /** Whether the law has grounds in the section with this number, as one row or in several parts. */
    public static boolean hasSection(Regime regime, String number) {
        return all().stream()
                .filter(exemption -> exemption.regime == regime)
                .map(Exemption::section)
                .anyMatch(section -> section.equals(number) || section.startsWith(number + "("));
    }

    /** Whether the public interest always has to be weighed. */
    public boolean weighsPublicInterest() {
        return publicInterestTest == PublicInterestTest.YES;
    }

    private boolean covers(String cited) {
        return provisions.stream().anyMatch(provision -> cited.equals(provision) || cited.startsWith(provision + "("));
    }
}
