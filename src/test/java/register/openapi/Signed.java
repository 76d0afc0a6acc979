package register.openapi;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.api.access.AccountResource;
import register.api.access.Role;
import register.api.access.TokensResource;
import register.api.reading.LoggedEntry;
import register.api.reading.RecordView;
import register.intake.drafts.ImportSettings;
import register.intake.editing.RedactionRequest;
import register.intake.editing.RedactionsResource;
import register.intake.imports.ImportView;
import register.intake.imports.Mappings;

/**
 * An operation that is not for everybody: who may call it, what it takes, what it answers and how it is refused.
 *
 * @param statuses of its answer
 * @param headers of its answer
 * @param roles of which one is enough; none where whoever is signed in may call it
 * @param answered null where it answers with nothing
 * @param asked draws what it takes; null where it takes nothing
 * @param refusals that it has beside those of every such operation
 */
public record Signed(
        List<String> statuses,
        List<String> headers,
        List<Role> roles,
        @Nullable JavaType answered,
        @Nullable Function<Function<JavaType, Schema<?>>, Schema<?>> asked,
        List<Refused> refusals) {
    private static final TypeFactory TYPES = TypeFactory.defaultInstance();
    private static final List<String> OF_A_RECORD = List.of("ETag", "Location", "Link", "Cache-Control");

    /** Those that no register has of its own, by the ids of the operations. */
    public static final Map<String, Signed> ALL = Map.ofEntries(
            Map.entry("getAccount", of("200").answering(AccountResource.Account.class)),
            Map.entry("listDuties", of("200").answering(Bodies.Duties.class).refused(Refused.TOO_MANY)),
            Map.entry("listCodeGaps", of("200").answering(Bodies.CodeGaps.class).refused(Refused.TOO_MANY)),
            Map.entry("listTokens", of("200", Role.ADMIN).answering(Bodies.Tokens.class)),
            Map.entry(
                    "createToken",
                    of("201", Role.ADMIN).answering(TokensResource.Shown.class).asking(TokensResource.Wanted.class)),
            Map.entry("revokeToken", of("204", Role.ADMIN).refused(Refused.NOT_FOUND)),
            Map.entry(
                    "redact",
                    of("201", Role.ADMIN)
                            .heading("Location")
                            .answering(RedactionsResource.Redacted.class)
                            .asking(RedactionRequest.class)
                            .refused(Refused.NOT_FOUND)),
            Map.entry(
                    "import",
                    ofFiles("201")
                            .heading("Location")
                            .answering(ImportView.class)
                            .asking(Signed::file)
                            .refused(Refused.NOT_FOUND, Refused.IMPORT)),
            Map.entry(
                    "listReadFields",
                    ofFiles("200").answering(Bodies.ReadFields.class).refused(Refused.NOT_FOUND)),
            Map.entry("listImports", ofFiles("200").answering(Bodies.Imports.class)),
            Map.entry("getImport", ofFiles("200").answering(ImportView.class).refused(Refused.NOT_FOUND)),
            Map.entry(
                    "listOutcomes",
                    ofFiles("200").answering(Bodies.Outcomes.class).refused(Refused.NOT_FOUND)),
            Map.entry(
                    "applyImport",
                    ofFiles("200")
                            .answering(ImportView.class)
                            .refused(Refused.NOT_FOUND, Refused.IMPORT, Refused.INVALID)),
            Map.entry(
                    "mapImport",
                    ofFiles("200")
                            .answering(ImportView.class)
                            .asking(ImportSettings.class)
                            .refused(Refused.NOT_FOUND, Refused.IMPORT)),
            Map.entry("discardImport", ofFiles("204").refused(Refused.NOT_FOUND)),
            Map.entry("listMappings", ofFiles("200").answering(Bodies.Mappings.class)),
            Map.entry(
                    "getMapping",
                    ofFiles("200").answering(Mappings.Mapping.class).refused(Refused.NOT_FOUND)),
            Map.entry(
                    "saveMapping",
                    ofFiles("200").answering(Mappings.Mapping.class).asking(ImportSettings.class)),
            Map.entry("deleteMapping", ofFiles("204").refused(Refused.NOT_FOUND)));

    /** The ones by which the records of a register are changed, by the ids of the operations. */
    public static Map<String, Signed> ofRegister(String name, Class<?> item, Class<?> computed, Set<Role> roles) {
        JavaType published = TYPES.constructParametricType(RecordView.class, item, computed);
        Signed change =
                of("200", roles.toArray(Role[]::new)).heading(OF_A_RECORD).answering(published);
        Map<String, Signed> all = new LinkedHashMap<>();
        all.put("create" + name, change.with("201").asking(item).refused(Refused.ALREADY_THERE));
        all.put("put" + name, change.with("200", "201").asking(item).refused(Refused.CHANGED, Refused.UNGUARDED));
        all.put(
                "patch" + name,
                change.asking(schemas -> patch(schemas.apply(TYPES.constructType(item))))
                        .refused(Refused.NOT_FOUND, Refused.GONE, Refused.CHANGED, Refused.UNGUARDED));
        all.put(
                "withdraw" + name,
                change.answering(LoggedEntry.class)
                        .refused(Refused.NOT_FOUND, Refused.GONE, Refused.CHANGED, Refused.UNGUARDED, Refused.INVALID));
        return all;
    }

    private static Signed of(String status, Role... roles) {
        return new Signed(List.of(status), List.of(), List.of(roles), null, null, List.of());
    }

    /** Whoever may change a register may import files into it. */
    private static Signed ofFiles(String status) {
        return of(status, Role.EDITOR, Role.OFFICER);
    }

    private Signed with(String... others) {
        return new Signed(List.of(others), headers, roles, answered, asked, refusals);
    }

    private Signed heading(String... names) {
        return heading(List.of(names));
    }

    private Signed heading(List<String> names) {
        return new Signed(statuses, names, roles, answered, asked, refusals);
    }

    private Signed answering(Type body) {
        return new Signed(statuses, headers, roles, TYPES.constructType(body), asked, refusals);
    }

    private Signed asking(Class<?> body) {
        return asking(schemas -> schemas.apply(TYPES.constructType(body)));
    }

    /** What takes a body can find it too large, of another type, or wrong. */
    private Signed asking(Function<Function<JavaType, Schema<?>>, Schema<?>> body) {
        return new Signed(statuses, headers, roles, answered, body, refusals)
                .refused(Refused.TOO_LARGE, Refused.WRONG_TYPE, Refused.INVALID);
    }

    private Signed refused(Refused... more) {
        List<Refused> all = new ArrayList<>(refusals);
        all.addAll(List.of(more));
        return new Signed(statuses, headers, roles, answered, asked, List.copyOf(all));
    }

    private static Schema<?> file(Function<JavaType, Schema<?>> schemas) {
        Schema<Object> file = new JsonSchema();
        file.addType("string");
        return file.format("binary").description("The file, byte for byte as it was saved.");
    }

    /** Free of a schema of its own, since in one that has every member few clients could send null. */
    private static Schema<?> patch(Schema<?> item) {
        Schema<Object> patch = new JsonSchema();
        patch.addType("object");
        String name = item.get$ref().substring(item.get$ref().lastIndexOf('/') + 1);
        patch.setAdditionalProperties(true);
        return patch.description(("The members of `%s` to change, each with its new value, or null to remove"
                        + " it. An object is merged in the same way. A list is replaced as a whole.")
                .formatted(name));
    }
}
