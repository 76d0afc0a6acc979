package register;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jdbi3.JdbiFactory;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glassfish.jersey.media.multipart.MultiPartFeature;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import register.api.access.Access;
import register.api.access.Actor;
import register.api.http.Address;
import register.api.http.ConditionalRequestFilter;
import register.api.http.ContentTypeFilter;
import register.api.http.DateParameters;
import register.api.http.EmptyFormFilter;
import register.api.http.EmptyParameterFilter;
import register.api.http.Formats;
import register.api.http.ListFormatsProcessor;
import register.api.http.ListWriter;
import register.api.http.LogState;
import register.api.http.MementoFilter;
import register.api.http.OpenApiResource;
import register.api.http.PrivateResponseFilter;
import register.api.http.ProblemMapper;
import register.api.http.ReadOnly;
import register.api.http.RequestParameters;
import register.api.http.RequestUrl;
import register.api.http.StrictParameters;
import register.api.http.SuccessorLink;
import register.api.http.SuffixFilter;
import register.api.http.WordParameters;
import register.api.reading.AsAtFilter;
import register.api.reading.ListParameters;
import register.api.reading.LogResource;
import register.api.reading.Permalinks;
import register.api.reading.PublicRegister;
import register.api.reading.RegisterResource;
import register.api.reading.SearchResource;
import register.api.reading.SnapshotParameters;
import register.api.reading.SummaryParameters;
import register.api.reading.TimeGateResource;
import register.api.tables.CsvWriter;
import register.api.tables.CsvwWriter;
import register.api.tables.JsonWriter;
import register.api.tables.NdjsonWriter;
import register.api.tables.XlsxWriter;
import register.foi.answers.Answers;
import register.foi.answers.AnswersResource;
import register.foi.answers.ClosestMatches;
import register.foi.answers.IndexStore;
import register.foi.answers.IndexedRegister;
import register.foi.exemptions.ExemptionsResource;
import register.foi.limits.ActivityParameters;
import register.foi.limits.AggregationWindowsResource;
import register.foi.limits.BankHolidayFile;
import register.foi.limits.BankHolidays;
import register.foi.limits.BankHolidaysResource;
import register.foi.limits.CostEstimatesResource;
import register.foi.limits.DueDateParameters;
import register.foi.limits.DueDatesResource;
import register.foi.responses.Responses;
import register.intake.editing.RedactionsResource;
import register.intake.forms.EditResource;
import register.intake.forms.FormController;
import register.intake.forms.RedactionFormsResource;
import register.intake.imports.ImportForms;
import register.intake.imports.ImportFormsResource;
import register.intake.imports.Imports;
import register.intake.imports.ImportsResource;
import register.intake.imports.Mappings;
import register.intake.imports.MappingsResource;
import register.intake.notices.FetchSchedule;
import register.intake.notices.NoticeSettings;
import register.intake.notices.ScheduledFetch;
import register.intake.sheets.MarkedText;
import register.registers.OpenRegisters;
import register.registers.RegisterDefinition;
import register.registers.RegisterDefinitions;
import register.registers.charts.ChartWriter;
import register.registers.contracts.Contract;
import register.registers.contracts.ContractDutyReader;
import register.registers.contracts.Contracts;
import register.registers.disclosures.Disclosures;
import register.registers.metrics.DimensionParameters;
import register.registers.metrics.MeasureChoices;
import register.registers.metrics.Measures;
import register.registers.metrics.NewestFigures;
import register.registers.metrics.Observations;
import register.registers.systems.Systems;
import register.store.database.Database;
import register.store.log.Log;
import register.store.log.Replicas;
import register.values.Council;
import register.values.duties.Duty;
import register.web.assets.AssetsResource;
import register.web.assistants.AssistantServer;
import register.web.docs.ApiDocument;
import register.web.docs.FormatCatalogue;
import register.web.docs.GuideResource;
import register.web.exchange.AtomWriter;
import register.web.exchange.CalendarWriter;
import register.web.exchange.CrawlersResource;
import register.web.exchange.Datasets;
import register.web.exchange.DatedFile;
import register.web.exchange.DcatCatalogue;
import register.web.exchange.DcatResource;
import register.web.exchange.JsonStatWriter;
import register.web.exchange.OcdsResource;
import register.web.exchange.SdmxCsvWriter;
import register.web.exchange.SecurityResource;
import register.web.exchange.TimeMapWriter;
import register.web.pages.HistoryPages;
import register.web.pages.PageWriter;
import register.web.pages.Pages;
import register.web.pages.PlainPages;
import register.web.pages.PointInTimeLinks;
import register.web.pages.PointInTimeNotices;
import register.web.pages.SiteLayout;
import register.web.site.ContractPages;
import register.web.site.DisclosurePages;
import register.web.site.HomePages;
import register.web.site.HomeResource;
import register.web.site.ListPages;
import register.web.site.LogPages;
import register.web.site.MeasureNames;
import register.web.site.MetricPages;
import register.web.site.ProblemsResource;
import register.web.site.PublicationPages;
import register.web.site.PublicationResource;
import register.web.site.QuarterPages;
import register.web.site.QuartersResource;
import register.web.site.SearchPages;
import register.web.site.SummaryPages;
import register.web.site.TypedFilters;
import register.web.staff.AccountPages;
import register.web.staff.AnswerPages;
import register.web.staff.CodeGapsResource;
import register.web.staff.DutiesPages;
import register.web.staff.DutiesResource;
import register.web.staff.DutyCounts;
import register.web.staff.EditPages;
import register.web.staff.ImportPages;
import register.web.staff.KnownDuties;
import register.web.staff.LimitPages;
import register.web.staff.LimitsResource;
import register.web.staff.OutcomePages;
import register.web.staff.WeeklyDigest;
import register.web.staff.WorkListPages;
import register.web.staff.WorkListResource;

