package register.registers.disclosures;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.api.reading.Permalinks;
import register.values.law.Exemption;
import register.values.law.Regime;

/**
 * The legal ground of a section that a response names.
 *
 * @param section as the response names it
 * @param title its subject
 * @param kind an exemption, an exclusion or another; null if it is a duty
 * @param status whether the public interest can outweigh it; null if it is a duty
 * @param url the address of its row in the catalogue of exemptions
 */
public record Ground(
        @Schema(description = "The section, as the response names it.")
        String section,

        @Schema(description = "What it is about.") @Nullable String title,
        Exemption.@Nullable Kind kind,
        Exemption.@Nullable Status status,

        @Schema(description = "The address of the exemption or exception.") @Nullable
        String url) {
    private static final Pattern SECTION = Pattern.compile("([0-9]{1,3}[A-Z]{0,2})(\\([0-9A-Za-z]{1,4}\\))*");

    /** A duty that a response may name beside the grounds of refusal. */
    private enum Duty {
        ACCESS(Regime.FOIA, "1", "General right of access to information"),
        ADVICE(Regime.FOIA, "16", "Advice and assistance"),
        ENVIRONMENTAL_ADVICE(Regime.EIR, "9", "Advice and assistance");

        private final Regime regime;
        private final String number;
        private final String title;

        Duty(Regime regime, String number, String title) {
            this.regime = regime;
            this.number = number;
            this.title = title;
        }

        static @Nullable Duty of(Regime regime, @Nullable String number) {
            for (Duty duty : values()) {
                if (duty.regime == regime && duty.number.equals(number)) {
                    return duty;
                }
            }
            return null;
        }
    }

    /** Returns whether the section is a ground or a duty in the law; always true for subject access, not held here. */
    static boolean isKnown(Regime regime, String section) {
        String number = number(section);
        return regime == Regime.SAR
                || (number != null && (Duty.of(regime, number) != null || Exemption.hasSection(regime, number)));
    }

    /** Returns the ground of a section, with the address of its row; if there is no row, only the section. */
    static Ground of(Regime regime, String section, Permalinks permalinks) {
        Duty duty = Duty.of(regime, number(section));
        if (duty != null) {
            return new Ground(section, duty.title, null, null, null);
        }
        return Exemption.of(regime, section)
                .map(row -> new Ground(
                        section,
                        row.subject(),
                        row.kind(),
                        row.status(),
                        permalinks.address("exemptions", row.id()).toString()))
                .orElseGet(() -> new Ground(section, null, null, null, null));
    }

    /** Returns a section with its subject in FOIA, the EIR or both; null if it is in neither. */
    static @Nullable String titled(String section) {
        String titles = Stream.of(Regime.FOIA, Regime.EIR)
                .map(regime -> title(regime, section))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; or "));
        return titles.isEmpty() ? null : section + ", " + titles;
    }

    private static Optional<String> title(Regime regime, String section) {
        Duty duty = Duty.of(regime, number(section));
        return duty == null ? Exemption.of(regime, section).map(Exemption::subject) : Optional.of(duty.title);
    }

    /**
     * Returns {@code Section 43(2), Commercial interests: a qualified exemption, so the public interest is weighed}.
     */
    public String inSentence(Regime regime) {
        String what =
                (regime == Regime.EIR ? "Regulation " : "Section ") + section + (title == null ? "" : ", " + title);
        return status == null || kind == null ? what : what + ": " + inLaw(status, kind);
    }

    private static String inLaw(Exemption.Status status, Exemption.Kind kind) {
        String name = kind.inWords();
        String a = name.matches("[aeiou].*") ? "an " : "a ";
        return switch (status) {
            case ABSOLUTE -> "an absolute " + name + ", so no public interest test is needed";
            case QUALIFIED -> "a qualified " + name + ", so the public interest is weighed";
            case BY_CONDITION -> a + name + " that is absolute in some cases and qualified in others";
            case NOT_APPLICABLE -> a + name;
        };
    }

    /** Returns {@code 43(2), Commercial interests (qualified)}. */
    String inWords() {
        String about = title == null ? "" : ", " + title;
        return section + about + (status == null ? "" : " (" + word(status) + ")");
    }

    private String word(Exemption.Status status) {
        return status == Exemption.Status.NOT_APPLICABLE && kind != null ? kind.inWords() : status.inWords();
    }

    /** Returns the number before the subsections, {@code 40} of {@code 40(2)}; null if it is not a section. */
    private static @Nullable String number(String section) {
        Matcher matcher = SECTION.matcher(section);
        return matcher.matches() ? matcher.group(1) : null;
    }
}
