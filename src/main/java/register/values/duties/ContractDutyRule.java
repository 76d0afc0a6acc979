package register.values.duties;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A rule about the contracts that need a notice; several with one id are alternatives, of which one can hold.
 *
 * @param begins the day on which it came into force
 * @param ends the last day on which it was in force; null if it still is
 * @param event that it follows from
 * @param regimes the words of the rules of procurement that it belongs to
 * @param kinds of contract that it is for; empty for all
 * @param framework false if it is not for framework agreements; null if that makes no difference
 * @param userChoice false if it is not for contracts that are awarded directly because a person chose the supplier; null if that
 *     makes no difference
 * @param value the size of contract that it is for
 * @param over an amount that the value must be above; null for none
 * @param kpis true if it is for contracts with key performance indicators
 * @param days within which, counted from the day of the event; null where the law gives no number
 */
record ContractDutyRule(
        String id,
        String notice,
        String title,
        String section,
        String source,
        LocalDate begins,
        @Nullable LocalDate ends,
        Event event,
        List<String> regimes,
        List<ContractKind> kinds,
        @Nullable Boolean framework,
        @Nullable Boolean userChoice,
        Size value,
        @Nullable BigDecimal over,
        @Nullable Boolean kpis,
        @Nullable Integer days,
        String why) {
    private static final Map<String, List<ContractDutyRule>> BY_ID =
            DutyFile.read("/register/values/duties/contract-duties.ndjson", ContractDutyRule.class).stream()
                    .collect(Collectors.groupingBy(ContractDutyRule::id, LinkedHashMap::new, Collectors.toList()));

    /** What a duty follows from. */
    enum Event {
        BEFORE_SIGNING,
        SIGNING,
        EACH_YEAR,
        ENDING,
        BREACH,
        BEFORE_CHANGE,
        CHANGE;

        @JsonCreator
        static Event of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The size of a contract against the threshold of its kind. */
    enum Size {
        /** The threshold or more. */
        PUBLIC,
        /** Under the threshold, but not under the amount from which a council has to notify it. */
        NOTIFIABLE;

        @JsonCreator
        static Size of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    ContractDutyRule {
        regimes = List.copyOf(regimes);
        kinds = kinds == null || kinds.isEmpty() ? List.of(ContractKind.values()) : List.copyOf(kinds);
    }

    /** Returns the rules in the order of the file, the alternatives together. */
    static Map<String, List<ContractDutyRule>> byId() {
        return BY_ID;
    }
}
