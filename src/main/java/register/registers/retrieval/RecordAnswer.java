package register.registers.retrieval;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.reading.Permalinks;
import register.api.reading.Snapshot;
import register.values.PartialDate;

/**
 * The answer of a record to a question.
 *
 * @param title the name of the record for people
 * @param says the requested fields that have a value
 * @param gaps the requested things that are not told
 * @param told the meanings of the thesaurus that it tells
 * @param untold the meanings that it has a field for, and no value
 * @param asOf the date of the information, if it is older than the entry
 * @param self its current address
 * @param pinned its permanent address
 */
public record RecordAnswer(
        String title,
        List<FieldAnswer> says,
        List<Gap> gaps,
        Set<String> told,
        Set<String> untold,
        @Nullable PartialDate asOf,
        String self,
        String pinned) {
    public RecordAnswer {
        says = List.copyOf(says);
        gaps = List.copyOf(gaps);
        told = Set.copyOf(told);
        untold = Set.copyOf(untold);
    }

    /** Creates the answer of a whole record, at the addresses of the record. */
    public static RecordAnswer of(AskedRecord<?, ?> record, String title, FieldAnswers said) {
        return of(title, said, record.link("self"), record.link("pinned"));
    }

    /** Creates an answer at a narrower address than that of the record. */
    public static RecordAnswer at(Address self, Snapshot snapshot, String title, FieldAnswers said) {
        String pinned = Permalinks.pinned(self, snapshot.at(), snapshot.on()).toString();
        return of(title, said, self.toString(), pinned);
    }

    private static RecordAnswer of(String title, FieldAnswers said, String self, String pinned) {
        return new RecordAnswer(title, said.says(), said.gaps(), said.told(), said.untold(), null, self, pinned);
    }

    /** Returns the same with the date of the information. */
    public RecordAnswer asOf(@Nullable PartialDate day) {
        return new RecordAnswer(title, says, gaps, told, untold, day, self, pinned);
    }

    /** Returns the same, linked to one part of the record's page. */
    public RecordAnswer within(String fragment) {
        return new RecordAnswer(title, says, gaps, told, untold, asOf, self + "#" + fragment, pinned + "#" + fragment);
    }
}
