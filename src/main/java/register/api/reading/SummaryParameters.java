package register.api.reading;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import register.api.http.Cursor;
import register.api.http.Limit;
import register.api.http.RequestUrl;

/** The parameters of a summary: its grouping, and the page. */
public final class SummaryParameters {
    @Parameter(description = "What to count the records under.", required = true)
    @QueryParam("groupBy")
    private final @Nullable String groupBy;

    @Parameter(description = Limit.DESCRIPTION)
    @QueryParam("limit")
    private final @Nullable Limit limit;

    @Parameter(description = Cursor.DESCRIPTION)
    @QueryParam("cursor")
    private final @Nullable Cursor cursor;

    /** Reads the parameters of a request. */
    public SummaryParameters(RequestUrl url) {
        groupBy = url.parameter("groupBy");
        limit = Limit.of(url);
        cursor = Cursor.of(url);
    }

    @Nullable
    String groupBy() {
        return groupBy;
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
