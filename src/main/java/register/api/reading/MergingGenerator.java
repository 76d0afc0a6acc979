package register.api.reading;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes an object with more members merged into it and into the objects within, row by row where they are in an array; it is
 * left open, so that still more can be written.
 *
 * <p>A member that both have is merged if both are objects or both are arrays; otherwise the one that is merged in is written
 * instead. Members that an object does not have follow its own. All is written as it comes: nothing is kept but the way to
 * the value that is written.
 */
final class MergingGenerator extends JsonGeneratorDelegate {
    private final Deque<Level> levels = new ArrayDeque<>();

    /** What is merged into the value that is written next. */
    private JsonNode next;

    /** How many levels the value is inside another that nothing is merged into. */
    private int unmerged;

    /** How many levels the value is inside another that something else was written instead of. */
    private int replaced;

    /** An object or array that something is merged into, and how far it is written. */
    private static final class Level {
        private final JsonNode more;
        private final Set<String> merged = new HashSet<>();
        private int row;

        Level(JsonNode more) {
            this.more = more;
        }
    }

    /** One of the ways to write a value that is neither an object nor an array. */
    private interface Scalar {
        void write() throws IOException;
    }

    /**
     * Creates one for one object.
     *
     * @param json that it is written to; it is not flushed
     * @param more what is merged into it; nothing unless it is an object
     */
    MergingGenerator(JsonGenerator json, JsonNode more) {
        super(json, false);
        this.next = more.isObject() ? more : JsonNodeFactory.instance.objectNode();
    }

    @Override
    public void writeFieldName(String name) throws IOException {
        if (replaced == 0) {
            expect(name);
            delegate.writeFieldName(name);
        }
    }

    @Override
    public void writeFieldName(SerializableString name) throws IOException {
        if (replaced == 0) {
            expect(name.getValue());
            delegate.writeFieldName(name);
        }
    }

    private void expect(String name) {
        @Nullable Level level = levels.peek();
        if (unmerged == 0 && level != null) {
            next = level.more.path(name);
            if (!next.isMissingNode()) {
                level.merged.add(name);
            }
        }
    }

    /** Returns what is merged into the value that comes now: a missing node for nothing. */
    private JsonNode merged() {
        if (unmerged > 0) {
            return MissingNode.getInstance();
        }
        @Nullable Level level = levels.peek();
        return level != null && level.more.isArray() ? level.more.path(level.row++) : next;
    }

    /** Returns whether the object or array that begins now is written. */
    private boolean begins(boolean isArray) throws IOException {
        if (replaced > 0) {
            replaced++;
            return false;
        }
        JsonNode more = merged();
        if (more.isMissingNode()) {
            unmerged++;
        } else if (isArray ? more.isArray() : more.isObject()) {
            levels.push(new Level(more));
        } else {
            replaced++;
            delegate.writeTree(more);
            return false;
        }
        return true;
    }

    @Override
    public void writeStartObject() throws IOException {
        if (begins(false)) {
            delegate.writeStartObject();
        }
    }

    @Override
    public void writeStartObject(Object of) throws IOException {
        if (begins(false)) {
            delegate.writeStartObject(of);
        }
    }

    @Override
    public void writeStartObject(Object of, int size) throws IOException {
        writeStartObject(of);
    }

    @Override
    public void writeEndObject() throws IOException {
        if (replaced > 0) {
            replaced--;
        } else if (unmerged > 0) {
            unmerged--;
            delegate.writeEndObject();
        } else {
            Level level = levels.pop();
            for (Map.Entry<String, JsonNode> member : level.more.properties()) {
                if (!level.merged.contains(member.getKey())) {
                    delegate.writeFieldName(member.getKey());
                    delegate.writeTree(member.getValue());
                }
            }
            if (!levels.isEmpty()) {
                delegate.writeEndObject();
            }
        }
    }

    @Override
    public void writeStartArray() throws IOException {
        if (begins(true)) {
            delegate.writeStartArray();
        }
    }

    @Override
    @Deprecated
    @SuppressWarnings("InlineMeSuggester")
    public void writeStartArray(int size) throws IOException {
        writeStartArray();
    }

    @Override
    public void writeStartArray(Object of) throws IOException {
        if (begins(true)) {
            delegate.writeStartArray(of);
        }
    }

    @Override
    public void writeStartArray(Object of, int size) throws IOException {
        writeStartArray(of);
    }

    @Override
    public void writeEndArray() throws IOException {
        if (replaced > 0) {
            replaced--;
            return;
        }
        if (unmerged > 0) {
            unmerged--;
        } else {
            levels.pop();
        }
        delegate.writeEndArray();
    }

    private void scalar(Scalar scalar) throws IOException {
        if (replaced > 0) {
            return;
        }
        JsonNode more = merged();
        if (more.isMissingNode()) {
            scalar.write();
        } else {
            delegate.writeTree(more);
        }
    }

    @Override
    public void writeString(String text) throws IOException {
        scalar(() -> delegate.writeString(text));
    }

    @Override
    public void writeString(SerializableString text) throws IOException {
        scalar(() -> delegate.writeString(text));
    }

    @Override
    public void writeString(char[] text, int offset, int length) throws IOException {
        scalar(() -> delegate.writeString(text, offset, length));
    }

    @Override
    public void writeNumber(short number) throws IOException {
        scalar(() -> delegate.writeNumber(number));
    }

    @Override
    public void writeNumber(int number) throws IOException {
        scalar(() -> delegate.writeNumber(number));
    }

    @Override
    public void writeNumber(long number) throws IOException {
        scalar(() -> delegate.writeNumber(number));
    }

    @Override
    public void writeNumber(BigInteger number) throws IOException {
        scalar(() -> delegate.writeNumber(number));
    }

    /** Without the zeros at its end, as in a tree. */
    @Override
    public void writeNumber(BigDecimal number) throws IOException {
        scalar(() ->
                delegate.writeNumber(JsonNodeFactory.instance.numberNode(number).decimalValue()));
    }

    @Override
    public void writeNumber(double number) throws IOException {
        writeNumber(BigDecimal.valueOf(number));
    }

    @Override
    public void writeNumber(float number) throws IOException {
        writeNumber(BigDecimal.valueOf(number));
    }

    @Override
    public void writeBoolean(boolean is) throws IOException {
        scalar(() -> delegate.writeBoolean(is));
    }

    @Override
    public void writeNull() throws IOException {
        scalar(delegate::writeNull);
    }

    @Override
    public void flush() {
        // Whoever writes the document flushes it.
    }
}
