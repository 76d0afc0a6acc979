package register.api.reading;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import register.api.http.Cursor;
import register.api.http.Limit;
import register.api.http.RequestUrl;

/** The parameters of a summary: its grouping, and the page. */
public final class SummaryParameters {
    @Parameter(description = "The field to group the records by.", required = true)
    @QueryParam("groupBy")
    private final @Nullable String groupBy;

    @Parameter(
            description = "What to sort the groups by: `records`, `group`, or the sum of a figure, like `total`. Put a"
                    + " minus before it for the largest first. The default is `-records`. A group without a sum comes"
                    + " last.")
    @QueryParam("sort")
    private final @Nullable String sort;

    @Parameter(description = Limit.DESCRIPTION)
    @QueryParam("limit")
    private final @Nullable Limit limit;

    @Parameter(description = Cursor.DESCRIPTION)
    @QueryParam("cursor")
    private final @Nullable Cursor cursor;

    /** Reads the parameters of a request. */
    public SummaryParameters(RequestUrl url) {
        groupBy = url.parameter("groupBy");
        sort = url.parameter("sort");
        limit = Limit.of(url);
        cursor = Cursor.of(url);
    }

    @Nullable
    String groupBy() {
        return groupBy;
    }

    @Nullable
    String sort() {
        return sort;
    }

    @Nullable
    Limit limit() {
        return limit;
    }

    @Nullable
    Cursor cursor() {
        return cursor;
    }
}
