package register;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.core.util.ObjectMapperFactory;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import register.api.access.AccountResource;
import register.api.access.TokensResource;
import register.api.http.Address;
import register.api.http.Format;
import register.api.http.Formats;
import register.api.http.ProblemDocument;
import register.api.reading.EntryFields;
import register.api.reading.LogFields;
import register.api.reading.LogResource;
import register.api.reading.LoggedEntry;
import register.api.reading.RecordView;
import register.api.reading.Related;
import register.api.reading.Revision;
import register.api.reading.SearchHit;
import register.api.reading.SearchResource;
import register.api.reading.SummaryGroup;
import register.api.tables.Field;
import register.foi.answers.AnswersResource;
import register.foi.exemptions.ExemptionFields;
import register.foi.exemptions.ExemptionsResource;
import register.foi.limits.AggregationWindow;
import register.foi.limits.AggregationWindowsResource;
import register.foi.limits.BankHolidaysResource;
import register.foi.limits.CostEstimate;
import register.foi.limits.CostEstimatesResource;
import register.foi.limits.DueDate;
import register.foi.limits.DueDateFields;
import register.foi.limits.DueDatesResource;
import register.foi.limits.LimitFields;
import register.intake.editing.RedactionsResource;
import register.intake.imports.ImportOutcomeFields;
import register.intake.imports.ImportOutcomesResource;
import register.intake.imports.ImportView;
import register.intake.imports.ImportsResource;
import register.intake.imports.MappingsResource;
import register.intake.imports.ReadField;
import register.openapi.Answers;
import register.openapi.Bodies;
import register.openapi.Descriptions;
import register.openapi.EnumNames;
import register.openapi.Example;
import register.openapi.Glossary;
import register.openapi.JsonShapes;
import register.openapi.Letters;
import register.openapi.Questions;
import register.openapi.Secured;
import register.openapi.Signed;
import register.registers.RegisterDefinition;
import register.registers.disclosures.QuestionAttributes;
import register.registers.metrics.ComparisonResource;
import register.registers.metrics.MeasureView;
import register.registers.metrics.MeasureViewFields;
import register.registers.metrics.ObservationAttributes;
import register.registers.metrics.ObservationFilters;
import register.registers.systems.SystemAttributes;
import register.store.query.QuerySchema;
import register.values.Council;
import register.web.site.HomeResource;
import register.web.site.ProblemsResource;
import register.web.site.PublicationResource;
import register.web.site.QuartersResource;
import register.web.staff.CodeGapsResource;
import register.web.staff.DutiesResource;
import register.web.staff.DutyRow;

/** The API document, drawn from the resources and from the records that they answer with. */
final class OpenApiDocument {
    /** Those that no register has of its own. */
    private static final List<Class<?>> RESOURCES = List.of(
            HomeResource.class,
            ComparisonResource.class,
            ExemptionsResource.class,
            DueDatesResource.class,
            CostEstimatesResource.class,
            AggregationWindowsResource.class,
            BankHolidaysResource.class,
            AnswersResource.class,
            SearchResource.class,
            LogResource.class,
            AccountResource.class,
            TokensResource.class,
            RedactionsResource.class,
            ImportsResource.class,
            ImportOutcomesResource.class,
            MappingsResource.class,
            DutiesResource.class,
            CodeGapsResource.class,
            PublicationResource.class,
            QuartersResource.class,
            ProblemsResource.class);

    /** The operations that are answered with a chart too. */
    private static final Set<String> DRAWN = Set.of("getMeasure", "compareMeasures");

    /** What the service answers in. */
    private static final Formats FORMATS = Formats.of(new RegisterApplication(Clock.systemUTC())
            .listWriters(Address.here(), new Council("Any", "Any", "https://example.org/licence")));

    private static final String ABOUT = """
            The contracts of the council, its ICT systems, its service metrics and its answers to requests for information. \
            Every record has a permanent link.

            You can get each address as %s. Set the header `Accept`, or add a suffix, which takes precedence: \
            `/contracts.csv`, `/contracts/COV-12765.json`. Lists have pages. To get a whole list, add a file suffix (`.csv`, \
            `.ndjson`, `.json`) and leave out `limit`. You can follow every list, and `/entries`, as a feed (`.atom`), and \
            contracts in a calendar (`.ics`).

            Fields without a value are absent, and `missing` has the reason. You can use the data under the licence on the \
            start page.
            """;

