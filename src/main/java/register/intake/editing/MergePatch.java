package register.intake.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Applies a JSON merge patch (RFC 7396): members are replaced, null removes one, lists are replaced as a whole. */
final class MergePatch {
    private MergePatch() {}

    /** Returns the patched document, as in section 2 of the RFC; neither the document nor the patch is changed. */
    static ObjectNode laid(ObjectNode patch, @Nullable JsonNode over) {
        ObjectNode result = over instanceof ObjectNode object ? object.deepCopy() : patch.objectNode();
        for (Map.Entry<String, JsonNode> member : patch.properties()) {
            String name = member.getKey();
            if (member.getValue().isNull()) {
                result.remove(name);
            } else if (member.getValue() instanceof ObjectNode inner) {
                result.set(name, laid(inner, result.get(name)));
            } else {
                result.set(name, member.getValue());
            }
        }
        return result;
    }
}
