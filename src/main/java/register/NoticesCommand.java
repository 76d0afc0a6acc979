package register;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import net.sourceforge.argparse4j.inf.Subparsers;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;
import register.intake.editing.WriteContext;
import register.intake.imports.ImportDefinition;
import register.intake.imports.ImportLock;
import register.intake.imports.Importer;
import register.intake.notices.FetchFailure;
import register.intake.notices.MergedNotices;
import register.intake.notices.NoticeFetch;
import register.intake.notices.NoticeReading;
import register.intake.notices.NoticeSettings;
import register.registers.RegisterDefinition;
import register.registers.RegisterDefinitions;
import register.store.database.AdvisoryLock;
import register.store.log.Log;

/**
 * The command {@code notices}: fetches notices of procurement (OCDS), and imports them.
 *
 * <p>It exits as the command {@code import} does.
 */
final class NoticesCommand extends DatabaseCommand {
    private static final String ACTOR = "command-line";

    private final Clock clock;
    private final List<RegisterDefinition<?, ?>> registers;

    NoticesCommand(Clock clock, List<RegisterDefinition<?, ?>> registers) {
        super("notices", "Fetches and imports notices of procurement (OCDS) into the register");
        this.clock = clock;
        this.registers = registers;
    }

    @Override
    public void configure(Subparser subparser) {
        Subparsers actions = subparser.addSubparsers().dest("action").metavar("fetch|import");
        Subparser fetching = actions.addParser("fetch")
                .help("fetches the council's notices from Find a Tender, from where the last fetch stopped");
        fetching.addArgument("--from").metavar("DAY").help("the first day of the first fetch, like 2025-02-24");
        addFileArgument(fetching);
        Subparser importing = actions.addParser("import")
                .help("checks notices and shows what they would change; imports them with --apply");
        importing
                .addArgument("files")
                .metavar("FILE")
                .nargs("*")
                .help(
                        "release packages, record packages, JSON lines, any of them compressed with gzip, or folders of these; by default, the notices that were fetched");
        importing
                .addArgument("--whole")
                .action(Arguments.storeTrue())
                .help(
                        "use this if the files have every notice of the council: lists contracts that should have a notice and do not");
        importing
                .addArgument("--choose")
                .metavar("CHOICE=VALUE")
                .action(Arguments.append())
                .help("choose between the values that the check shows; repeat for several choices");
        importing
                .addArgument("--overriding")
                .metavar("WHY")
                .help("why information that may be personal data can be published");
        importing.addArgument("--apply").action(Arguments.storeTrue()).help("import the notices");
        importing
                .addArgument("--leave-out-refused")
                .action(Arguments.storeTrue())
                .help("import the other records");
        importing.addArgument("--reason").metavar("WHY").help("reason for the import; published with each entry");
        addFileArgument(importing);
    }

    @Override
    Work prepare(Namespace namespace, RegisterConfiguration configuration) throws Exception {
        return namespace.getString("action").equals("fetch")
                ? fetching(namespace, configuration)
                : importing(namespace, configuration);
    }

    /** Fetches before the database is opened, which is not needed for it. */
    private Work fetching(Namespace namespace, RegisterConfiguration configuration) throws Exception {
        NoticeSettings settings = configuration.notices();
        @Nullable LocalDateTime from = day(namespace.getString("from"));
        long kept = 0;
        for (NoticeSettings.Platform platform : settings.platforms(configuration.dataFolder())) {
            try {
                kept += NoticeFetch.of(
                                platform.api(),
                                platform.folder(),
                                settings.buyers(configuration.council()),
                                clock,
                                System.out::println)
                        .run(from);
            } catch (FetchFailure failure) {
                throw CommandFailure.failed(
                        failure.getMessage() + ". What was fetched is kept; run this again to go on");
            }
        }
        System.out.println("%,d releases are new in %s. Run 'notices import' to check them."
                .formatted(kept, settings.folder(configuration.dataFolder())));
        return jdbi -> {};
    }

    private static @Nullable LocalDateTime day(@Nullable String written) throws CommandFailure {
        try {
            return written == null ? null : LocalDate.parse(written).atStartOfDay();
        } catch (DateTimeParseException unreadable) {
            throw CommandFailure.wrongUse("write --from as a day, like 2025-02-24");
        }
    }

    private Work importing(Namespace namespace, RegisterConfiguration configuration) throws Exception {
        boolean applies = namespace.getBoolean("apply");
        String reason = namespace.getString("reason");
        if (applies && reason == null) {
            throw CommandFailure.wrongUse("give a reason with --reason; it is published with each entry");
        }
        if (applies && configuration.readOnly()) {
            throw CommandFailure.failed("the register is set to read-only");
        }
        List<Path> files = files(namespace, configuration);
        ImportSettings settings = ImportSettings.NONE.choosing(choices(namespace.getList("choose")));
        Importer.Sent sent = new Importer.Sent(
                new byte[0],
                settings,
                namespace.getBoolean("whole") ? ImportMode.SNAPSHOT : ImportMode.UPDATE,
                WriteContext.of(ACTOR, reason == null ? "Import" : reason, namespace.getString("overriding")));
        RegisterDefinitions definitions = RegisterDefinitions.of(registers);
        ImportDefinition<?> into =
                definitions.importable(configuration.notices().buyers(configuration.council())).stream()
                        .filter(one -> one.notices() != null)
                        .findFirst()
                        .orElseThrow(() -> CommandFailure.failed("no register reads notices"));
        return jdbi -> {
            Log log = new Log(jdbi, clock, definitions.registers());
            AdvisoryLock lock = ImportLock.take(jdbi);
            try {
                run(log, into, files, sent, namespace);
            } finally {
                lock.close();
            }
        };
    }

    private static <T> void run(
            Log log, ImportDefinition<T> into, List<Path> files, Importer.Sent sent, Namespace namespace)
            throws Exception {
        Importer<T> importer = new Importer<>(log, into);
        @Nullable NoticeReading<T> reading = into.notices();
        if (reading != null) {
            MergedNotices merged = reading.read(files);
            ImportCommand.run(
                    importer,
                    () -> reading.reconcile(merged, sent.settings(), sent.mode(), importer::contents),
                    sent,
                    namespace,
                    namespace.getBoolean("apply"));
        }
    }

    private static List<Path> files(Namespace namespace, RegisterConfiguration configuration) throws CommandFailure {
        List<String> named = namespace.getList("files");
        List<Path> files = named.isEmpty()
                ? List.of(configuration.notices().folder(configuration.dataFolder()))
                : named.stream().map(Path::of).toList();
        for (Path file : files) {
            if (!Files.isReadable(file)) {
                throw CommandFailure.failed("there is no file or folder '%s' that can be read".formatted(file));
            }
        }
        return files;
    }

    private static Map<String, String> choices(@Nullable List<String> written) throws CommandFailure {
        Map<String, String> choices = new LinkedHashMap<>();
        for (String one : written == null ? List.<String>of() : written) {
            int between = one.lastIndexOf('=');
            if (between < 1) {
                throw CommandFailure.wrongUse("write --choose as CHOICE=VALUE, as the check shows them");
            }
            choices.put(one.substring(0, between), one.substring(between + 1));
        }
        return choices;
    }
}