/** The application: its table of contents. */
public class RegisterApplication extends Application<RegisterConfiguration> {
    /** Every register, in display order. */
    public static final List<RegisterDefinition<?, ?>> REGISTERS = List.of(
            Contracts.DEFINITION,
            Systems.DEFINITION,
            Disclosures.DEFINITION,
            Measures.DEFINITION,
            Observations.DEFINITION);

    private final Clock clock;
    private final List<RegisterDefinition<?, ?>> registers;
    private final byte[] apiDocument;

    public RegisterApplication(Clock clock) {
        this(clock, REGISTERS, OpenApiResource.committed());
    }

    /**
     * A service of some registers.
     *
     * @param apiDocument that describes them, as YAML
     */
    public RegisterApplication(Clock clock, List<RegisterDefinition<?, ?>> registers, byte[] apiDocument) {
        this.clock = clock;
        this.registers = List.copyOf(registers);
        this.apiDocument = apiDocument.clone();
    }

    /** Runs a command; without one, the server with the configuration in the working directory. */
    public static void main(String... arguments) throws Exception {
        printUtf8();
        if (arguments.length == 1 && arguments[0].equals("--version")) {
            System.out.println("contracts-register " + BuildVersion.running());
            return;
        }
        new RegisterApplication(Clock.systemUTC())
                .run(arguments.length == 0 ? new String[] {"server", RegisterConfigurationFactory.FILE} : arguments);
    }

    /** Whatever the locale says: names and dates stand in what is printed, and a service often has no locale. */
    private static void printUtf8() {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    }

    @Override
    protected void onFatalError(Throwable failure) {
        System.exit(CommandErrors.exitCode(failure));
    }

    @Override
    public String getName() {
        return "contracts-register";
    }

    @Override
    public void initialize(Bootstrap<RegisterConfiguration> bootstrap) {
        bootstrap.setConfigurationSourceProvider(RegisterConfigurationFactory.files());
        bootstrap.setConfigurationFactoryFactory(RegisterConfigurationFactory::new);
        bootstrap.addCommand(new MigrateCommand());
        bootstrap.addCommand(new VerifyCommand(registers));
        bootstrap.addCommand(new BackupCommand(registers));
        bootstrap.addCommand(new RestoreCommand(registers));
        bootstrap.addCommand(new ImportCommand(clock, registers));
        bootstrap.addCommand(new NoticesCommand(clock, registers));
        bootstrap.addCommand(new TokenCommand(clock));
        bootstrap.addCommand(new BankHolidaysCommand());
    }

