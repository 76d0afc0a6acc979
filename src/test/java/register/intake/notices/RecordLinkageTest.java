package register.intake.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import register.intake.notices.RecordLinkage.Match;
import register.intake.notices.RecordLinkage.Standing;

/** What is proposed for a notice, and which of it is likely. */
class RecordLinkageTest {
    private static final String OCID = "ocds-h6vhtk-0a0001";

    private final RecordLinkage register = new RecordLinkage();

    @Test
    void aContractIsTheRecordThatItsAwardBecame() {
        Standing before = standing("R1", OCID, "A1", "acme", 100);
        register.add(before);

        Match match = register.match(evidence(OCID, "C1", "A1", "acme", 900), List.of(), true, Set.of("C1"));

        assertThat(match.known()).isEqualTo(before);
    }

    @Test
    void aContractIsNotAnotherOneWithTheNumberOfItsAward() {
        register.add(standing("R1", OCID, "1", "acme", 100));

        Match match = register.match(evidence(OCID, "2", "1", "acme", 900), List.of(), false, Set.of("1", "2"));

        assertThat(match).isEqualTo(Match.NONE);
    }

    @Test
    void aRecordOfTheProcurementWhoseNumberIsInNoNoticeIsProposed() {
        register.add(standing("R1", OCID, "A1", "acme", 100));
        register.add(standing("R2", OCID, "A2", "bolt", 700));

        Match match = register.match(evidence(OCID, "C1", null, "acme", 900), List.of(), true, Set.of("C1"));

        assertThat(match.proposed().keySet()).extracting(Standing::key).containsExactly("R1");
    }

    @Test
    void whatOnlyLooksAlikeIsNotLikelyBesideAStrongerLink() {
        register.add(standing("alike", null, null, "acme", 100));
        NoticeEvidence said = evidence(OCID, "C1", null, "acme", 100);
        assertThat(register.match(said, List.of(), true, Set.of("C1")).likely())
                .isNotNull()
                .extracting(Standing::key)
                .isEqualTo("alike");

        register.add(standing("linked", OCID, "A1", "acme", 900));
        Match match = register.match(said, List.of(), true, Set.of("C1"));

        assertThat(match.proposed().keySet()).extracting(Standing::key).containsExactly("linked", "alike");
        assertThat(match.likely()).isNull();
    }

    @Test
    void whatIsLinkedAndTheSameInAllIsLikely() {
        register.add(standing("linked", OCID, "A1", "acme", 100));
        register.add(standing("other", OCID, "A2", "acme", 900));

        Match match = register.match(evidence(OCID, "C1", null, "acme", 100), List.of(), true, Set.of("C1"));

        assertThat(match.likely()).isNotNull().extracting(Standing::key).isEqualTo("linked");
    }

    private static Standing standing(
            String key, @Nullable String ocid, @Nullable String number, String supplier, int amount) {
        return new Standing(key, LocalDate.of(2026, 1, 1), evidence(ocid, number, null, supplier, amount));
    }

    private static NoticeEvidence evidence(
            @Nullable String ocid, @Nullable String number, @Nullable String award, String supplier, int amount) {
        return new NoticeEvidence(
                ocid,
                number == null ? Set.of() : Set.of(number),
                award,
                Set.of(),
                List.of(),
                "Street sweeping",
                Set.of(supplier),
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2029, 3, 31),
                List.of(BigDecimal.valueOf(amount)));
    }
}