    /** Lines stay whole, and what an older reader of YAML takes for a date is quoted. */
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER, YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES, YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .stringQuotingChecker(new DatesQuoted())
            .build();

    private static final TypeFactory TYPES = TypeFactory.defaultInstance();

    private final ModelConverters shapes = ModelConverters.getInstance(true);
    private final Map<String, JavaType> bodies = new LinkedHashMap<>();
    private final Map<String, QuerySchema> catalogues = new LinkedHashMap<>();
    private final Map<String, String> operations = new LinkedHashMap<>();
    private final Map<String, Signed> signed = new HashMap<>(Signed.ALL);
    private final Map<String, Schema<?>> schemas = new TreeMap<>();

    private final List<RegisterDefinition<?, ?>> registers;

    private OpenApiDocument(List<RegisterDefinition<?, ?>> registers) {
        this.registers = registers;
        shapes.addConverter(new JsonShapes());
        // Parameters stand in private fields, where the reader of the annotations does not look of its own accord.
        Json.mapper().setVisibility(PropertyAccessor.FIELD, Visibility.ANY);

        body("getStart", Bodies.Start.class);
        registers.forEach(this::register);
        body("listMeasures", Bodies.Measures.class);
        body("getMeasure", MeasureView.class);
        body("compareMeasures", Bodies.Comparison.class);
        body("listExemptions", Bodies.Exemptions.class);
        body("getExemption", ExemptionFields.Listed.class);
        body("getDueDate", DueDate.class);
        body("getCostEstimate", CostEstimate.class);
        body("getAggregationWindow", AggregationWindow.class);
        body("listBankHolidays", Bodies.BankHolidays.class);
        body("search", Bodies.Search.class);
        body("getLog", LogFields.LogHead.class);
        body("listEntries", Bodies.Entries.class);
        body("getEntry", LoggedEntry.class);
        body("listProblems", Bodies.Problems.class);
        body("getWhatWePublish", Bodies.Publication.class);
        body("listQuarters", Bodies.Quarters.class);
        body("getQuarter", Bodies.QuarterChanges.class);
        body("getProblem", ProblemsResource.Kind.class);
    }

    /** The whole document. */
    static String text() {
        return of(RegisterApplication.REGISTERS);
    }

    /** The whole document of a service of some registers. */
    static String of(List<RegisterDefinition<?, ?>> registers) {
        return written(new OpenApiDocument(registers).draw());
    }

    private void body(String operation, Class<?> body) {
        bodies.put(operation, TYPES.constructType(body));
    }

    /** The operations that every register has, by what its records are called. */
    private void register(RegisterDefinition<?, ?> definition) {
        String path = definition.path();
        String name = name(definition);
        Class<?> item = definition.register().type();
        Class<?> computed = definition.reading().computed();
        QuerySchema catalogue = definition.reading().filters();
        String record = "/" + path + "/{reference}";
        operations.put("GET /" + path, "list" + name + "s");
        operations.put("GET /" + path + "/summary", "summarise" + name + "s");
        operations.put("GET " + record, "get" + name);
        operations.put("GET " + record + "/entries", "get" + name + "History");
        operations.put("POST /" + path, "create" + name);
        operations.put("PUT " + record, "put" + name);
        operations.put("PATCH " + record, "patch" + name);
        operations.put("DELETE " + record, "withdraw" + name);
        bodies.put("list" + name + "s", TYPES.constructParametricType(Bodies.Listing.class, item, computed));
        body("summarise" + name + "s", Bodies.Summary.class);
        bodies.put("get" + name, TYPES.constructParametricType(RecordView.class, item, computed));
        bodies.put("get" + name + "History", TYPES.constructParametricType(Bodies.History.class, item));
        catalogues.put("list" + name + "s", catalogue);
        catalogues.put("summarise" + name + "s", catalogue);
        signed.putAll(
                Signed.ofRegister(name, item, computed, definition.change().roles()));
    }

