package register;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.db.ManagedDataSource;
import io.dropwizard.jdbi3.JdbiFactory;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.glassfish.jersey.media.multipart.MultiPartFeature;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import register.api.access.Access;
import register.api.http.Address;
import register.api.http.Formats;
import register.api.http.ListWriter;
import register.api.http.LogState;
import register.api.http.OpenApiResource;
import register.api.reading.Permalinks;
import register.api.reading.PublicRegister;
import register.api.tables.CsvWriter;
import register.api.tables.CsvwWriter;
import register.api.tables.JsonWriter;
import register.api.tables.NdjsonWriter;
import register.api.tables.XlsxWriter;
import register.foi.answers.Answers;
import register.foi.answers.IndexStore;
import register.intake.editing.RedactionsResource;
import register.intake.forms.RedactionFormsResource;
import register.intake.imports.ImportDefinition;
import register.intake.imports.ImportForms;
import register.intake.imports.ImportFormsResource;
import register.intake.imports.ImportOutcomesResource;
import register.intake.imports.Imports;
import register.intake.imports.ImportsResource;
import register.intake.imports.Mappings;
import register.intake.imports.MappingsResource;
import register.intake.imports.ReceivedFiles;
import register.intake.notices.FetchSchedule;
import register.intake.notices.NoticeSettings;
import register.intake.notices.ScheduledFetch;
import register.intake.sheets.MarkedText;
import register.registers.OpenRegisters;
import register.registers.RegisterDefinition;
import register.registers.RegisterDefinitions;
import register.registers.contracts.ComputedContract;
import register.registers.contracts.Contract;
import register.registers.contracts.ContractDutyReader;
import register.registers.contracts.Contracts;
import register.registers.disclosures.Disclosures;
import register.registers.metrics.Measures;
import register.registers.metrics.Observations;
import register.registers.systems.Systems;
import register.store.database.Database;
import register.store.log.Log;
import register.store.log.Replicas;
import register.values.Council;
import register.web.assistants.AssistantServer;
import register.web.pages.PageWriter;
import register.web.pages.Pages;
import register.web.site.PublicationResource;
import register.web.site.QuartersResource;
import register.web.staff.CodeGapsResource;
import register.web.staff.KnownDuties;
import register.web.staff.WeeklyDigest;

/** The application: its table of contents. */
public class RegisterApplication extends Application<RegisterConfiguration> {
    /** Every register, in display order. */
    public static final List<RegisterDefinition<?, ?>> REGISTERS = List.of(
            Contracts.DEFINITION,
            Systems.DEFINITION,
            Disclosures.DEFINITION,
            Measures.DEFINITION,
            Observations.DEFINITION);

