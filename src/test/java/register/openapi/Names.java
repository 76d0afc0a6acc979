package register.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.function.Function;
import register.api.reading.RecordView;

/** What types are called in the document: {@code Contract}, {@code ContractContact}, {@code PublishedContract}. */
final class Names {
    private Names() {}

    static String of(JavaType type) {
        String name = of(type.getRawClass());
        if (type.containedTypeCount() == 0) {
            return name;
        }
        String item = of(type.containedType(0).getRawClass());
        return type.hasRawClass(RecordView.class) ? "Published" + item : item + name;
    }

    /** Of a record with what is calculated from it. */
    static String published(JavaType type) {
        return "Published" + of(type);
    }

    /** What the annotation of a type says of it; empty where it says nothing. */
    static String said(Class<?> type, Function<Schema, String> attribute) {
        Schema said = type.getAnnotation(Schema.class);
        return said == null ? "" : attribute.apply(said);
    }

    private static String of(Class<?> type) {
        String said = said(type, Schema::name);
        if (!said.isEmpty()) {
            return said;
        }
        Class<?> around = type.getEnclosingClass();
        return around != null && around.isRecord() ? of(around) + type.getSimpleName() : type.getSimpleName();
    }
}
