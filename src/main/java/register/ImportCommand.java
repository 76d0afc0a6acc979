package register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;
import register.intake.drafts.ParsedFile;
import register.intake.editing.ItemRules;
import register.intake.editing.WriteContext;
import register.intake.imports.ImportDefinition;
import register.intake.imports.ImportLock;
import register.intake.imports.ImportOutcome;
import register.intake.imports.Importer;
import register.intake.imports.RefusalCause;
import register.intake.notices.Buyers;
import register.intake.sheets.FileBytes;
import register.registers.RegisterDefinition;
import register.registers.RegisterDefinitions;
import register.store.database.AdvisoryLock;
import register.store.log.Log;
import register.values.Json;

/**
 * The command {@code import}: shows what a file would change and, if requested, imports it.
 *
 * <p>It exits with 0 if no record is refused or the file was imported, otherwise with 1; with 2 or 3 as {@link CommandErrors} says. It can run while the service
 * runs.
 */
final class ImportCommand extends DatabaseCommand {
    private static final String ACTOR = "command-line";

    private final Clock clock;
    private final List<RegisterDefinition<?, ?>> registers;

    ImportCommand(Clock clock, List<RegisterDefinition<?, ?>> registers) {
        super("import", "Checks a file and shows what it would change; imports it with --apply");
        this.clock = clock;
        this.registers = registers;
    }

    @Override
    public void configure(Subparser subparser) {
        subparser.addArgument("sheet").metavar("FILE").help("a spreadsheet saved as CSV, or a file of JSON lines");
        super.configure(subparser);
        subparser
                .addArgument("--into")
                .metavar("REGISTER")
                .setDefault(registers.get(0).path())
                .help("the path of the register");
        subparser
                .addArgument("--mode")
                .choices("update", "snapshot")
                .setDefault("update")
                .help("snapshot if the file is the whole register: records that it does not contain are withdrawn");
        subparser.addArgument("--mapping").metavar("FILE").help("a JSON file that says how the columns are read");
        subparser.addArgument("--save-mapping").metavar("FILE").help("where to write how the columns were read");
        subparser
                .addArgument("--leave-out-unread")
                .action(Arguments.storeTrue())
                .help("ignore columns that are not recognised");
        subparser
                .addArgument("--overriding")
                .metavar("WHY")
                .help("why information that may be personal data can be published");
        subparser.addArgument("--apply").action(Arguments.storeTrue()).help("import the file");
        subparser
                .addArgument("--leave-out-refused")
                .action(Arguments.storeTrue())
                .help("import the other records");
        subparser.addArgument("--reason").metavar("WHY").help("reason for the import; published with each entry");
    }

    @Override
    Work prepare(Namespace namespace, RegisterConfiguration configuration) throws Exception {
        boolean applies = namespace.getBoolean("apply");
        if (applies && namespace.getString("reason") == null) {
            throw CommandFailure.wrongUse("give a reason with --reason; it is published with each entry");
        }
        if (applies && configuration.readOnly()) {
            throw CommandFailure.failed("the register is set to read-only");
        }
        RegisterDefinitions definitions = RegisterDefinitions.of(registers);
        ImportDefinition<?> into = into(
                namespace.getString("into"),
                definitions,
                configuration.notices().buyers(configuration.council()));
        Importer.Sent sent = sent(namespace);
        return jdbi -> {
            Log log = new Log(jdbi, clock, definitions.registers());
            AdvisoryLock lock = ImportLock.take(jdbi);
            try {
                run(new Importer<>(log, into), null, sent, namespace, applies);
            } finally {
                lock.close();
            }
        };
    }

    private static Importer.Sent sent(Namespace namespace) throws IOException {
        String reason = namespace.getString("reason");
        ImportSettings settings = settings(namespace.getString("mapping"));
        return new Importer.Sent(
                FileBytes.of(Path.of(namespace.getString("sheet"))),
                namespace.getBoolean("leave_out_unread") ? settings.leavingOutUnread() : settings,
                namespace.getString("mode").equals("snapshot") ? ImportMode.SNAPSHOT : ImportMode.UPDATE,
                WriteContext.of(ACTOR, reason == null ? "Import" : reason, namespace.getString("overriding")));
    }

    /** Reads the files of an import. */
    @FunctionalInterface
    interface Reading {
        ParsedFile read() throws IOException;
    }

