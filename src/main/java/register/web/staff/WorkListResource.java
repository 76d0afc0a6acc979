package register.web.staff;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.api.access.SignedIn;
import register.api.http.Cursor;
import register.api.http.Filterable;
import register.api.http.Filtered;
import register.api.http.Limit;
import register.api.http.ListFormats;
import register.api.http.RequestUrl;
import register.api.reading.Paging;
import register.api.reading.Permalinks;
import register.api.reading.PublicRegister;
import register.api.reading.Snapshot;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.api.tables.PageContext;
import register.api.tables.Table;
import register.registers.OpenRegisters;
import register.registers.RegisterDefinition;
import register.registers.RegisterWords;
import register.registers.contracts.ComputedContract;
import register.registers.contracts.Contract;
import register.registers.contracts.Contracts;
import register.store.log.Log;
import register.values.duties.DutyState;
import register.values.problem.ParameterFaults;

/** The work list for staff: the contracts that end or are reviewed soon, and the values that records lack. */
@Hidden
@Path("/work")
@ListFormats
public final class WorkListResource implements Filterable {
    /** The fields of something that is due. */
    static final List<Field<WorkList.Due>> FIELDS = List.of(
            Field.<WorkList.Due>of("date", "Date", "The date, as precisely as it is known.", WorkList.Due::date)
                    .typed(Datatype.DATE),
            Field.of("what", "What", "What is due on the date.", WorkList.Due::what),
            Field.<WorkList.Due>of("reference", "Reference", "Of the contract.", WorkList.Due::reference)
                    .leadingTo(WorkList.Due::url),
            Field.of("title", "Title", "Of the contract.", WorkList.Due::title),
            Field.<WorkList.Due>of("url", "Address", "Of the contract.", WorkList.Due::url)
                    .typed(Datatype.ADDRESS)
                    .hidden());

    private final OpenRegisters open;
    private final Log log;
    private final Permalinks permalinks;
    private final PublicRegister<Contract, ComputedContract> contracts;
    private final DutyCounts duties;

    public WorkListResource(OpenRegisters open, DutyCounts duties) {
        this.open = open;
        this.log = open.log();
        this.permalinks = open.permalinks();
        this.contracts = open.register(Contracts.DEFINITION);
        this.duties = duties;
    }

    /** Returns the departments that have contracts, in the order of the alphabet. */
    static List<String> departments(OpenRegisters open, Snapshot snapshot) {
        return open.register(Contracts.DEFINITION).lists().names("department", snapshot);
    }

    /** The number of records of a register in which a field is missing. */
    public record Gap(String register, String label, long records, String url) {}

    /**
     * The further content of the HTML page, computed only for it.
     *
     * @param total the number of rows on all pages
     * @param before the number of rows on the pages before
     */
    record Beside(WorkListResource list, Snapshot snapshot, WorkListFilter filter, long total, long before)
            implements PageContext {
        /** Returns the departments that have contracts, in the order of the alphabet. */
        List<String> departments() {
            return WorkListResource.departments(list.open, snapshot);
        }

        /** Returns how many notices there are in each state. */
        Map<DutyState, Long> notices() {
            return list.duties.of(snapshot);
        }

        /** Returns how many contracts end in the week 12, 6 and 3 months from now. */
        List<EndReminder> reminders() {
            return EndReminder.of(list.contracts.lists(), snapshot);
        }

        /** Returns the gaps by register, in each the field that most records lack first. */
        List<Gap> gaps() {
            return list.open.definitions().all().stream()
                    .flatMap(one -> list.gaps(one, snapshot))
                    .toList();
        }
    }

    @Override
    public Collection<String> filters(String which) {
        return List.of();
    }

    @Override
    public void addFaults(String which, Function<String, @Nullable String> given, ParameterFaults faults) {
        WorkListFilter.read(
                log.today(), given.apply("within"), given.apply("month"), given.apply("department"), faults);
    }

    @GET
    @SignedIn
    @Filtered
    public Table<WorkList.Due> work(
            @QueryParam("within") @DefaultValue("3") String within,
            @QueryParam("month") @Nullable String month,
            @QueryParam("department") @Nullable String department,
            @QueryParam("limit") @Nullable Limit limit,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @BeanParam RequestUrl url) {
        String mark = url.mark(WorkListFilter.PARAMETERS);
        Snapshot snapshot = Snapshot.of(cursor, mark, log);
        WorkListFilter filter = WorkListFilter.read(snapshot.on(), within, month, department);
        WorkList list = new WorkList(contracts.lists(), snapshot, filter);
        Paging.Part<WorkList.Due> part = new Paging(snapshot, mark, cursor, limit)
                .<WorkList.Due>part(url, permalinks.base(), WorkList.KEYS, list, list::each);
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("on", snapshot.on());
        about.put("until", filter.last());
        about.put("total", list.total());
        return new Table<>(
                "Work list",
                FIELDS,
                part.rows(),
                about,
                part.links(),
                false,
                new Beside(this, snapshot, filter, list.total(), part.before()));
    }

    private Stream<Gap> gaps(RegisterDefinition<?, ?> definition, Snapshot snapshot) {
        RegisterWords.Gaps gaps = definition.words().gaps();
        PublicRegister<?, ?> register = open.register(definition);
        return gaps.labels().entrySet().stream()
                .map(field -> new Gap(
                        gaps.title(),
                        field.getValue(),
                        register.lists().count(Map.of("missing", field.getKey()), snapshot),
                        "/" + definition.path() + "?missing=" + field.getKey()))
                .filter(gap -> gap.records() > 0)
                .sorted(Comparator.comparingLong(Gap::records).reversed());
    }
}
