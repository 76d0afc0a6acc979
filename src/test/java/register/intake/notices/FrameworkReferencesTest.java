package register.intake.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import register.intake.drafts.ImportChoice;
import register.intake.drafts.ImportIssues;
import register.intake.notices.RecordLinkage.Standing;
import register.values.Json;

/** A call-off is only part of a record that is certainly its agreement. */
class FrameworkReferencesTest {
    private static final String FRAMEWORK = "ocds-h6vhtk-0f0001";

    private final FrameworkReferences frameworks = new FrameworkReferences();

    @Test
    void theAgreementOfItsSupplierIsMeantAndNoneOfThoseThatNobodyChoseYet() {
        frameworks.add(standing("F 1", FRAMEWORK, "acme"));
        frameworks.addUnknown(noticed("2", FRAMEWORK, null, "bolt"));

        assertThat(of(callOff("acme"))).contains("F 1");
        assertNone(callOff("bolt"), "not chosen yet");
        assertNone(callOff("other"), "which is several contracts");
    }

    @Test
    void aLoneAgreementIsMeant() {
        frameworks.add(standing("F 1", FRAMEWORK, "acme"));

        assertThat(of(callOff("bolt"))).contains("F 1");
    }

    @Test
    void aRecordThatTheNoticesAddIsOnlyMeantIfItCanBePublished() {
        frameworks.addNew(noticed("1", FRAMEWORK, null, "acme"), "F 1", () -> true);
        frameworks.addNew(noticed("2", FRAMEWORK, null, "bolt"), "F 2", () -> false);

        assertThat(of(callOff("acme"))).contains("F 1");
        assertNone(callOff("bolt"), "which may be refused as F 2");
    }

    @Test
    void aRecordOfTheRegisterIsMeantThoughItHadNoOcid() {
        Standing before = standing("F 1", null, "acme");
        frameworks.add(before);
        assertNone(callOff("acme"), "which is not in the register");

        frameworks.add(noticed("1", FRAMEWORK, null, "acme"), before);

        assertThat(of(callOff("acme"))).contains("F 1");
    }

    @Test
    void aPersonChoosesAmongSeveralAgreementsOfItsSupplier() {
        frameworks.add(standing("F 1", FRAMEWORK, "acme"));
        frameworks.add(standing("F 2", FRAMEWORK, "acme"));
        frameworks.add(standing("F 3", FRAMEWORK, "bolt"));
        NoticedRecord callOff = callOff("acme");

        ImportIssues findings = new ImportIssues();
        assertThat(frameworks.of(callOff, null, Map.of(), findings)).isEmpty();
        assertThat(findings.notes()).singleElement().asString().contains("choose which one it is part of");
        ImportChoice asked = findings.choices().get(0);
        assertThat(asked.options())
                .extracting(ImportChoice.Option::value)
                .containsExactly("F 1", "F 2", FrameworkReferences.NONE);
        assertThat(asked.chosen()).isEqualTo(FrameworkReferences.NONE);

        assertThat(frameworks.of(callOff, null, Map.of(asked.id(), "F 2"), new ImportIssues()))
                .contains("F 2");
        ImportIssues settled = new ImportIssues();
        assertThat(frameworks.of(callOff, null, Map.of(asked.id(), FrameworkReferences.NONE), settled))
                .isEmpty();
        assertThat(settled.notes()).isEmpty();
        assertThat(frameworks.of(callOff, "F 1", Map.of(), settled)).contains("F 1");
        assertThat(settled.choices()).hasSize(1);
    }

    private Optional<String> of(NoticedRecord callOff) {
        return frameworks.of(callOff, null, Map.of(), new ImportIssues());
    }

    private void assertNone(NoticedRecord callOff, String why) {
        ImportIssues findings = new ImportIssues();
        assertThat(frameworks.of(callOff, null, Map.of(), findings)).isEmpty();
        assertThat(findings.notes()).singleElement().asString().contains(FRAMEWORK, why);
    }

    private static NoticedRecord callOff(String supplier) {
        return noticed("9", "ocds-h6vhtk-0c0001", FRAMEWORK, supplier);
    }

    private static NoticedRecord noticed(String id, String ocid, @Nullable String framework, String supplier) {
        return new NoticedRecord(
                id,
                evidence(ocid, supplier),
                null,
                Json.mapper().createObjectNode(),
                framework,
                new PublishedNotice("n", "UK7", null, null),
                List.of());
    }

    private static Standing standing(String reference, @Nullable String ocid, String supplier) {
        return new Standing(reference, LocalDate.of(2026, 1, 1), evidence(ocid, supplier));
    }

    private static NoticeEvidence evidence(@Nullable String ocid, String supplier) {
        return new NoticeEvidence(
                ocid, Set.of(), null, Set.of(), List.of(), "Works", Set.of(supplier), null, null, List.of());
    }
}
