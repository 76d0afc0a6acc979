package register.web.staff;

import static register.values.problem.Problem.MALFORMED_PARAMETER;
import static register.values.problem.Problem.NOT_SIGNED_IN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.api.access.Actor;
import register.api.http.Cursor;
import register.api.http.Filterable;
import register.api.http.Filtered;
import register.api.http.Limit;
import register.api.http.ListFormats;
import register.api.http.RequestUrl;
import register.api.reading.Paging;
import register.api.reading.Permalinks;
import register.api.reading.Snapshot;
import register.api.tables.PageContext;
import register.api.tables.Table;
import register.registers.OpenRegisters;
import register.store.log.Log;
import register.values.duties.AuthorityDuties;
import register.values.duties.ContractDuties;
import register.values.duties.DutyState;
import register.values.problem.ParameterFaults;

/** The endpoint that lists what the law wants published about contracts and by the council, and how that stands. */
@Path("/duties")
@Tag(name = "duties", description = "The notices that procurement law requires, and by when.")
@ListFormats
public final class DutiesResource implements Filterable {
    private final Log log;
    private final Permalinks permalinks;
    private final KnownDuties duties;
    private final DutySettings settings;

    public DutiesResource(OpenRegisters open, KnownDuties duties, DutySettings settings) {
        this.log = open.log();
        this.permalinks = open.permalinks();
        this.duties = duties;
        this.settings = settings;
    }

    /** The further content of the HTML page. */
    record Beside(KnownDuties duties, DutyList list, DutyFilter filter, Snapshot snapshot, long before)
            implements PageContext {
        LocalDate on() {
            return snapshot.on();
        }

        List<String> departments() {
            return duties.departments(snapshot);
        }
    }

    @Override
    public Collection<String> filters(String which) {
        return List.of();
    }

    @Override
    public void addFaults(String which, Function<String, @Nullable String> given, ParameterFaults faults) {
        faults.read("notice", given.apply("notice"), DutiesResource::known);
    }

    @GET
    @Filtered
    @Operation(
            operationId = "listDuties",
            summary = "List what the law requires to be published, and by when",
            description = "For each contract and for the council: published, due, overdue, not needed, or not known."
                    + " You must sign in, unless the council publishes this list.")
    public Table<DutyRow> list(
            @Parameter(description = "The kind of notice, like `UK7`.") @QueryParam("notice") @Nullable String notice,
            @Parameter(description = "How it stands today.") @QueryParam("state") @Nullable DutyState state,
            @Parameter(description = "The whole name of the department that is responsible for the contract.")
                    @QueryParam("department")
                    @Nullable
                    String department,
            @Parameter(description = "Only what is due before this day.") @QueryParam("dueBefore") @Nullable
                    LocalDate dueBefore,
            @Parameter(description = Limit.DESCRIPTION) @QueryParam("limit") @Nullable Limit limit,
            @Parameter(description = Cursor.DESCRIPTION) @QueryParam("cursor") @Nullable Cursor cursor,
            @BeanParam Actor actor,
            @BeanParam RequestUrl url) {
        if (!settings.isPublic() && !actor.isSignedIn()) {
            throw NOT_SIGNED_IN.because("");
        }
        if (notice != null) {
            known(notice);
        }
        String mark = url.mark(DutyFilter.PARAMETERS);
        Snapshot snapshot = Snapshot.of(cursor, mark, log);
        DutyFilter filter = new DutyFilter(notice, state, department, dueBefore);
        DutyList list = new DutyList(duties, settings, snapshot, filter);
        Paging.Part<DutyRow> part = new Paging(snapshot, mark, cursor, limit)
                .<DutyRow>part(url, permalinks.base(), DutyList.KEYS, list, list::each);
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("on", snapshot.on());
        if (!part.isWhole()) {
            about.put("total", list.total());
            about.put("states", list.states());
            about.put("notices", list.notices());
        }
        return new Table<>(
                "Notices required by law",
                DutyRow.FIELDS,
                part.rows(),
                about,
                part.links(),
                false,
                new Beside(duties, list, filter, snapshot, part.before()));
    }

    /** Returns the kinds of notice to choose from. */
    static List<String> notices() {
        return Stream.concat(ContractDuties.notices().stream(), AuthorityDuties.notices().stream())
                .distinct()
                .toList();
    }

    /** Returns a kind of notice as it is written; refuses any other text. */
    private static String known(String notice) {
        return notices().stream()
                .filter(notice::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> MALFORMED_PARAMETER
                        .because("'%s' is not a kind of notice; the kinds are %s", notice, String.join(", ", notices()))
                        .in("notice"));
    }
}