    private static final String DATABASE = "postgresql";

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
        ManagedDataSource pool = ReplicaPools.pool(configuration.database(), DATABASE, environment);
        Jdbi jdbi =
                ReplicaPools.configured(new JdbiFactory().build(environment, configuration.database(), pool, DATABASE));
        RegisterTables.require(definitions, jdbi);
        Replicas replicas = ReplicaPools.open(configuration, environment);
        Log log = new Log(jdbi, replicas, clock, definitions.registers(), configuration.unseen());
        boolean isForTrial = database.isEmbedded() && configuration.isForThisMachine();
        if (configuration.shippedData(isForTrial)) {
            ShippedData.loadInto(log, definitions);
        }
        OpenRegisters open = new OpenRegisters(definitions, log, new Permalinks(base, configuration.council()));
        Access access = Access.over(jdbi, clock, configuration.access(), base, isForTrial);
        Jdbi locks = ReplicaPools.unpooled(configuration.database());
        Imports imports = imports(open, jdbi, locks, configuration, environment);
        ContractDutyReader dutyReader = new ContractDutyReader(log);
        KnownDuties duties = new KnownDuties(open, dutyReader);
        Answers answers = answers(open, duties, database, configuration, environment);
        environment.lifecycle().manage(groups(open));
        check(
                new DatabaseHealthCheck(log, replicas),
                jdbi,
                answers,
                folder(database, configuration),
                configuration,
                environment);
        NoticesHealthCheck notices = fetching(imports, locks, configuration, environment);
        registerChanges(open, imports, new Mappings(jdbi, clock), notices, environment.jersey());
        access.resources().forEach(environment.jersey()::register);
        RegisterMetrics metrics = RegisterMetrics.of(environment, log, replicas);
        Pages pages = registerReading(open, answers, dutyReader, access, metrics, configuration, environment.jersey());
        addAssistants(open, environment);
        RequestHandlers.add(environment, configuration, definitions, metrics, pages.stylesheet());
        environment.lifecycle().manage(new RedactionPoller(log));
        environment.lifecycle().manage(mailer(open, duties, configuration));
        environment
                .lifecycle()
                .addServerLifecycleListener(
                        server -> Announcement.print(configuration.council(), base, database, access));
    }

    private Imports imports(
            OpenRegisters open, Jdbi jdbi, Jdbi locks, RegisterConfiguration configuration, Environment environment) {
        List<ImportDefinition<?>> importable = open.definitions().importable(configuration.buyers());
        Imports imports = new Imports(jdbi, locks, open.log(), clock, importable);
        environment.lifecycle().manage(imports);
        if (configuration.isDemo()) {
            DemoData.loadInto(open.log(), importable, imports);
        }
        return imports;
    }

    private Answers answers(
            OpenRegisters open,
            KnownDuties duties,
            Database database,
            RegisterConfiguration configuration,
            Environment environment) {
        IndexStore letters = new IndexStore(
                configuration.answers().folder(database.isEmbedded() ? configuration.dataFolder() : null),
                BuildFingerprint.ofCode());
        Answers answers =
                ReadingResources.register(environment.jersey(), open, duties, letters, apiDocument, configuration);
        environment
                .lifecycle()
                .manage(new BackgroundPreparation(
                        "answers to letters", answers::load, prepared(answers::prepare), thread -> answers.close()));
        return answers;
    }

    /** Registers the resources that remove from the log and import files. */
    private static void registerChanges(
            OpenRegisters open,
            Imports imports,
            Mappings mappings,
            NoticesHealthCheck notices,
            JerseyEnvironment jersey) {
        RedactionsResource redactions = new RedactionsResource(open.log(), open.permalinks(), Imports::forget);
        jersey.register(redactions);
        jersey.register(new RedactionFormsResource(open.log(), redactions, open.wordings()));
        ReceivedFiles files = new ReceivedFiles(imports, mappings, open.permalinks(), notices::told);
        jersey.register(new ImportsResource(files));
        jersey.register(new ImportOutcomesResource(imports, files, open.permalinks()));
        jersey.register(new ImportFormsResource(files, new ImportForms(imports, mappings, open.permalinks())));
        jersey.register(MultiPartFeature.class);
        jersey.register(new MappingsResource(mappings, open.permalinks()));
    }

    /** Registers what is read of all registers together, and every filter, format and page; returns the pages. */
    private Pages registerReading(
            OpenRegisters open,
            Answers answers,
            ContractDutyReader duties,
            Access access,
            RegisterMetrics metrics,
            RegisterConfiguration configuration,
            JerseyEnvironment jersey) {
        Log log = open.log();
        PublicRegister<Contract, ComputedContract> contracts = open.register(Contracts.DEFINITION);
        jersey.register(new PublicationResource(open, contracts, configuration.publication()));
        jersey.register(new CodeGapsResource(log, open.permalinks(), contracts));
        QuartersResource quarters = new QuartersResource(log, open.permalinks(), contracts);
        jersey.register(quarters);
        List<ListWriter> writers = listWriters(configuration.publicAddress(), configuration.council());
        LogState state = new LogState(log::newestRemoval, log::recentHead, log::knownHead, log::today);
        Formats formats = Formats.of(writers);
        RequestFilters.register(jersey, open, formats, state, access, configuration);
        ResponseFormats.register(jersey, open, duties, writers, formats, apiDocument, configuration);
        Pages pages = SitePages.register(jersey, open, quarters, answers, duties, access, state, configuration);
        metrics.count("pages.ready", pages::found);
        metrics.count("pages.made", pages::made);
        jersey.property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true);
        RegisterRoutes.requireFreePaths(open, jersey.getResourceConfig());
        return pages;
    }

    private static void addAssistants(OpenRegisters open, Environment environment) {
        AssistantServer assistants = new AssistantServer(
                open.definitions(),
                open.permalinks(),
                () -> ((ServletContainer) environment.getJerseyServletContainer()).getApplicationHandler());
        environment
                .servlets()
                .addServlet("mcp", assistants.servlet(BuildVersion.running().toString()))
                .addMapping(AssistantServer.PATH);
    }

    private DigestMailer mailer(OpenRegisters open, KnownDuties duties, RegisterConfiguration configuration) {
        WeeklyDigest digest = new WeeklyDigest(
                open.log(), open.permalinks(), open.register(Contracts.DEFINITION), duties, configuration.duties());
        return new DigestMailer(configuration.mail(), digest::today, clock, configuration.dataFolder());
    }

    /** Fetches notices at the times of the settings, if they say any, and returns what tells how that went. */
    private NoticesHealthCheck fetching(
            Imports imports, Jdbi locks, RegisterConfiguration configuration, Environment environment) {
        NoticeSettings settings = configuration.notices();
        Path folder = settings.folder(configuration.dataFolder());
        Optional<FetchSchedule> schedule = configuration.readOnly() ? Optional.empty() : settings.whenFetched();
        schedule.map(when -> new ScheduledFetch(
                        when,
                        settings.platforms(configuration.dataFolder()),
                        folder,
                        settings.firstDay(),
                        configuration.buyers(),
                        clock,
                        file -> imports.offer(file, "notices")))
                .ifPresent(fetch -> environment.lifecycle().manage(new NoticePoller(locks, fetch)));
        NoticesHealthCheck check = new NoticesHealthCheck(schedule.isPresent(), folder);
        configuration.healthReasons().add(NoticesHealthCheck.NAME, check, environment);
        return check;
    }

    /** Returns what counts the groups of all registers after the start, so that the first request for them need not wait. */
    private BackgroundPreparation groups(OpenRegisters open) {
        Runnable counting = () -> open.definitions().all().stream()
                .<PublicRegister<?, ?>>map(open::register)
                .takeWhile(register -> !Thread.currentThread().isInterrupted())
                .forEach(PublicRegister::prepare);
        return new BackgroundPreparation("groups of registers", () -> {}, prepared(counting), Thread::interrupt);
    }

    /** Returns what is done in the background after the start; what is left out waits for the first request that needs it. */
    protected Runnable prepared(Runnable work) {
        return work;
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
}
