package register.registers.retrieval;

import java.util.List;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.reading.Permalinks;
import register.api.reading.Snapshot;
import register.values.PartialDate;

/**
 * What a record answers to a question.
 *
 * @param title as people call it
 * @param says what was asked for, in its words
 * @param gaps what was asked for and it does not say
 * @param asOf of what day what it says is, where that is older than the entry
 * @param self where it stands, as it is now
 * @param pinned where it stands for good
 */
public record RecordAnswer(
        String title,
        List<FieldAnswer> says,
        List<Gap> gaps,
        @Nullable PartialDate asOf,
        String self,
        String pinned) {

    /** What a whole record says, at its own addresses. */
    public static RecordAnswer of(AskedRecord<?, ?> record, String title, FieldAnswers said) {
        return new RecordAnswer(title, said.says(), said.gaps(), null, record.link("self"), record.link("pinned"));
    }

    /** What a narrower address says than that of the record. */
    public static RecordAnswer at(Address self, Snapshot snapshot, String title, FieldAnswers said) {
        String pinned = Permalinks.pinned(self, snapshot.at(), snapshot.on()).toString();
        return new RecordAnswer(title, said.says(), said.gaps(), null, self.toString(), pinned);
    }

    /** The same, where it is as old as this. */
    public RecordAnswer asOf(@Nullable PartialDate day) {
        return new RecordAnswer(title, says, gaps, day, self, pinned);
    }

    /** The same, of one part of the record's page. */
    public RecordAnswer within(String fragment) {
        return new RecordAnswer(title, says, gaps, asOf, self + "#" + fragment, pinned + "#" + fragment);
    }
}
