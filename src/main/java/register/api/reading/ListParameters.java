package register.api.reading;

import static register.values.problem.Problem.MALFORMED_PARAMETER;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.api.http.Cursor;
import register.api.http.Limit;
import register.api.http.RequestUrl;

/** The parameters of a list: its order, its fields and facets, and the page. */
public final class ListParameters {
    static final String LAYOUT = "layout";

    @Parameter(
            description = "The fields to sort by, separated by commas, with a minus before a field to sort it in"
                    + " descending order, like `-value.annual.amount,title`. Records without a value come last."
                    + " Records with the same values are in the order of their keys.")
    @QueryParam("sort")
    @SuppressWarnings("UnusedVariable") // read by ListQuery; declared, so that it is known and documented
    private final @Nullable String sort;

    @Parameter(
            description =
                    "The fields to return, separated by commas, like `reference,title,period.end`. Give `period` for"
                            + " all fields within it.")
    @QueryParam("fields")
    private final @Nullable String fields;

    @Parameter(
            description =
                    "How the columns of CSV and Excel are laid out: `tidy` for programs for analysis, with a column for each"
                            + " dimension, the first and last day of each date, and no addresses or citations. Contracts have"
                            + " `lga` too, the spreadsheet of the Local Government Association.",
            schema = @Schema(example = "tidy"))
    @QueryParam(LAYOUT)
    private final @Nullable String layout;

    @Parameter(
            description =
                    "The fields to group the records by, separated by commas, like `status,supplier`. Each has its"
                            + " 100 largest groups. To get all groups, use the summary.")
    @QueryParam("facets")
    private final @Nullable String facets;

    @Parameter(description = Limit.DESCRIPTION)
    @QueryParam("limit")
    private final @Nullable Limit limit;

    @Parameter(description = Cursor.DESCRIPTION)
    @QueryParam("cursor")
    private final @Nullable Cursor cursor;

    @Parameter(description = PageNumber.DESCRIPTION)
    @QueryParam("page")
    private final @Nullable PageNumber page;

    /** Reads the parameters of a request. */
    public ListParameters(RequestUrl url) {
        sort = null;
        fields = url.parameter("fields");
        layout = url.parameter(LAYOUT);
        facets = url.parameter("facets");
        limit = Limit.of(url);
        cursor = Cursor.of(url);
        page = PageNumber.of(url);
        if (page != null && cursor != null) {
            throw MALFORMED_PARAMETER
                    .because("give either 'page' or 'cursor', not both")
                    .in("page");
        }
    }

    /** Returns the requested fields; empty for all of them. */
    List<String> fields() {
        return names(fields);
    }

    /** Returns the requested layout; null for the register's own. */
    @Nullable
    String layout() {
        return layout;
    }

    /** Returns the requested groupings. */
    List<String> facets() {
        return names(facets);
    }

    @Nullable
    Limit limit() {
        return limit;
    }

    @Nullable
    Cursor cursor() {
        return cursor;
    }

    /** Returns the number of the page, which is the first where none is named. */
    PageNumber page() {
        return page == null ? PageNumber.FIRST : page;
    }

    /** Whether a part of the list is requested, and not the list. */
    boolean isPage() {
        return limit != null || cursor != null || page != null;
    }

    /** Returns the names that a parameter lists, each once. */
    static List<String> names(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .distinct()
                        .toList();
    }
}
