package register.web.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import register.api.http.Format;
import register.api.reading.Permalinks;
import register.registers.contracts.Contracts;
import register.registers.disclosures.Disclosures;
import register.registers.figures.Observation;
import register.registers.metrics.Metrics;
import register.registers.systems.Systems;
import register.store.log.Log;
import register.store.log.PositionedRecord;
import register.store.log.Register;
import register.store.query.ListQuery;
import register.store.query.Order;
import register.store.query.Sort;
import register.values.Council;
import register.values.Json;

/**
 * Describes the registers to dataset search engines: schema.org in JSON-LD, embedded in the page of each list.
 *
 * <p>The output is safe within {@code <script type="application/ld+json">}, and must not be escaped again.
 */
public final class Datasets {
    /** A sentence on each register, long enough for dataset directories. */
    private static final Map<Register<?>, String> DESCRIPTIONS = Map.of(
            Contracts.REGISTER,
            "The contracts of the council: what it has contracted for, with whom, from when until when, for how much, and"
                    + " when each is reviewed next.",
            Systems.REGISTER,
            "The ICT systems of the council: what each of them is used for, who makes it, and the contract that it runs"
                    + " under.",
            Disclosures.REGISTER,
            "What the council answered to requests for information: each question with its outcome, the ground where it"
                    + " was refused, and the records that the answer rests on.",
            Metrics.MEASURES,
            "What the council measures of its services, in what unit and how: the definitions of the service metric"
                    + " figures.",
            Metrics.OBSERVATIONS,
            "Figures on the services of the council: what was observed of each measure, in which period and of what part,"
                    + " with the marks that say how far each can be relied on.");

    private final Log log;
    private final Permalinks permalinks;
    private final Council council;

    public Datasets(Log log, Permalinks permalinks, Council council) {
        this.log = log;
        this.permalinks = permalinks;
        this.council = council;
    }

    /** Returns the catalogue of all registers, for the start page. */
    public String catalogue() {
        ObjectNode catalogue = described("DataCatalog", council.name() + ": published registers", "");
        ArrayNode datasets = catalogue.putArray("dataset");
        log.registers().forEach(register -> datasets.add(dataset(register)));
        return written(catalogue);
    }

    /** Returns the dataset of the register with a path, {@code contracts}, for the page of its list. */
    public Optional<String> of(String path) {
        return log.registers().stream()
                .filter(register -> register.path().equals(path))
                .findFirst()
                .map(register -> {
                    ObjectNode dataset = dataset(register);
                    ObjectNode catalogue = dataset.putObject("includedInDataCatalog");
                    catalogue.put("@type", "DataCatalog").put("name", council.name() + ": published registers");
                    catalogue.put("url", permalinks.base() + "/");
                    return written(dataset);
                });
    }

    private ObjectNode dataset(Register<?> register) {
        ObjectNode dataset = described("Dataset", council.name() + ": " + register.title(), register.path());
        String description = DESCRIPTIONS.get(register);
        if (description != null) {
            dataset.put("description", description);
        }
        long newest = log.queries(register).newestEntry(log.head().number());
        if (newest > 0) {
            dataset.put("dateModified", log.entry(newest).entry().recordedAt().toString());
        }
        if (register.equals(Metrics.OBSERVATIONS)) {
            periods().ifPresent(periods -> dataset.put("temporalCoverage", periods));
        }
        ArrayNode distribution = dataset.putArray("distribution");
        for (Format format : List.of(Format.CSV, Format.NDJSON)) {
            distribution
                    .addObject()
                    .put("@type", "DataDownload")
                    .put(
                            "encodingFormat",
                            format.type().getType() + "/" + format.type().getSubtype())
                    .put("contentUrl", permalinks.address(register.path()) + "." + format.suffix());
        }
        return dataset;
    }

    private ObjectNode described(String type, String name, String path) {
        ObjectNode described = Json.mapper().createObjectNode();
        described.put("@context", "https://schema.org/");
        described.put("@type", type);
        described.put("name", name);
        described.put("url", permalinks.base() + "/" + path);
        described.put("license", council.licenceAddress());
        described.put("isAccessibleForFree", true);
        described.put("inLanguage", "en-GB");
        described.putObject("creator").put("@type", "GovernmentOrganization").put("name", council.name());
        return described;
    }

    /** Returns the time covered by the observations, from the first day to the last, as an ISO 8601 interval. */
    private Optional<String> periods() {
        return observed(false)
                .flatMap(first -> observed(true)
                        .map(last ->
                                first.period().first() + "/" + last.period().last()));
    }

    private Optional<Observation> observed(boolean isNewest) {
        Sort byPeriod = new Sort(List.of(new Sort.By(Order.by("period", "date", "r.period_first"), isNewest)));
        LocalDate today = log.today();
        ListQuery question = new ListQuery(log.head().number(), today, List.of(), byPeriod);
        List<PositionedRecord<Observation>> page =
                log.queries(Metrics.OBSERVATIONS).page(question, null, 1);
        return page.stream().findFirst().map(placed -> placed.recorded().item());
    }

    /** Serialises JSON; characters that would end the element or begin another are escaped. */
    private static String written(ObjectNode json) {
        try {
            return Json.mapper()
                    .writeValueAsString(json)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree can be written", impossible);
        }
    }
}
