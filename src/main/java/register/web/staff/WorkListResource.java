package register.web.staff;

import static register.api.http.Format.CSV_TYPE;
import static register.api.http.Format.HTML_TYPE;
import static register.api.http.Format.JSON_TYPE;
import static register.values.problem.Problem.MALFORMED_PARAMETER;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.api.access.SignedIn;
import register.api.reading.Permalinks;
import register.api.reading.PublicRegister;
import register.api.reading.RecordView;
import register.api.reading.Snapshot;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.api.tables.PageContext;
import register.api.tables.Rows;
import register.api.tables.Table;
import register.intake.forms.Form;
import register.registers.contracts.ComputedContract;
import register.registers.contracts.Contract;
import register.registers.contracts.ContractAttributes;
import register.registers.contracts.ContractsResource;
import register.registers.metrics.ObservationsResource;
import register.registers.systems.SystemAttributes;
import register.registers.systems.SystemsResource;
import register.store.log.Log;
import register.values.Missing;
import register.values.PartialDate;
import register.values.Word;

/** What is to be done soon: contracts that end or are reviewed, and what records do not say. It is for the council's own people. */
@Hidden
@Path("/work")
@Produces({JSON_TYPE, HTML_TYPE, CSV_TYPE})
public final class WorkListResource {
    /** For how many months ahead people look. */
    static final List<String> MONTHS = List.of("3", "6", "12");

    /** What is seen of something that is due. */
    static final List<Field<Due>> FIELDS = List.of(
            Field.<Due>of("date", "Date", "As precisely as is said.", Due::date).typed(Datatype.DATE),
            Field.of("what", "What", "Happens to it.", Due::what),
            Field.<Due>of("reference", "Reference", "Of the contract.", Due::reference)
                    .leadingTo(Due::address),
            Field.of("title", "Title", "Of the contract.", Due::title),
            Field.<Due>of("address", "Address", "Of the contract.", Due::address)
                    .typed(Datatype.ADDRESS)
                    .hidden());

    private static final int MOST = 2_000;

    private final Log log;
    private final Permalinks permalinks;
    private final PublicRegister<Contract, ComputedContract> contracts;
    private final SystemsResource systems;
    private final ObservationsResource observations;

    public WorkListResource(
            Log log,
            Permalinks permalinks,
            ContractsResource contracts,
            SystemsResource systems,
            ObservationsResource observations) {
        this.log = log;
        this.permalinks = permalinks;
        this.contracts = contracts.register();
        this.systems = systems;
        this.observations = observations;
    }

    /** What happens to a contract. */
    public enum What implements Word {
        REVIEW,
        END
    }

    /** Something that happens to a contract on a date. */
    public record Due(PartialDate date, What what, String reference, String title, String address) {}

    /** How many records of a register do not say a field. */
    public record Gap(String register, String label, long records, String address) {}

    /** What only the page shows beside what is due. */
    final class Beside implements PageContext {
        private final Snapshot snapshot;
        private final int months;

        private Beside(Snapshot snapshot, int months) {
            this.snapshot = snapshot;
            this.months = months;
        }

        Snapshot snapshot() {
            return snapshot;
        }

        int months() {
            return months;
        }

        /** Most records first, register by register. */
        List<Gap> gaps() {
            return Stream.of(
                            ofFields("Contracts", "/contracts", ContractAttributes.FORM, contracts, snapshot),
                            ofFields("ICT systems", "/systems", SystemAttributes.FORM, systems.register(), snapshot),
                            ofObservations(snapshot))
                    .flatMap(List::stream)
                    .toList();
        }
    }

    @GET
    @SignedIn
    public Table<Due> work(@QueryParam("within") @DefaultValue("3") String within) {
        if (!MONTHS.contains(within)) {
            throw MALFORMED_PARAMETER
                    .because("'within' is %s months", String.join(", ", MONTHS))
                    .in("within");
        }
        int months = Integer.parseInt(within);
        Snapshot snapshot = new Snapshot(log.head().number(), log.today(), false);
        List<Due> due = due(snapshot, months);
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("on", snapshot.on());
        about.put("until", snapshot.on().plusMonths(months));
        about.put("total", due.size());
        String self = permalinks.address("work").with("within", within).toString();
        return new Table<>(
                "Work list", FIELDS, Rows.of(due), about, Map.of("self", self), false, new Beside(snapshot, months));
    }

    private List<Due> due(Snapshot snapshot, int months) {
        String from = snapshot.on().toString();
        String to = snapshot.on().plusMonths(months).toString();
        List<Due> due = new ArrayList<>();
        contracts
                .first(Map.of("endsFrom", from, "endsTo", to, "sort", "ends"), snapshot, MOST)
                .forEach(contract -> add(due, contract, What.END, computed -> computed.ends()));
        contracts
                .first(Map.of("reviewFrom", from, "reviewTo", to, "sort", "review.next"), snapshot, MOST)
                .forEach(contract -> add(
                        due,
                        contract,
                        What.REVIEW,
                        computed -> computed.review() == null
                                ? null
                                : computed.review().next()));
        due.sort(Comparator.comparing((Due one) -> one.date().first()).thenComparing(Due::reference));
        return due;
    }

    private static void add(
            List<Due> due,
            RecordView<Contract, ComputedContract> contract,
            What what,
            Function<ComputedContract, @Nullable PartialDate> date) {
        PartialDate when = date.apply(contract.computed());
        if (when != null) {
            Contract item = contract.item();
            due.add(new Due(
                    when,
                    what,
                    item.reference().text(),
                    item.title(),
                    contract.links().getOrDefault("self", "")));
        }
    }

    private static List<Gap> ofFields(
            String title, String address, Form form, PublicRegister<?, ?> register, Snapshot snapshot) {
        return form.excuses().entrySet().stream()
                .map(field -> new Gap(
                        title,
                        field.getValue(),
                        register.count(Map.of("missing", field.getKey()), snapshot),
                        address + "?missing=" + field.getKey()))
                .filter(gap -> gap.records() > 0)
                .sorted(Comparator.comparingLong(Gap::records).reversed())
                .toList();
    }

    private List<Gap> ofObservations(Snapshot snapshot) {
        return Stream.of(Missing.Because.values())
                .filter(because -> because != Missing.Because.NOT_APPLICABLE)
                .map(because -> new Gap(
                        "Observations",
                        "Value, " + because.inWords(),
                        observations.register().count(Map.of("missing", because.word()), snapshot),
                        "/observations?missing=" + because.word()))
                .filter(gap -> gap.records() > 0)
                .toList();
    }
}
