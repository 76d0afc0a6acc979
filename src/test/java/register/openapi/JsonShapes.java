package register.openapi;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.api.tables.Tabular;
import register.values.PartialDate;
import register.values.Reference;
import register.values.Word;

/** Draws a type as the service writes it in JSON: a record by its members, a word by the list that it is from. */
public final class JsonShapes implements ModelConverter {
    private final Map<String, JavaType> named = new HashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType annotated, ModelConverterContext context, Iterator<ModelConverter> others) {
        JavaType type = TypeFactory.defaultInstance().constructType(annotated.getType());
        Class<?> raw = type.getRawClass();
        if (raw == JsonNode.class) {
            return new JsonSchema();
        }
        if (Tabular.class.isAssignableFrom(raw)) {
            return new JsonSchema(); // what its rows are is said in Bodies
        }
        if (raw == Reference.class) {
            return ofType("string");
        }
        if (raw == java.time.Period.class) {
            return ofType("string").format("duration");
        }
        if (raw == PartialDate.class) {
            return define(type, partialDate(), context);
        }
        if (Word.class.isAssignableFrom(raw)) {
            return define(type, word(raw), context);
        }
        if (raw.isRecord()) {
            return isParameter(raw) ? parameter(raw) : define(type, object(Members.of(type), context), context);
        }
        return others.hasNext() ? others.next().resolve(annotated, context, others) : null;
    }

    private Schema<?> object(Members members, ModelConverterContext context) {
        Schema<?> object = ofType("object");
        members.each((name, member) -> {
            object.addProperty(name, property(member, context));
            if (member.isRequired()) {
                object.addRequiredItem(name);
            }
        });
        if (members.others() != null) {
            object.setAdditionalProperties(context.resolve(new AnnotatedType(members.others()).resolveAsRef(true)));
        }
        return object;
    }

    /** A copy, since the same schema is handed out for every member of a type. */
    private Schema<?> property(Members.Member member, ModelConverterContext context) {
        if (member.isRaw()) {
            return ofType("object").additionalProperties(true);
        }
        Schema<?> property = member.more() == null
                ? AnnotationsUtils.clone(context.resolve(new AnnotatedType(member.type()).resolveAsRef(true)), true)
                : published(member, context);
        if (member.hasNulls() && property.getAdditionalProperties() instanceof Schema<?> values) {
            values.addType("null");
        }
        return property.description(member.description());
    }

    private Schema<?> published(Members.Member member, ModelConverterContext context) {
        if (!member.type().isCollectionLikeType()) {
            return define(Names.published(member.type()), member.type(), object(Members.of(member), context), context);
        }
        Schema<Object> list = ofType("array");
        list.setItems(published(member.row(), context));
        return list;
    }

    private Schema<?> define(JavaType type, Schema<?> schema, ModelConverterContext context) {
        return define(Names.of(type), type, schema, context);
    }

    private Schema<?> define(String name, JavaType type, Schema<?> schema, ModelConverterContext context) {
        JavaType other = named.putIfAbsent(name, type);
        if (other != null && !other.equals(type)) {
            throw new IllegalStateException("%s and %s are both called %s; give one another name by @Schema(name = …)"
                    .formatted(other, type, name));
        }
        context.defineModel(name, schema);
        return new JsonSchema().$ref("#/components/schemas/" + name);
    }

    private static Schema<?> partialDate() {
        return ofType("string")
                .pattern("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")
                .description("A date known to the year, the month or the day: `2017`, `2017-04`, `2017-04-01`.");
    }

    private static Schema<?> word(Class<?> type) {
        Schema<Object> words = ofType("string");
        words.setEnum(Arrays.stream(type.getEnumConstants())
                .map(constant -> (Object) ((Word) constant).word())
                .toList());
        return words;
    }

    /** Whether it is written as one value in an address, which its annotation describes. */
    private static boolean isParameter(Class<?> type) {
        return !Names.said(type, io.swagger.v3.oas.annotations.media.Schema::type)
                .isEmpty();
    }

    private static Schema<?> parameter(Class<?> type) {
        var said = type.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        return AnnotationsUtils.getSchemaFromAnnotation(said, null, null, true, ofType(said.type()))
                .orElseThrow();
    }

    private static Schema<Object> ofType(String type) {
        Schema<Object> schema = new JsonSchema();
        schema.addType(type);
        return schema;
    }
}
