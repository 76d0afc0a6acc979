package register.web.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.values.Json;

/** Writes a graph as JSON-LD 1.1 (W3C 2020). */
final class JsonLd {
    private static final String TYPE = "@type";
    private static final String VALUE = "@value";

    private JsonLd() {}

    /** Returns the document of some nodes. */
    static ObjectNode of(List<RdfNode> graph) {
        ObjectNode document = Json.mapper().createObjectNode();
        RdfNode.PREFIXES.forEach(document.putObject("@context")::put);
        ArrayNode nodes = document.putArray("@graph");
        graph.forEach(node -> write(node, nodes.addObject()));
        return document;
    }

    private static ObjectNode write(RdfNode node, ObjectNode json) {
        RdfNode.Iri iri = node.iri();
        if (iri != null) {
            json.put("@id", iri.text());
        }
        node.properties().forEach((property, values) -> {
            boolean isType = property.equals("rdf:type");
            ArrayNode array = json.putArray(isType ? TYPE : property);
            for (RdfValue value : values) {
                if (isType && value instanceof RdfNode.Term term) {
                    array.add(term.name());
                } else {
                    write(value, array.addObject());
                }
            }
        });
        return json;
    }

    private static void write(RdfValue value, ObjectNode json) {
        if (value instanceof RdfNode node) {
            write(node, json);
        } else if (value instanceof RdfNode.Iri iri) {
            json.put("@id", iri.text());
        } else if (value instanceof RdfNode.Term term) {
            json.put("@id", term.name());
        } else if (value instanceof RdfNode.Text text) {
            json.put("@language", "en").put(VALUE, text.text());
        } else if (value instanceof RdfNode.Literal literal) {
            @Nullable String datatype = literal.datatype();
            if (datatype != null) {
                json.put(TYPE, datatype);
            }
            json.put(VALUE, literal.text());
        }
    }
}
