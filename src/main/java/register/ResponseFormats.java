package register;

import io.dropwizard.jersey.setup.JerseyEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import register.api.http.Formats;
import register.api.http.ListWriter;
import register.api.reading.Permalinks;
import register.registers.OpenRegisters;
import register.registers.charts.ChartWriter;
import register.registers.contracts.Contract;
import register.registers.contracts.ContractDutyReader;
import register.values.duties.Duty;
import register.web.docs.ApiDocument;
import register.web.docs.FormatCatalogue;
import register.web.docs.GuideResource;
import register.web.exchange.AtomWriter;
import register.web.exchange.CalendarWriter;
import register.web.exchange.JsonStatWriter;
import register.web.exchange.SdmxCsvWriter;
import register.web.exchange.TimeMapWriter;

/** The formats that answers are written in, besides pages. */
final class ResponseFormats {
    private ResponseFormats() {}

    /**
     * Registers them, and the page that lists them.
     *
     * @param writers of the formats of every list, which are among the formats
     * @param apiDocument that describes the service, as YAML
     */
    static void register(
            JerseyEnvironment jersey,
            OpenRegisters open,
            ContractDutyReader duties,
            List<ListWriter> writers,
            Formats formats,
            byte[] apiDocument,
            RegisterConfiguration configuration) {
        Permalinks permalinks = open.permalinks();
        FormatCatalogue catalogue = new FormatCatalogue(formats);
        jersey.register(catalogue);
        jersey.register(new GuideResource(
                () -> ApiDocument.of(apiDocument, permalinks.base().toString(), open.definitions()), catalogue));
        writers.forEach(jersey::register);
        jersey.register(new AtomWriter(configuration.council(), configuration.tagAuthority(), permalinks.base()));
        jersey.register(new CalendarWriter(
                configuration.council(),
                configuration.tagAuthority(),
                permalinks.base(),
                dutiesOfEverybody(duties, configuration.duties().isPublic())));
        jersey.register(new TimeMapWriter());
        jersey.register(new JsonStatWriter(configuration.council()));
        jersey.register(new SdmxCsvWriter(configuration.council()));
        jersey.register(new ChartWriter());
    }

    /** Returns the duties of contracts that everybody sees; none, unless the council shows them. */
    private static BiFunction<Contract, LocalDate, List<Duty>> dutiesOfEverybody(
            ContractDutyReader duties, boolean isPublic) {
        return (contract, day) -> isPublic ? duties.duties(contract, day) : List.of();
    }
}
