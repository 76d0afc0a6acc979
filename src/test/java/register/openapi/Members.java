package register.openapi;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import register.api.http.ProblemDocument;
import register.api.reading.LogFields;
import register.api.reading.RecordView;
import register.api.reading.Revision;
import register.api.reading.SummaryGroup;
import register.foi.answers.Answer;
import register.intake.imports.ImportView;
import register.registers.metrics.MeasureView;
import register.registers.metrics.ObservationView;

/** The members of a JSON object that a record is written as, in the order in which they are written. */
final class Members {
    /** What of a published record is written into the object itself, one over the other. */
    private static final Set<String> MERGED = Set.of("item", "computed");

    /** Links are kept as maps; these are the relations that each has. */
    private static final Map<Class<?>, Class<?>> LINKS = Map.of(
            RecordView.class, Bodies.RecordLinks.class,
            MeasureView.class, Bodies.MeasureLinks.class,
            ObservationView.class, Bodies.ReadObservationLinks.class,
            Revision.class, Bodies.RevisionLinks.class,
            LogFields.LogHead.class, Bodies.LogLinks.class,
            ProblemDocument.class, Bodies.ProblemLinks.class,
            ImportView.class, Bodies.ImportLinks.class,
            SummaryGroup.class, Bodies.SummarisedLinks.class,
            Answer.class, Bodies.AnswersLinks.class);

    private final Map<String, Member> members = new LinkedHashMap<>();
    private @Nullable JavaType others;

    /**
     * One member.
     *
     * @param more the record whose members are merged into this one, a next review into a review
     * @param isRaw whether it is JSON already
     * @param hasNulls whether what is within it can be null
     */
    record Member(
            JavaType type,
            @Nullable Member more,
            boolean isRequired,
            boolean isRaw,
            boolean hasNulls,
            @Nullable String description) {
        Member and(Member other) {
            return new Member(type, other, isRequired || other.isRequired, isRaw, hasNulls, description);
        }

        /** One row of a list, with what is merged into it. */
        Member row() {
            Member rows = more == null ? null : more.row();
            return new Member(type.getContentType(), rows, true, false, false, null);
        }

        Member optional() {
            return new Member(type, more, false, isRaw, hasNulls, description);
        }
    }

    /** The members of a record. */
    static Members of(JavaType record) {
        Members all = new Members();
        for (RecordComponent component : record.getRawClass().getRecordComponents()) {
            if (isAnnotated(component, JsonIgnore.class)) {
                continue;
            }
            JavaType type = type(record, component);
            if (isAnnotated(component, JsonAnyGetter.class)) {
                all.others = type.getContentType();
            } else if (isMerged(component)) {
                of(type).each(all::merge);
            } else {
                all.merge(name(component), member(component, type));
            }
        }
        return all;
    }

    /** The members of a record and those that are merged into it, which may all be absent where it is. */
    static Members of(Member member) {
        Members all = of(member.type());
        if (member.more() != null) {
            boolean always = member.more().isRequired();
            of(member.more().type()).each((name, more) -> all.merge(name, always ? more : more.optional()));
        }
        return all;
    }

    /** The type of the members whose names are not fixed; null where there are none. */
    @Nullable
    JavaType others() {
        return others;
    }

    void each(BiConsumer<String, Member> consumer) {
        members.forEach(consumer);
    }

    private void merge(String name, Member member) {
        members.merge(name, member, Member::and);
    }

    private static String name(RecordComponent component) {
        JsonProperty said = component.getAccessor().getAnnotation(JsonProperty.class);
        return said == null ? component.getName() : said.value();
    }

    private static JavaType type(JavaType record, RecordComponent component) {
        TypeFactory types = TypeFactory.defaultInstance();
        JavaType type = types.resolveMemberType(component.getGenericType(), record.getBindings());
        return component.getName().equals("links") && type.isMapLikeType()
                ? types.constructType(LINKS.get(record.getRawClass()))
                : type;
    }

    private static Member member(RecordComponent component, JavaType type) {
        Schema said = component.getAccessor().getAnnotation(Schema.class);
        return new Member(
                type,
                null,
                isRequired(component, type, said),
                isAnnotated(component, JsonRawValue.class),
                hasNulls(component.getAnnotatedType()),
                said == null || said.description().isEmpty() ? null : said.description());
    }

    /** What is not said and what is empty is left out. */
    private static boolean isRequired(RecordComponent component, JavaType type, @Nullable Schema said) {
        if (said != null && said.requiredMode() != RequiredMode.AUTO) {
            return said.requiredMode() == RequiredMode.REQUIRED;
        }
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class) && !type.isContainerType();
    }

    private static boolean hasNulls(AnnotatedType type) {
        return type instanceof AnnotatedParameterizedType many
                && Arrays.stream(many.getAnnotatedActualTypeArguments())
                        .anyMatch(one -> one.isAnnotationPresent(Nullable.class));
    }

    private static boolean isMerged(RecordComponent component) {
        return isAnnotated(component, JsonUnwrapped.class)
                || (component.getDeclaringRecord() == RecordView.class && MERGED.contains(component.getName()));
    }

    private static boolean isAnnotated(RecordComponent component, Class<? extends Annotation> annotation) {
        return component.getAccessor().isAnnotationPresent(annotation);
    }
}
