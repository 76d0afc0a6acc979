package register.intake.notices;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What tells one contract from another: what a notice and a record of the register are compared by.
 *
 * @param ocid of the procurement; null if none is known
 * @param contracts the ids of the contract in its notices; empty if none is known
 * @param award the id of its award, by which it is known until it has one of its own; null if none is known
 * @param notices about it; empty if none is known
 * @param references by which the council may call it, the likeliest first
 * @param title of the contract
 * @param suppliers their numbers, with the code of their register, and their names without legal form
 * @param amounts its value, with and without VAT
 */
public record NoticeEvidence(
        @Nullable String ocid,
        Set<String> contracts,
        @Nullable String award,
        Set<InNotice> notices,
        List<String> references,
        String title,
        Set<String> suppliers,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        List<BigDecimal> amounts) {
    /**
     * A contract in a notice.
     *
     * @param notice the id of the notice
     * @param contract its id in the notice; null if that is not known
     */
    public record InNotice(String notice, @Nullable String contract) {}

    public NoticeEvidence {
        contracts = Set.copyOf(contracts);
        notices = Set.copyOf(notices);
        references = List.copyOf(references);
        suppliers = Set.copyOf(suppliers);
        amounts = List.copyOf(amounts);
    }
}