    @Override
    protected void addDefaultCommands(Bootstrap<RegisterConfiguration> bootstrap) {
        bootstrap.addCommand(new ServeCommand(this));
        bootstrap.addCommand(ServeCommand.demo(this));
    }

    @Override
    public void run(RegisterConfiguration configuration, Environment environment) {
        RegisterDefinitions definitions = RegisterDefinitions.of(registers);
        // Responses that are neither a record nor a table are written in the same way.
        environment
                .getObjectMapper()
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY);
        Address base = configuration.publicAddress();
        Database database = DatabaseWait.open(configuration);
        environment.lifecycle().manage(database);
        Jdbi jdbi = ReplicaPools.quiet(new JdbiFactory().build(environment, configuration.database(), "postgresql"));
        RegisterTables.require(definitions, jdbi);
        Replicas replicas = ReplicaPools.open(configuration, environment);
        Log log = new Log(jdbi, replicas, clock, definitions.registers(), configuration.unseen());
        boolean isForTrial = database.isEmbedded() && configuration.isForThisMachine();
        if (configuration.shippedData(isForTrial)) {
            ShippedData.loadInto(log, definitions);
        }
        if (configuration.isDemo()) {
            DemoData.loadInto(log);
        }
        Permalinks permalinks = new Permalinks(base, configuration.council());
        Access access = Access.over(jdbi, clock, configuration.access(), base, isForTrial);
        Imports imports = new Imports(
                jdbi, log, clock, definitions.importable(configuration.notices().buyers(configuration.council())));
        environment.lifecycle().manage(imports);
        Mappings mappings = new Mappings(jdbi, clock);
        OpenRegisters open = new OpenRegisters(definitions, log, permalinks);
        IndexStore letters = new IndexStore(
                configuration.answers().folder(database.isEmbedded() ? configuration.dataFolder() : null),
                BuildFingerprint.ofCode());
        KnownDuties duties = new KnownDuties(open);
        Answers answers = open(environment.jersey(), open, duties, letters, configuration);
        environment
                .lifecycle()
                .manage(new BackgroundPreparation(
                        "answers to letters", answers::load, answers::prepare, thread -> answers.close()));
        environment.lifecycle().manage(groups(definitions, open));
        check(
                new DatabaseHealthCheck(log, replicas),
                jdbi,
                answers,
                folder(database, configuration),
                configuration,
                environment);
        RedactionsResource redactions = new RedactionsResource(log, permalinks, Imports::forget);
        environment.jersey().register(redactions);
        environment.jersey().register(new RedactionFormsResource(log, redactions, definitions.wordings()));
        NoticesHealthCheck notices = fetching(imports, jdbi, configuration, environment);
        ImportsResource files = new ImportsResource(imports, mappings, permalinks, notices::told);
        environment.jersey().register(files);
        environment.jersey().register(new ImportFormsResource(files, new ImportForms(imports, mappings, permalinks)));
        environment.jersey().register(MultiPartFeature.class);
        environment.jersey().register(new MappingsResource(mappings, permalinks));
        access.resources().forEach(environment.jersey()::register);
        RegisterMetrics metrics = RegisterMetrics.of(environment, log, replicas);
        speak(environment.jersey(), open, answers, access, configuration, metrics);
        RegisterRoutes.requireFreePaths(open, environment.jersey().getResourceConfig());

