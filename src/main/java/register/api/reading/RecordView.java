package register.api.reading;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import register.values.Incomplete;
import register.values.Json;
import register.values.Missing;

/**
 * A record as the public reads it: the item, the values calculated from it, its entry and its links.
 *
 * <p>In JSON all of it is one object: the members of the item, the computed members in the same places (a next review
 * within the review, an address within the question that has it), and then entry, links and citation.
 *
 * @param item as it was recorded
 * @param computed from it on a day; a record whose members differ from those of the item, except to add to them, row by
 *     row where they are lists
 * @param entry that recorded it
 * @param links by relation: self, pinned, history
 * @param citation to put in a letter
 * @param related the other records that mention it; left out in lists
 * @param removed what was removed from it since it was recorded; left out in lists
 */
@JsonSerialize(using = RecordView.Serializer.class)
public record RecordView<T, R>(
        T item,
        R computed,
        EntryStamp entry,
        Map<String, String> links,
        String citation,
        List<Related> related,
        List<Removed> removed)
        implements Incomplete {

    /** Returns the same view with backlinks, and with what was removed from it. */
    RecordView<T, R> with(List<Related> others, List<Removed> nowRemoved) {
        return new RecordView<>(item, computed, entry, links, citation, others, nowRemoved);
    }

    /** Returns the same view, with the item and the computed values cast to their types. */
    public <I, C> RecordView<I, C> as(Class<I> itemType, Class<C> computedType) {
        return new RecordView<>(
                itemType.cast(item), computedType.cast(computed), entry, links, citation, related, removed);
    }

    @Override
    public List<Missing> missing() {
        return item instanceof Incomplete incomplete ? incomplete.missing() : List.of();
    }

    static final class Serializer extends JsonSerializer<RecordView<?, ?>> {
        @Override
        public void serialize(RecordView<?, ?> published, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            JsonNode computed = Json.mapper().valueToTree(published.computed());
            Json.mapper().writeValue(new MergingGenerator(json, computed), published.item());
            if (!published.related().isEmpty()) {
                json.writePOJOField("related", published.related());
            }
            if (!published.removed().isEmpty()) {
                json.writePOJOField("removed", published.removed());
            }
            json.writePOJOField("entry", published.entry());
            json.writePOJOField("links", published.links());
            json.writeStringField("citation", published.citation());
            json.writeEndObject();
        }
    }
}
