package register.openapi;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.api.tables.Field;

/** Says of every member what the catalogue of fields says of it, so that pages and the document speak alike. */
public final class Descriptions {
    private static final String SCHEMAS = "#/components/schemas/";

    private final Map<String, Schema<?>> schemas;

    public Descriptions(Map<String, Schema<?>> schemas) {
        this.schemas = schemas;
    }

    /** Describes a schema and those inside it; a field that is calculated for spreadsheets only is not in it. */
    public void describe(String schema, List<? extends Field<?>> fields) {
        for (Field<?> field : fields) {
            Schema<?> member = member(schemas.get(schema), field.name().split("\\."), 0);
            if (member != null && member.getDescription() == null) {
                member.title(field.label()).description(field.description());
            }
        }
    }

    /** The member at the end of a path; an amount is described where the money is, since all money has one schema. */
    private @Nullable Schema<?> member(@Nullable Schema<?> owner, String[] path, int level) {
        if (owner == null || owner.getProperties() == null) {
            return null;
        }
        Schema<?> member = owner.getProperties().get(path[level]);
        boolean isLast = level == path.length - 1 || path[level + 1].equals("amount");
        return isLast ? member : member(referred(member), path, level + 1);
    }

    private @Nullable Schema<?> referred(@Nullable Schema<?> member) {
        return member == null || member.get$ref() == null
                ? member
                : schemas.get(member.get$ref().substring(SCHEMAS.length()));
    }
}