    /** What a record is called in the ids of operations, {@code Contract}. */
    private static String name(RegisterDefinition<?, ?> definition) {
        String name = definition.register().name();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** Reads the addresses that a register has, below its path. */
    private static void read(RegisterDefinition<?, ?> definition, Reader reader) {
        Set<String> tags = Set.of(definition.path());
        reader.read(
                definition.resource(),
                "/" + definition.path(),
                null,
                true,
                null,
                null,
                tags,
                new ArrayList<>(),
                new HashSet<>());
    }

    private OpenAPI draw() {
        Reader reader = new Reader(new SwaggerConfiguration().openAPI31(true).openAPI(frame()));
        OpenAPI document = reader.read(new LinkedHashSet<>(RESOURCES));
        for (RegisterDefinition<?, ?> one : registers) {
            read(one, reader);
            document.addTagsItem(
                    new Tag().name(one.path()).description(one.words().summary()));
        }
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    operation.setOperationId(operations.getOrDefault(method + " " + path, operation.getOperationId()));
                    complete(operation);
                }));
        schema(TYPES.constructType(ProblemDocument.class));
        describe(new Descriptions(schemas));
        Glossary.describe(schemas);
        EnumNames.add(schemas);
        Components components = new Components();
        schemas.forEach(components::addSchemas);
        Answers.define(components);
        Secured.define(components);
        document.getTags().sort(Comparator.comparing(Tag::getName));
        return document.paths(sorted(document.getPaths())).components(components);
    }

    private static OpenAPI frame() {
        return new OpenAPI(SpecVersion.V31)
                .info(new Info()
                        .title("Contracts Register")
                        .version("1.0")
                        .description(ABOUT.formatted(FORMATS.inWords()))
                        .license(new License().name("MIT").url("https://opensource.org/license/mit")))
                .servers(List.of(new Server().url("/")))
                .security(List.of());
    }

    private void complete(Operation operation) {
        Answers.answerAsList(operation, FORMATS);
        Signed guarded = signed.get(operation.getOperationId());
        if (guarded != null) {
            Secured.complete(operation, guarded, FORMATS, this::schema);
            return;
        }
        if (operation.getOperationId().equals(Letters.OPERATION)) {
            Letters.complete(operation, this::schema);
            return;
        }
        JavaType body = bodies.get(operation.getOperationId());
        if (body == null) {
            throw new IllegalStateException(
                    "say in OpenApiDocument what %s answers with".formatted(operation.getOperationId()));
        }
        MediaType json = new MediaType().schema(schema(body));
        if (operation.getOperationId().equals("getContract")) {
            json.addExamples("COV 12765", new io.swagger.v3.oas.models.examples.Example().value(Example.contract()));
        }
        QuerySchema catalogue = catalogues.get(operation.getOperationId());
        if (catalogue != null) {
            Questions.describe(operation, catalogue);
        }
        boolean isDrawn = DRAWN.contains(operation.getOperationId());
        if (isDrawn) {
            Questions.filter(operation, ObservationFilters.DECLARED.only(ObservationFilters.OF_ONE_MEASURE));
        }
        Answers.complete(operation, json, beside(operation.getOperationId()), FORMATS);
        if (isDrawn) {
            Answers.draw(operation, "A chart of the same figures.");
        } else if (operation.getOperationId().equals("getContract")) {
            Answers.draw(operation, "A chart of how the supplier was rated.");
        }
    }

    private List<String> beside(String operation) {
        boolean isFollowed =
                operation.equals("listEntries") || (catalogues.containsKey(operation) && operation.startsWith("list"));
        List<String> feed = isFollowed ? List.of(Format.ATOM_TYPE) : List.of();
        if (DRAWN.contains(operation)) {
            return List.of(Format.JSONSTAT_TYPE, Format.SDMX_TYPE);
        }
        if (operation.endsWith("History")) {
            return List.of(Format.LINK_TYPE);
        }
        return operation.equals("listContracts") ? List.of(Format.ATOM_TYPE, Format.ICS_TYPE) : feed;
    }

    private Schema<?> schema(JavaType type) {
        ResolvedSchema resolved = shapes.resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        resolved.referencedSchemas.forEach(schemas::put);
        return resolved.schema;
    }

    private void describe(Descriptions descriptions) {
        for (RegisterDefinition<?, ?> one : registers) {
            String item = one.register().type().getSimpleName();
            List<? extends Field<?>> fields = EntryFields.after(one.reading().fields());
            descriptions.describe("Published" + item, fields);
            descriptions.describe(item, fields);
            descriptions.describe(
                    "SummaryGroup", SummaryGroup.fields(one.reading().filters().figures()));
            descriptions.describe(item + "Revision", Revision.fields());
            descriptions.describe(item + "Revision", LogFields.ENTRY);
        }
        descriptions.describe("MeasureView", MeasureViewFields.all());
        descriptions.describe("ObservationView", EntryFields.after(ObservationAttributes.FIELDS));
        descriptions.describe("PublishedIctSystemUse", SystemAttributes.USES);
        descriptions.describe("IctSystemUse", SystemAttributes.USES);
        descriptions.describe("PublishedQuestion", QuestionAttributes.FIELDS);
        descriptions.describe("Question", QuestionAttributes.FIELDS);
        descriptions.describe("PublishedExemption", ExemptionFields.all());
        descriptions.describe("DueDate", DueDateFields.DUE_DATE);
        descriptions.describe("DayOff", DueDateFields.DAYS_OFF);
        descriptions.describe("CostEstimate", LimitFields.COST_ESTIMATE);
        descriptions.describe("AggregationWindow", LimitFields.AGGREGATION_WINDOW);
        descriptions.describe("AggregationWindowWindow", LimitFields.WINDOWS);
        descriptions.describe("AggregationWindowTogether", LimitFields.TOGETHER);
        descriptions.describe("Holiday", LimitFields.HOLIDAY);
        descriptions.describe("Entry", LogFields.ENTRY);
        descriptions.describe("SearchHit", SearchHit.FIELDS);
        descriptions.describe("Related", Related.FIELDS);
        descriptions.describe("LogHead", LogFields.HEAD);
        descriptions.describe("OpenedRegister", HomeResource.FIELDS);
        descriptions.describe("ProblemKind", ProblemsResource.FIELDS);
        descriptions.describe("Account", AccountResource.FIELDS);
        descriptions.describe("ScriptToken", TokensResource.FIELDS);
        descriptions.describe("IssuedScriptToken", TokensResource.FIELDS);
        descriptions.describe("Problem", ProblemsResource.FIELDS);
        descriptions.describe("ListedDuty", DutyRow.FIELDS);
        descriptions.describe("CodeGap", CodeGapsResource.FIELDS);
        descriptions.describe("Coverage", PublicationResource.FIELDS);
        descriptions.describe("PublishedQuarter", QuartersResource.QUARTERS);
        descriptions.describe("QuarterChange", QuartersResource.CHANGES);
        descriptions.describe("LoggedEntry", LogFields.LOGGED);
        descriptions.describe("EntryWithoutItem", LogFields.ENTRY);
        descriptions.describe("ImportFile", ImportView.FIELDS);
        descriptions.describe("ImportOutcome", ImportOutcomeFields.ALL);
        descriptions.describe("ReadField", ReadField.FIELDS);
        descriptions.describe("Mapping", MappingsResource.FIELDS);
    }

    private static Paths sorted(Paths paths) {
        Paths sorted = new Paths();
        new TreeMap<>(paths).forEach(sorted::addPathItem);
        return sorted;
    }

    private static String written(OpenAPI document) {
        try {
            return ObjectMapperFactory.createYaml31(YAML).writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class DatesQuoted extends StringQuotingChecker.Default {
        private static final long serialVersionUID = 1;

        @Override
        public boolean needToQuoteValue(String value) {
            return super.needToQuoteValue(value) || (!value.isEmpty() && Character.isDigit(value.charAt(0)));
        }
    }
}
