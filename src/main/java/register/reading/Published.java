package register.reading;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import register.values.Incomplete;
import register.values.Json;
import register.values.Missing;

/**
 * An item as the public reads it: what was said, what is reckoned from it, and where it stands.
 *
 * <p>In JSON all of it is one object: the members of the item, those of what is reckoned in the same places (a next
 * review within the review), and then entry, links and citation.
 *
 * @param item as it was said
 * @param reckoned from it on a day; a record whose members never stand in the item
 * @param entry that said it
 * @param links by relation: self, pinned, history
 * @param citation to put in a letter
 */
@JsonSerialize(using = Published.Serializer.class)
public record Published<T, R>(T item, R reckoned, Stamp entry, Map<String, String> links, String citation)
        implements Incomplete {

    @Override
    public List<Missing> missing() {
        return item instanceof Incomplete incomplete ? incomplete.missing() : List.of();
    }

    static final class Serializer extends JsonSerializer<Published<?, ?>> {
        @Override
        public void serialize(Published<?, ?> published, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            ObjectNode object = Json.mapper().valueToTree(published.item());
            merge(object, Json.mapper().valueToTree(published.reckoned()));
            json.writeStartObject();
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                json.writeFieldName(member.getKey());
                json.writeTree(member.getValue());
            }
            json.writePOJOField("entry", published.entry());
            json.writePOJOField("links", published.links());
            json.writeStringField("citation", published.citation());
            json.writeEndObject();
        }

        private static void merge(ObjectNode object, ObjectNode more) {
            more.properties().forEach(member -> {
                if (object.get(member.getKey()) instanceof ObjectNode inner
                        && member.getValue() instanceof ObjectNode innerMore) {
                    merge(inner, innerMore);
                } else {
                    object.set(member.getKey(), member.getValue());
                }
            });
        }
    }
}
