package register.intake.notices;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.CellError;
import register.intake.drafts.ImportChoice;
import register.intake.drafts.ImportIssues;
import register.intake.drafts.PendingRecord;
import register.values.problem.Fault;

/** A contract in notices that may be one of the register: a person has to choose. */
record UndecidedNotice(MergedNotices notices, MergedNotices.Found found, NoticeMapping<?> mapping, ImportChoice choice)
        implements PendingRecord.Words {
    @Override
    public ObjectNode draw(@Nullable ObjectNode standing, ImportIssues findings) {
        findings.wrong(undecided());
        findings.choice(choice);
        NoticedRecord said = notices.read(found);
        findings.note(mapping.inWords(said));
        said.notes().forEach(findings::note);
        return said.item();
    }

    @Override
    public CellError place(Fault fault, ObjectNode item) {
        return undecided();
    }

    private CellError undecided() {
        return new CellError(
                found.rows().get(0), null, null, null, "it may be a contract in the register; choose which one");
    }
}
