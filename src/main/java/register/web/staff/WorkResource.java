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
import register.api.reading.PublicRegister;
import register.api.reading.Published;
import register.api.reading.Publisher;
import register.api.reading.Vantage;
import register.api.tables.Aside;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.api.tables.Rows;
import register.api.tables.Table;
import register.intake.forms.Form;
import register.registers.contracts.Contract;
import register.registers.contracts.ContractForm;
import register.registers.contracts.ContractsResource;
import register.registers.contracts.Reckoned;
import register.registers.metrics.ObservationsResource;
import register.registers.systems.SystemForm;
import register.registers.systems.SystemsResource;
import register.store.log.Log;
import register.values.Missing;
import register.values.PartialDate;
import register.values.Word;

/** What is to be done soon: contracts that end or are reviewed, and what records do not say. It is for the council's own people. */
@Hidden
@Path("/work")
@Produces({JSON_TYPE, HTML_TYPE, CSV_TYPE})
public final class WorkResource {
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
    private final Publisher publisher;
    private final PublicRegister<Contract, Reckoned> contracts;
    private final SystemsResource systems;
    private final ObservationsResource observations;

    public WorkResource(
            Log log,
            Publisher publisher,
            ContractsResource contracts,
            SystemsResource systems,
            ObservationsResource observations) {
        this.log = log;
        this.publisher = publisher;
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
    final class Beside implements Aside {
        private final Vantage vantage;
        private final int months;

        private Beside(Vantage vantage, int months) {
            this.vantage = vantage;
            this.months = months;
        }

        Vantage vantage() {
            return vantage;
        }

        int months() {
            return months;
        }

        /** Most records first, register by register. */
        List<Gap> gaps() {
            return Stream.of(
                            ofFields("Contracts", "/contracts", ContractForm.FORM, contracts, vantage),
                            ofFields("ICT systems", "/systems", SystemForm.FORM, systems.register(), vantage),
                            ofObservations(vantage))
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
        Vantage vantage = new Vantage(log.head().number(), log.today(), false);
        List<Due> due = due(vantage, months);
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("on", vantage.on());
        about.put("until", vantage.on().plusMonths(months));
        about.put("total", due.size());
        String self = publisher.address("work").with("within", within).toString();
        return new Table<>(
                "Work list", FIELDS, Rows.of(due), about, Map.of("self", self), false, new Beside(vantage, months));
    }

    private List<Due> due(Vantage vantage, int months) {
        String from = vantage.on().toString();
        String to = vantage.on().plusMonths(months).toString();
        List<Due> due = new ArrayList<>();
        contracts
                .first(Map.of("endsFrom", from, "endsTo", to, "sort", "ends"), vantage, MOST)
                .forEach(contract -> add(due, contract, What.END, reckoned -> reckoned.ends()));
        contracts
                .first(Map.of("reviewFrom", from, "reviewTo", to, "sort", "review.next"), vantage, MOST)
                .forEach(contract -> add(
                        due,
                        contract,
                        What.REVIEW,
                        reckoned -> reckoned.review() == null
                                ? null
                                : reckoned.review().next()));
        due.sort(Comparator.comparing((Due one) -> one.date().first()).thenComparing(Due::reference));
        return due;
    }

    private static void add(
            List<Due> due,
            Published<Contract, Reckoned> contract,
            What what,
            Function<Reckoned, @Nullable PartialDate> date) {
        PartialDate when = date.apply(contract.reckoned());
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
            String title, String address, Form form, PublicRegister<?, ?> register, Vantage vantage) {
        return form.excuses().entrySet().stream()
                .map(field -> new Gap(
                        title,
                        field.getValue(),
                        register.count(Map.of("missing", field.getKey()), vantage),
                        address + "?missing=" + field.getKey()))
                .filter(gap -> gap.records() > 0)
                .sorted(Comparator.comparingLong(Gap::records).reversed())
                .toList();
    }

    private List<Gap> ofObservations(Vantage vantage) {
        return Stream.of(Missing.Because.values())
                .filter(because -> because != Missing.Because.NOT_APPLICABLE)
                .map(because -> new Gap(
                        "Observations",
                        "Value, " + because.inWords(),
                        observations.register().count(Map.of("missing", because.word()), vantage),
                        "/observations?missing=" + because.word()))
                .filter(gap -> gap.records() > 0)
                .toList();
    }
}
