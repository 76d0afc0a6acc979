package register.api.tables;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.api.http.Format;
import register.values.Council;
import register.values.Json;

/**
 * Writes the description of a CSV file's columns for programs that read it (CSV on the Web, W3C 2015), without reading
 * a row.
 *
 * <p>The description of {@code /contracts.csv} is at {@code /contracts.csv-metadata.json}, where the standard looks for
 * it. A reference to a record of another register has the address of that record and is no foreign key: programs would
 * reject files in which it leads nowhere, and a figure may be published before its measure.
 */
@Produces("application/csvm+json")
public final class CsvwWriter extends Writer {
    private static final String PERMANENT_LINK = "links.pinned";

    private final String base;
    private final Council council;

    @Context
    private @Nullable UriInfo address;

    /**
     * Creates a writer of descriptions.
     *
     * @param base of the files' addresses
     * @param council that publishes the files
     */
    public CsvwWriter(String base, Council council) {
        super(Format.CSVW);
        this.base = base;
        this.council = council;
    }

    @Override
    protected void writeTo(Tabular<?> tabular, OutputStream out) throws IOException {
        Json.mapper().writeValue(out, describe(tabular));
    }

    private ObjectNode describe(Tabular<?> tabular) {
        ObjectNode metadata = Json.mapper().createObjectNode();
        ArrayNode context = metadata.putArray("@context");
        context.add("http://www.w3.org/ns/csvw");
        context.addObject().put("@language", "en");
        metadata.put("url", url());
        metadata.put("dc:title", tabular.title());
        metadata.put("dc:publisher", council.name());
        metadata.putObject("dc:license").put("@id", council.licenceUrl());
        metadata.putObject("dialect").put("encoding", "utf-8").put("header", true);
        ObjectNode schema = metadata.putObject("tableSchema");
        ArrayNode columns = schema.putArray("columns");
        for (Field<?> field : tabular.fields()) {
            column(columns.addObject(), field);
        }
        identify(tabular, schema);
        return metadata;
    }

    /**
     * Says which columns tell the rows of a list apart, and what each row is about: its permanent link, or the address of the
     * record where there is no column of links.
     */
    private void identify(Tabular<?> tabular, ObjectNode schema) {
        boolean isLinked =
                tabular.fields().stream().anyMatch(field -> field.name().equals(PERMANENT_LINK));
        List<String> key = tabular.fields().stream()
                .filter(field -> field.identity() != Field.Identity.NONE)
                .map(Field::name)
                .toList();
        // Of chosen columns it is not known whether they still tell the rows apart.
        if (!key.isEmpty() && tabular instanceof Table<?> table && !table.isNarrowed()) {
            key.forEach(schema.putArray("primaryKey")::add);
        }
        if (isLinked) {
            schema.put("aboutUrl", "{+" + PERMANENT_LINK + "}");
        } else if (key.size() == 1 && tabular instanceof Table<?>) {
            schema.put("aboutUrl", "%s/{%s}".formatted(base + path(), key.get(0)));
        }
    }

    private void column(ObjectNode column, Field<?> field) {
        column.put("name", field.name());
        column.put("titles", field.name());
        column.put("dc:title", field.label());
        column.put("dc:description", field.description());
        String format = field.type().format();
        if (format == null) {
            column.put("datatype", field.type().csvw());
        } else {
            column.putObject("datatype").put("base", field.type().csvw()).put("format", format);
        }
        if (field.identity() == Field.Identity.REQUIRED) {
            column.put("required", true);
        }
        if (field.type() == Datatype.ADDRESS) {
            column.put("valueUrl", "{+" + field.name() + "}");
        } else if (field.referred() != null) {
            column.put("valueUrl", "%s/%s/{%s}".formatted(base, field.referred(), field.name()));
        }
        if (field.type() == Datatype.TEXTS) {
            column.put("separator", Cell.BETWEEN);
        }
    }

    /** Returns the address of the described CSV file, which has the same path and parameters. */
    private String url() {
        if (address == null) {
            return base;
        }
        String query = address.getRequestUri().getRawQuery();
        return base + path() + ".csv" + (query == null ? "" : "?" + query);
    }

    private String path() {
        return address == null ? "" : address.getRequestUri().getRawPath();
    }
}
