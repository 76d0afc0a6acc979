package register.intake.notices;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.ImportIssues;

/** How a register reads notices into its records. */
public interface NoticeMapping<T> {
    /**
     * What a procurement comes to.
     *
     * @param records its contracts
     * @param without why it has none, or some of it is none
     */
    record Read(List<NoticedRecord> records, List<String> without) {
        public Read {
            records = List.copyOf(records);
            without = List.copyOf(without);
        }
    }

    /** Reads a procurement. */
    Read read(ProcurementProcess process);

    /** Returns what tells a record of the register from others. */
    NoticeEvidence evidence(T item);

    /** Whether the law requires that there is a notice of a record. */
    boolean isExpected(T item);

    /** Returns a reference as the key of its record; null if it cannot be one. */
    @Nullable
    String key(String reference);

    /** Returns what a person tells a record from others by: its suppliers, dates and value. */
    String inWords(NoticedRecord said);

    /** Adds to what notices say that it was called off from the record with a reference. */
    void callOff(NoticedRecord said, String framework);

    /**
     * Returns a record with what a notice adds: what is blank is filled in, and what differs stays as it is unless a person
     * chose the notice.
     *
     * @param recorded the day on which the record was last entered
     * @param choices of a person, by the names of the differences
     */
    ObjectNode merge(
            ObjectNode standing,
            NoticedRecord said,
            LocalDate recorded,
            Map<String, String> choices,
            ImportIssues findings);
}
