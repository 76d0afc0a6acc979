package register.intake.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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

        assertThat(frameworks.of(callOff("acme"), new ImportIssues())).contains("F 1");
        assertNone(callOff("bolt"), "not chosen yet");
        assertNone(callOff("other"), "which is several contracts");
    }

    @Test
    void aLoneAgreementIsMeant() {
        frameworks.add(standing("F 1", FRAMEWORK, "acme"));

        assertThat(frameworks.of(callOff("bolt"), new ImportIssues())).contains("F 1");
    }

    @Test
    void aRecordThatTheNoticesAddIsOnlyMeantIfItCanBePublished() {
        frameworks.addNew(noticed("1", FRAMEWORK, null, "acme"), "F 1", () -> true);
        frameworks.addNew(noticed("2", FRAMEWORK, null, "bolt"), "F 2", () -> false);

        assertThat(frameworks.of(callOff("acme"), new ImportIssues())).contains("F 1");
        assertNone(callOff("bolt"), "which may be refused as F 2");
    }

    @Test
    void aRecordOfTheRegisterIsMeantThoughItHadNoOcid() {
        Standing before = standing("F 1", null, "acme");
        frameworks.add(before);
        assertNone(callOff("acme"), "which is not in the register");

        frameworks.add(noticed("1", FRAMEWORK, null, "acme"), before);

        assertThat(frameworks.of(callOff("acme"), new ImportIssues())).contains("F 1");
    }

    private void assertNone(NoticedRecord callOff, String why) {
        ImportIssues findings = new ImportIssues();
        assertThat(frameworks.of(callOff, findings)).isEmpty();
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
