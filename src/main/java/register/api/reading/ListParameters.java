package register.api.reading;

import static register.values.problem.Problem.MALFORMED_PARAMETER;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.api.http.Cursor;
import register.api.http.Limit;
import register.api.http.RequestUrl;

/** The parameters of a list: its order, its fields and facets, and the page. */
public final class ListParameters {
    @Parameter(
            description =
                    "The fields to sort by, with commas between them and a minus before one that goes down, such as"
                            + " `-value.annual.amount,title`. What does not say a field comes last. Records that are"
                            + " alike in all of them follow by key.")
    @QueryParam("sort")
    @SuppressWarnings("UnusedVariable") // read by ListQuery; declared, so that it is known and documented
    private final @Nullable String sort;

    @Parameter(
            description = "The fields to answer with, with commas between them, such as `reference,title,period.end`;"
                    + " `period` stands for all that it has.")
    @QueryParam("fields")
    private final @Nullable String fields;

    @Parameter(
            description =
                    "What to count the records under, with commas between, such as `status,supplier`; of each the 100 largest"
                            + " groups. A summary has them all.")
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
        facets = url.parameter("facets");
        limit = Limit.of(url);
        cursor = Cursor.of(url);
        page = PageNumber.of(url);
        if (page != null && cursor != null) {
            throw MALFORMED_PARAMETER
                    .because("a page is asked for by its number or by a cursor, and not by both")
                    .in("page");
        }
    }

    /** Returns the requested fields; empty for all of them. */
    List<String> fields() {
        return names(fields);
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

    private static List<String> names(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .distinct()
                        .toList();
    }
}
