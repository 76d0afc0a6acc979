package register.web.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import register.api.http.Address;
import register.api.http.Format;
import register.api.reading.Permalinks;
import register.registers.RegisterDefinition;
import register.registers.RegisterDefinitions;
import register.registers.figures.Measure;
import register.values.Council;
import register.values.Reference;

/**
 * The catalogue of everything that the service publishes, for other catalogues such as data.gov.uk to harvest: DCAT 3 (W3C
 * 2024) as its profile for public bodies has it (DCAT-AP 3).
 *
 * <p>Each register is a dataset, each measure one, and the contracts register of each quarter; their files are
 * distributions.
 */
public final class DcatCatalogue {
    private static final String CONTRACTS = "contracts";
    private static final String METRICS = "metrics";
    private static final String OBSERVATIONS = "observations";
    private static final String THEME = "GOVE";
    private static final String MEDIA_TYPES = "http://www.iana.org/assignments/media-types/";
    private static final String LGA =
            "https://www.local.gov.uk/our-support/research-and-data/data-and-transparency/local-government-transparency-code";
    private static final String OCDS = "https://standard.open-contracting.org/1.1/en/";

    /** What a value of a property is, which validators of the profile ask for and cannot look up. */
    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("dcat:landingPage", "foaf:Document"),
            Map.entry("dcat:mediaType", "dct:MediaType"),
            Map.entry("dcat:theme", "skos:Concept"),
            Map.entry("dct:accessRights", "dct:RightsStatement"),
            Map.entry("dct:accrualPeriodicity", "dct:Frequency"),
            Map.entry("dct:conformsTo", "dct:Standard"),
            Map.entry("dct:format", "dct:MediaTypeOrExtent"),
            Map.entry("dct:language", "dct:LinguisticSystem"),
            Map.entry("dct:license", "dct:LicenseDocument"),
            Map.entry("dct:spatial", "dct:Location"),
            Map.entry("foaf:homepage", "foaf:Document"));

    private final RegisterDefinitions definitions;
    private final Datasets datasets;
    private final Permalinks permalinks;
    private final Council council;
    private final String contact;
    private final Supplier<List<Measure>> measures;
    private final Supplier<List<DatedFile>> quarters;

    /**
     * Creates the catalogue.
     *
     * @param contact for questions: a team's mailbox or the URL of a form; empty if there is none
     * @param measures returns all measures
     * @param quarters returns the quarters that are over
     */
    public DcatCatalogue(
            RegisterDefinitions definitions,
            Datasets datasets,
            Permalinks permalinks,
            String contact,
            Supplier<List<Measure>> measures,
            Supplier<List<DatedFile>> quarters) {
        this.definitions = definitions;
        this.datasets = datasets;
        this.permalinks = permalinks;
        this.council = permalinks.council();
        this.contact = contact;
        this.measures = measures;
        this.quarters = quarters;
    }

    /** Returns the catalogue as a graph: itself, its publisher, datasets and API, and the classes of what they refer to. */
    List<RdfNode> graph() {
        List<RdfNode> described = new ArrayList<>();
        definitions.all().forEach(register -> described.add(register(register)));
        measures.get().forEach(measure -> described.add(measure(measure)));
        List<RdfNode> files = quarters.get().stream().map(this::quarter).toList();
        RdfNode catalogue = catalogue();
        definitions.all().stream()
                .flatMap(register -> datasets.changed(register).stream())
                .max(Comparator.naturalOrder())
                .ifPresent(changed -> catalogue.moment("dct:modified", changed));
        described.forEach(dataset -> catalogue.add("dcat:dataset", identified(dataset)));
        files.forEach(dataset -> catalogue.add("dcat:dataset", identified(dataset)));
        List<RdfNode> graph = new ArrayList<>(List.of(catalogue, publisher(), api()));
        graph.addAll(described);
        if (!files.isEmpty()) {
            catalogue.add("dcat:dataset", new RdfNode.Iri(series()));
            graph.add(quarterly());
        }
        graph.addAll(files);
        graph.add(RdfNode.of(RdfNode.authority("data-theme", THEME))
                .text("skos:prefLabel", "Government and public sector"));
        classify(graph);
        return graph;
    }

    /** Adds the classes of everything that the nodes refer to. */
    private static void classify(List<RdfNode> graph) {
        Map<RdfNode.Iri, RdfNode> nodes = new LinkedHashMap<>();
        graph.forEach(node -> nodes.put(identified(node), node));
        List.copyOf(graph).stream()
                .flatMap(DcatCatalogue::withParts)
                .forEach(node -> node.properties().forEach((property, values) -> {
                    String type = CLASSES.get(property);
                    if (type != null) {
                        values.forEach(value -> nodes.computeIfAbsent((RdfNode.Iri) value, RdfNode::of)
                                .type(type));
                    }
                }));
        graph.clear();
        graph.addAll(nodes.values());
    }

    private static Stream<RdfNode> withParts(RdfNode node) {
        Stream<RdfNode> parts = node.properties().values().stream()
                .flatMap(List::stream)
                .filter(RdfNode.class::isInstance)
                .map(RdfNode.class::cast);
        return Stream.concat(Stream.of(node), parts.flatMap(DcatCatalogue::withParts));
    }

    private static RdfNode.Iri identified(RdfNode dataset) {
        RdfNode.Iri iri = dataset.iri();
        if (iri == null) {
            throw new IllegalStateException("a dataset has an identifier");
        }
        return iri;
    }

    private RdfNode catalogue() {
        RdfNode catalogue = RdfNode.of(permalinks.address("catalog").toString(), "dcat:Catalog")
                .text("dct:title", council.name() + ": published registers")
                .text(
                        "dct:description",
                        "The contracts, ICT systems, service metrics and answers to requests for information that "
                                + council.name() + " publishes, with everything that was published before.")
                .iri("foaf:homepage", permalinks.base() + "/")
                .iri("dcat:service", service())
                .iri("dct:license", council.licenceUrl());
        return published(catalogue);
    }

    private RdfNode publisher() {
        return RdfNode.of(publisherIri(), "foaf:Agent")
                .code("foaf:name", council.name())
                .code("dct:identifier", council.id())
                .iri("dct:spatial", council.areaUri());
    }

    private RdfNode api() {
        RdfNode api = RdfNode.of(service(), "dcat:DataService")
                .text("dct:title", council.name() + ": API of the published registers")
                .text("dct:description", "Reads every record, list and figure, as it is now or was on any day.")
                .iri("dcat:endpointURL", permalinks.base() + "/")
                .iri("dcat:endpointDescription", permalinks.base() + "/openapi.json")
                .iri("dcat:landingPage", permalinks.address("docs"))
                .iri("dct:license", council.licenceUrl());
        definitions.all().forEach(register -> api.iri("dcat:servesDataset", permalinks.address(register.path())));
        return published(api);
    }

    private RdfNode register(RegisterDefinition<?, ?> definition) {
        Address address = permalinks.address(definition.path());
        RdfNode dataset = RdfNode.of(address.toString(), "dcat:Dataset")
                .text("dct:title", council.name() + ": " + definition.register().title())
                .text("dct:description", definition.words().dataset())
                .text("dcat:keyword", definition.register().title())
                .iri("dcat:landingPage", address)
                .authority("dct:accrualPeriodicity", "frequency", "IRREG");
        datasets.changed(definition).ifPresent(changed -> dataset.moment("dct:modified", changed));
        datasets.coverage(definition).ifPresent(interval -> dataset.add("dct:temporal", period(interval)));
        for (Format format : List.of(Format.CSV, Format.XLSX, Format.JSON)) {
            dataset.add("dcat:distribution", file(format, format.name(), as(address, format)));
        }
        Address csv = as(address, Format.CSV);
        dataset.add("dcat:distribution", file(Format.CSV, "CSV for analysis", csv.with("layout", "tidy")));
        if (definition.path().equals(CONTRACTS)) {
            dataset.add("dcat:distribution", lga(csv.with("layout", "lga").toString()));
            dataset.add(
                    "dcat:distribution",
                    file(Format.JSON, "Open Contracting Data Standard", permalinks.address("ocds", "releases"))
                            .iri("dct:conformsTo", OCDS));
        }
        return described(dataset);
    }

    private RdfNode measure(Measure measure) {
        Address address = permalinks.address(METRICS, new Reference(measure.measure()).slug());
        String described = measure.definition();
        RdfNode dataset = RdfNode.of(address.toString(), "dcat:Dataset")
                .text("dct:title", council.name() + ": " + measure.name())
                .text("dct:description", described == null ? "The figures of " + measure.name() + "." : described)
                .text("dcat:keyword", measure.service())
                .iri("dcat:landingPage", address)
                .iri("dct:isPartOf", permalinks.address(OBSERVATIONS));
        for (Format format : List.of(Format.CSV, Format.XLSX, Format.JSON, Format.JSONSTAT, Format.SDMX)) {
            dataset.add("dcat:distribution", file(format, format.name(), as(address, format)));
        }
        return described(dataset);
    }

    private RdfNode quarterly() {
        RdfNode series = RdfNode.of(series(), "dcat:DatasetSeries")
                .text("dct:title", council.name() + ": Contracts register at the end of each quarter")
                .text(
                        "dct:description",
                        "The contracts register as it was at the end of each quarter, as the Local Government"
                                + " Transparency Code asks for it.")
                .iri("dcat:landingPage", permalinks.address("quarters"))
                .authority("dct:accrualPeriodicity", "frequency", "QUARTERLY");
        return described(series);
    }

    private RdfNode quarter(DatedFile quarter) {
        String name = quarter.name().toUpperCase(Locale.ROOT).replace('-', ' ');
        RdfNode dataset = RdfNode.of(quarter.page(), "dcat:Dataset")
                .text("dct:title", council.name() + ": Contracts register, " + name)
                .text("dct:description", "The contracts register as it was on %s.".formatted(quarter.to()))
                .iri("dcat:landingPage", quarter.page())
                .iri("dcat:inSeries", series())
                .add("dct:temporal", period(quarter.from() + "/" + quarter.to()))
                .date("dct:issued", quarter.to().plusDays(1))
                .add("dcat:distribution", file(Format.CSV, "CSV", quarter.csv()))
                .add("dcat:distribution", lga(quarter.lga()));
        return described(dataset);
    }

    private RdfNode lga(String address) {
        return file(Format.CSV, "CSV in the columns of the Local Government Association", address)
                .iri("dct:conformsTo", LGA);
    }

    private RdfNode file(Format format, String title, Object address) {
        RdfNode file = RdfNode.within("dcat:Distribution")
                .text("dct:title", title)
                .iri("dcat:accessURL", address)
                .iri("dcat:downloadURL", address)
                .iri("dcat:mediaType", MEDIA_TYPES + format.mediaType())
                .iri("dct:license", council.licenceUrl());
        if (List.of(Format.CSV, Format.XLSX, Format.JSON).contains(format)) {
            file.authority("dct:format", "file-type", format.suffix());
        }
        return file;
    }

    private static RdfNode period(String interval) {
        RdfNode period = RdfNode.within("dct:PeriodOfTime");
        String from = StringUtils.substringBefore(interval, "/");
        String to = StringUtils.substringAfter(interval, "/");
        period.date("dcat:startDate", from);
        return to.isEmpty() || to.equals("..") ? period : period.date("dcat:endDate", to);
    }

    /** Adds what every dataset has. */
    private RdfNode described(RdfNode dataset) {
        dataset.code("dct:identifier", identified(dataset).text())
                .authority("dcat:theme", "data-theme", THEME)
                .authority("dct:accessRights", "access-right", "PUBLIC");
        if (!contact.isEmpty()) {
            RdfNode kind =
                    RdfNode.within("vcard:Kind").type("vcard:Organization").code("vcard:fn", council.name());
            boolean isMailbox = contact.contains("@");
            dataset.add(
                    "dcat:contactPoint",
                    isMailbox ? kind.iri("vcard:hasEmail", "mailto:" + contact) : kind.iri("vcard:hasURL", contact));
        }
        return published(dataset);
    }

    /** Adds who publishes it, about which area and in which language. */
    private RdfNode published(RdfNode node) {
        return node.iri("dct:publisher", publisherIri())
                .iri("dct:spatial", council.areaUri())
                .authority("dct:language", "language", "ENG");
    }

    private static Address as(Address address, Format format) {
        return address.below("." + format.suffix());
    }

    private String publisherIri() {
        return permalinks.address("catalog") + "#publisher";
    }

    private String service() {
        return permalinks.address("catalog") + "#api";
    }

    private String series() {
        return permalinks.address("quarters").toString();
    }
}