    /**
     * Checks files, prints what they would change, and imports them if requested.
     *
     * @param reading of the files; null if they are the one that is sent
     */
    static void run(
            Importer<?> importer, @Nullable Reading reading, Importer.Sent sent, Namespace namespace, boolean applies)
            throws IOException, CommandFailure {
        ProgressBar bar = new ProgressBar(System.err);
        Importer.Result tried = reading == null ? importer.check(sent, bar) : importer.check(reading.read(), sent, bar);
        bar.end();
        tried.drafted().warnings().forEach(warning -> System.out.println("Not read: " + warning));
        tried.drafted().notes().forEach(note -> System.out.println("Note: " + note));
        save(namespace.getString("save_mapping"), tried, sent);
        if (tried.drafted().problem() != null) {
            throw CommandFailure.failed(tried.drafted().problem());
        }
        List<RefusalCause.Counted> causes = tried.tally().causes().stream()
                .filter(cause -> cause.count() > 1)
                .toList();
        causes.forEach(cause -> System.out.println(
                "Refused: %,d times%s: %s".formatted(cause.count(), column(cause.column()), cause.detail())));
        bar.told(causes.stream().map(RefusalCause.Counted::detail).collect(Collectors.toUnmodifiableSet()))
                .forEach(System.out::println);
        System.out.println(tried.inWords());
        boolean leavesOut = namespace.getBoolean("leave_out_refused");
        if (applies && (tried.refused() == 0 || leavesOut)) {
            ProgressBar second = new ProgressBar(System.err);
            Importer.Result done = reading == null
                    ? importer.apply(sent, leavesOut, tried.digest(), second, (turn, result) -> {})
                    : importer.apply(reading.read(), sent, leavesOut, tried.digest(), second, (turn, result) -> {});
            second.end();
            System.out.println(
                    done.first() == null
                            ? "Nothing needed to change."
                            : "Imported as entries %d to %d.".formatted(done.first(), done.last()));
        } else if (tried.refused() > 0) {
            throw CommandFailure.failed(
                    "Nothing was changed. Correct the refused records, or add --leave-out-refused.");
        } else {
            System.out.println("Nothing was changed. Add --apply --reason \"…\" to import the file.");
        }
    }

    private static String column(@Nullable String column) {
        return column == null ? "" : " in column " + column;
    }

    private static void save(@Nullable String file, Importer.Result tried, Importer.Sent sent) throws IOException {
        ImportSettings mapping = tried.drafted().settings(sent.settings());
        if (file != null && mapping != null) {
            Files.write(
                    Path.of(file),
                    Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(mapping));
        }
    }

    private static ImportSettings settings(@Nullable String file) throws IOException {
        return file == null
                ? ImportSettings.NONE
                : ItemRules.read(ItemRules.object(Files.readAllBytes(Path.of(file))), ImportSettings.class);
    }

    private static ImportDefinition<?> into(String path, RegisterDefinitions definitions, Buyers own)
            throws CommandFailure {
        return definitions
                .ofPath(path)
                .<ImportDefinition<?>>map(one -> one.importable(own))
                .orElseThrow(() -> CommandFailure.wrongUse("--into must be one of "
                        + definitions.all().stream()
                                .map(RegisterDefinition::path)
                                .collect(Collectors.joining(", "))));
    }

    /**
     * Prints progress: a bar if somebody is watching, the first records that are added with their fields, and those that
     * are refused, changed or withdrawn.
     */
    private static final class ProgressBar implements Importer.Listener {
        private static final int WIDTH = 40;
        private static final int MOST_TOLD = 100;
        private static final int MOST_ADDED = 5;

        private final java.io.PrintStream out;

        @SuppressWarnings("SystemConsoleNull") // since Java 22 there is one in a pipe too, which then gets a bar
        private final boolean isWatched = System.console() != null;

        private final List<ImportOutcome> told = new java.util.ArrayList<>();
        private final List<String> added = new java.util.ArrayList<>();
        private long total;
        private long untold;

        ProgressBar(java.io.PrintStream out) {
            this.out = out;
        }

        @Override
        public void begins(long records) {
            total = records;
            done(0);
        }

        @Override
        public void outcomes(List<ImportOutcome> outcomes) {
            for (ImportOutcome outcome : outcomes) {
                switch (outcome.outcome()) {
                    case REFUSED, CHANGED, WITHDRAWN, UNCHANGED -> {
                        if (outcome.outcome() == ImportOutcome.Kind.UNCHANGED
                                && outcome.choices().isEmpty()) {
                            continue;
                        }
                        if (told.size() < MOST_TOLD) {
                            told.add(outcome);
                        } else {
                            untold++;
                        }
                    }
                    case ADDED -> {
                        if (added.size() < MOST_ADDED) {
                            added.add(outcome.withFields());
                        }
                    }
                    case IGNORED -> {}
                }
            }
        }

        @Override
        public void done(long records) {
            if (isWatched && total > 0) {
                int full = (int) (records * WIDTH / total);
                out.printf("\r[%s%s] %,d of %,d", "#".repeat(full), ".".repeat(WIDTH - full), records, total);
                out.flush();
            }
        }

        void end() {
            if (isWatched && total > 0) {
                out.println();
            }
        }

        /** Returns what is told of records; what is wrong with many of them was said before. */
        List<String> told(Set<String> before) {
            List<String> all = new java.util.ArrayList<>(added);
            told.forEach(outcome -> all.add(outcome.inWords(before)));
            if (untold > 0) {
                all.add("… and %,d more. Send the file over HTTP to see all of them at 'outcomes'.".formatted(untold));
            }
            return all;
        }
    }
}
