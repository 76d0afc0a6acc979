package register.intake.notices;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.CellError;
import register.intake.drafts.ImportIssues;
import register.intake.drafts.PendingRecord;
import register.values.problem.Fault;

/**
 * What notices say of one record.
 *
 * @param choices of a person between the register and the notices, and between framework agreements
 * @param frameworks that contracts are called off from
 * @param reference of a new record; null of one that the register has
 * @param recorded the day on which the register's record was last entered; null if it has none
 */
record NoticedWords(
        MergedNotices notices,
        MergedNotices.Found found,
        NoticeMapping<?> mapping,
        Map<String, String> choices,
        FrameworkReferences frameworks,
        @Nullable String reference,
        @Nullable LocalDate recorded)
        implements PendingRecord.Words {
    @Override
    public ObjectNode draw(@Nullable ObjectNode standing, ImportIssues findings) {
        NoticedRecord said = notices.read(found);
        said.notes().forEach(findings::note);
        @Nullable
        String held = standing == null ? null : standing.path("partOf").asText(null);
        frameworks.of(said, held, choices, findings).ifPresent(framework -> mapping.callOff(said, framework));
        if (standing == null || recorded == null) {
            return reference == null ? said.item() : said.item().put("reference", reference);
        }
        return mapping.merge(standing, said, recorded, choices, findings);
    }

    @Override
    public CellError place(Fault fault, ObjectNode item) {
        return CellError.of(found.rows().get(0), fault);
    }
}