        AssistantServer assistants = new AssistantServer(
                definitions,
                permalinks,
                () -> ((ServletContainer) environment.getJerseyServletContainer()).getApplicationHandler());
        environment
                .servlets()
                .addServlet("mcp", assistants.servlet(BuildVersion.running().toString()))
                .addMapping(AssistantServer.PATH);
        RequestHandlers.add(environment, configuration, definitions, metrics);
        environment.lifecycle().manage(new RedactionPoller(log));
        WeeklyDigest digest =
                new WeeklyDigest(log, permalinks, open.register(Contracts.DEFINITION), duties, configuration.duties());
        environment.lifecycle().manage(new DigestMailer(configuration.mail(), digest::today, clock));
        environment
                .lifecycle()
                .addServerLifecycleListener(
                        server -> Announcement.print(configuration.council(), base, database, access));
    }

    /** Fetches notices at the times of the settings, if they say any, and returns what tells how that went. */
    private NoticesHealthCheck fetching(
            Imports imports, Jdbi jdbi, RegisterConfiguration configuration, Environment environment) {
        NoticeSettings settings = configuration.notices();
        Path folder = settings.folder(configuration.dataFolder());
        Optional<FetchSchedule> schedule = configuration.readOnly() ? Optional.empty() : settings.whenFetched();
        schedule.map(when -> new ScheduledFetch(
                        when,
                        settings.platforms(configuration.dataFolder()),
                        folder,
                        settings.firstDay(),
                        settings.buyers(configuration.council()),
                        clock,
                        file -> imports.offer(file, "notices")))
                .ifPresent(fetch -> environment.lifecycle().manage(new NoticePoller(jdbi, fetch)));
        NoticesHealthCheck check = new NoticesHealthCheck(schedule.isPresent(), folder);
        configuration.healthReasons().add(NoticesHealthCheck.NAME, check, environment);
        return check;
    }

    /** Returns what counts the groups of all registers ahead; whoever asks for groups first else waits for them. */
    private static BackgroundPreparation groups(RegisterDefinitions definitions, OpenRegisters open) {
        Runnable counting = () -> definitions.all().stream()
                .<PublicRegister<?, ?>>map(open::register)
                .takeWhile(register -> !Thread.currentThread().isInterrupted())
                .forEach(PublicRegister::prepare);
        return new BackgroundPreparation("groups of registers", () -> {}, counting, Thread::interrupt);
    }

    /** Adds what the health check says of each part. */
    private void check(
            DatabaseHealthCheck reads,
            Jdbi jdbi,
            Answers answers,
            Path folder,
            RegisterConfiguration configuration,
            Environment environment) {
        ClockHealthCheck clocks = new ClockHealthCheck(jdbi, clock);
        clocks.warn();
        HealthReasons reasons = configuration.healthReasons();
        reasons.add(DatabaseHealthCheck.NAME, reads, environment);
        reasons.add(AnswersHealthCheck.NAME, new AnswersHealthCheck(answers), environment);
        reasons.add(ClockHealthCheck.NAME, clocks, environment);
        reasons.add(DiskHealthCheck.NAME, new DiskHealthCheck(folder), environment);
        reasons.add(VerificationHealthCheck.NAME, new VerificationHealthCheck(jdbi), environment);
    }

    /** Returns the folder that the service writes to. */
    private static Path folder(Database database, RegisterConfiguration configuration) {
        @Nullable Path letters = configuration.answers().folder(null);
        Path otherwise = letters == null ? Path.of(System.getProperty("java.io.tmpdir")) : letters;
        return database.isEmbedded() ? configuration.dataFolder() : otherwise;
    }

    /** Creates the registers and what reads them. */
    private Answers open(
            JerseyEnvironment jersey,
            OpenRegisters open,
            KnownDuties duties,
            IndexStore letters,
            RegisterConfiguration configuration) {
        Log log = open.log();
        Permalinks permalinks = open.permalinks();
        List<RegisterResource<?, ?>> registers = List.copyOf(open.resources());
        RegisterRoutes.register(open, jersey.getResourceConfig());
        jersey.register(new HomeResource(open, configuration.council()));
        jersey.register(new WorkListResource(open, new DutyCounts(log, duties, configuration.duties())));
        jersey.register(new DutiesResource(open, duties, configuration.duties()));
        jersey.register(
                new PublicationResource(open, open.register(Contracts.DEFINITION), configuration.publication()));
        jersey.register(new CodeGapsResource(log, permalinks, open.register(Contracts.DEFINITION)));
        jersey.register(EditResource.over(open.definitions().all().stream()
                .<FormController<?>>map(one -> form(one, open))
                .toList()));
        jersey.register(SearchResource.over(registers, log, permalinks));
        jersey.register(new ExemptionsResource(permalinks));
        BankHolidays holidays = BankHolidayFile.known(configuration.bankHolidays());
        jersey.register(new BankHolidaysResource(holidays, permalinks.base()));
        jersey.register(new DueDatesResource(holidays, log::today));
        jersey.register(new CostEstimatesResource());
        jersey.register(new AggregationWindowsResource(holidays));
        jersey.register(new LimitsResource(holidays));
        Answers answers = new Answers(
                log,
                permalinks,
                IndexedRegister.all(open),
                letters,
                configuration.answers().model());
        Responses writing =
                new Responses(configuration.council(), permalinks.base(), configuration.responses(), holidays);
        jersey.register(new AnswersResource(answers, writing, permalinks, log::today));
        jersey.register(LogResource.over(
                registers, log, permalinks, BuildVersion.running().toString(), configuration.successor()));
        jersey.register(new TimeGateResource(log, permalinks, withStates(open)));
        jersey.register(new ProblemsResource(permalinks));
        jersey.register(new OpenApiResource(apiDocument, permalinks.base()));
        jersey.register(new OcdsResource(log, permalinks, configuration.ocds()));
        jersey.register(new CrawlersResource(log, permalinks));
        jersey.register(new SecurityResource(log, permalinks, configuration.security()));
        return answers;
    }

    /** Returns the first segments of the addresses that can be read as at an earlier moment. */
    private static Set<String> withStates(OpenRegisters open) {
        return Stream.concat(
                        Stream.of("compare"), open.definitions().all().stream().map(RegisterDefinition::path))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <T, R> FormController<T> form(RegisterDefinition<T, R> one, OpenRegisters open) {
        return new FormController<>(one.change().form(), open.resource(one), open.dangling(one));
    }

    /** What every list is answered in, a line a format; a program that asks for anything is given the first. */
    protected List<ListWriter> listWriters(Address base, Council council) {
        return List.of(
                new JsonWriter(),
                new PageWriter(),
                new CsvWriter(MarkedText::mark),
                new NdjsonWriter(),
                new XlsxWriter(MarkedText::mark),
                new CsvwWriter(base.toString(), council));
    }

    /** How it is asked and answered. */
    private void speak(
            JerseyEnvironment jersey,
            OpenRegisters open,
            Answers answers,
            Access access,
            RegisterConfiguration configuration,
            RegisterMetrics metrics) {
        Log log = open.log();
        Permalinks permalinks = open.permalinks();
        List<ListWriter> writers = listWriters(permalinks.base(), configuration.council());
        Formats formats = Formats.of(writers);
        FormatCatalogue catalogue = new FormatCatalogue(formats);
        jersey.register(catalogue);
        jersey.register(new GuideResource(
                ApiDocument.of(apiDocument, permalinks.base().toString(), open.definitions()), catalogue));
        AssetsResource assets = new AssetsResource(configuration.look());
        jersey.register(assets);
        jersey.register(new DimensionParameters());
        jersey.register(new EmptyParameterFilter(new TypedFilters(open)));
        jersey.register(new ContentTypeFilter());
        jersey.register(new SuffixFilter(formats));
        jersey.register(new ListFormatsProcessor(formats));
        jersey.register(access.filter());
        jersey.register(new ReadOnly(configuration.readOnly()));
        jersey.register(new SuccessorLink(configuration.successor()));
        jersey.register(new PrivateResponseFilter());
        jersey.register(new EmptyFormFilter());
        jersey.register(new StrictParameters());
        jersey.register(new AsAtFilter(log));
        jersey.register(new DateParameters());
        jersey.register(new WordParameters());
        jersey.register(new RequestParameters()
                .with(RequestUrl.class, RequestUrl::new)
                .with(Actor.class, access::actor)
                .with(SnapshotParameters.class, SnapshotParameters::of)
                .with(ListParameters.class, request -> new ListParameters(new RequestUrl(request)))
                .with(SummaryParameters.class, request -> new SummaryParameters(new RequestUrl(request)))
                .with(DueDateParameters.class, request -> new DueDateParameters(new RequestUrl(request)))
                .with(ActivityParameters.class, request -> new ActivityParameters(new RequestUrl(request)))
                .binder());
        LogState state = new LogState(log::newestRemoval, log::recentHead, log::knownHead, log::today);
        jersey.register(
                new ConditionalRequestFilter(formats, BuildFingerprint.of(configuration), permalinks.base(), state));
        jersey.register(
                new MementoFilter(withStates(open), permalinks.base(), Log.LONDON, log::recordedAt, log::today));
        jersey.register(new ProblemMapper(formats, permalinks.base()));
        writers.forEach(jersey::register);
        jersey.register(new AtomWriter(configuration.council(), configuration.tagAuthority(), permalinks.base()));
        jersey.register(new CalendarWriter(
                configuration.council(),
                configuration.tagAuthority(),
                permalinks.base(),
                dutiesOfEverybody(log, configuration.duties().isPublic())));
        jersey.register(new TimeMapWriter());
        jersey.register(new JsonStatWriter(configuration.council()));
        jersey.register(new SdmxCsvWriter(configuration.council()));
        jersey.register(new ChartWriter());
        SiteLayout site = new SiteLayout(
                configuration.council(),
                configuration.successor(),
                configuration.look(),
                assets.path(),
                permalinks.base().toString(),
                open.definitions(),
                access.hasProvider(),
                configuration.isDemo());
        Datasets datasets = new Datasets(open, configuration.council());
        QuartersResource quarters = new QuartersResource(log, permalinks, open.register(Contracts.DEFINITION));
        jersey.register(quarters);
        MeasureChoices choices = new MeasureChoices(open);
        jersey.register(new DcatResource(
                new DcatCatalogue(
                        open.definitions(),
                        datasets,
                        permalinks,
                        configuration.look().contact(),
                        () -> choices.all(log.recentHead()),
                        () -> files(quarters)),
                log));
        MeasureNames names = new MeasureNames(log);
        Pages pages = new Pages(
                site,
                access::actor,
                new PointInTimeNotices(log),
                new PointInTimeLinks(log),
                List.of(
                        new HomePages(datasets, open.definitions()),
                        new ContractPages(
                                log::today,
                                dutiesShown(log, configuration.duties().isPublic())),
                        new DisclosurePages(names),
                        new MetricPages(names, choices),
                        new HistoryPages(),
                        new LogPages(),
                        new SearchPages(new ClosestMatches(answers)),
                        new ListPages(datasets, open, new NewestFigures(open), names),
                        new SummaryPages(open.definitions(), log::today),
                        new AccountPages(open.definitions()),
                        new EditPages(),
                        new ImportPages(open.definitions()),
                        new OutcomePages(open.definitions()),
                        new WorkListPages(open),
                        new DutiesPages(open),
                        new PublicationPages(),
                        new QuarterPages(),
                        new LimitPages(),
                        new AnswerPages(),
                        new PlainPages(names::in)),
                names::newest,
                state);
        log.whenRemoved(pages::forget);
        jersey.register(pages);
        jersey.register(pages.ready());
        metrics.count("pages.ready", pages::found);
        metrics.count("pages.made", pages::made);
        jersey.property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true);
    }

    /** Returns the contracts register of each quarter, as the catalogue of datasets lists it. */
    private static List<DatedFile> files(QuartersResource quarters) {
        return quarters.published().stream()
                .map(one -> new DatedFile(one.quarter(), one.from(), one.to(), one.changes(), one.csv(), one.lga()))
                .toList();
    }

    /** Returns the duties of contracts that everybody sees; none, unless the council shows them. */
    private static BiFunction<Contract, LocalDate, List<Duty>> dutiesOfEverybody(Log log, boolean isPublic) {
        ContractDutyReader duties = new ContractDutyReader(log);
        return (contract, day) -> isPublic ? duties.duties(contract, log.recentHead(), day) : List.of();
    }

    /** Returns the duties of contracts: for those who are signed in, or for everybody. */
    private static ContractPages.DutiesShown dutiesShown(Log log, boolean isPublic) {
        ContractDutyReader duties = new ContractDutyReader(log);
        return (contract, day, visit) ->
                isPublic || visit.actor().isSignedIn() ? duties.duties(contract, log.recentHead(), day) : List.of();
    }
}
