package register.intake.notices;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record as the notices of a procurement give it.
 *
 * @param id of the contract in its notices
 * @param reference that a new record has, if it is free; null if the notices have none of the council's
 * @param item a new record would have; its reference is set when it is known to be free
 * @param framework the ocid of the framework agreement that it was called off from; null if there is none
 * @param newest the last notice about it
 * @param notes what the notices say that the item cannot have
 */
public record NoticedRecord(
        String id,
        NoticeEvidence evidence,
        @Nullable String reference,
        ObjectNode item,
        @Nullable String framework,
        PublishedNotice newest,
        List<String> notes) {
    public NoticedRecord {
        notes = List.copyOf(notes);
    }

    /** Returns the name by which a person's choice about it is kept: it is the same in every file. */
    String choice() {
        return evidence.ocid() + " " + id;
    }
}
