package register;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.setup.Bootstrap;
import java.nio.file.Path;
import java.util.List;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jspecify.annotations.Nullable;
import register.foi.limits.BankHolidayFile;
import register.foi.limits.BankHolidayMerge;
import register.foi.limits.Holiday;

/**
 * The command {@code bank-holidays}: adds the bank holidays of a newer file to those that the council keeps.
 *
 * <p>It exits with 1 and changes nothing if a person has to check first: a day has vanished, or has another title.
 */
final class BankHolidaysCommand extends RegisterCommand {
    BankHolidaysCommand() {
        super("bank-holidays", "Adds the bank holidays of a newer file to those that are known");
    }

    @Override
    public void configure(Subparser subparser) {
        subparser
                .addArgument("newer")
                .metavar("FILE")
                .help("as https://www.gov.uk/bank-holidays.json was just fetched");
        super.configure(subparser);
        subparser
                .addArgument("--keep-vanished")
                .action(Arguments.storeTrue())
                .help("keep what has vanished, and the titles as they are");
    }

    @Override
    protected void run(
            Bootstrap<RegisterConfiguration> bootstrap, Namespace namespace, RegisterConfiguration configuration)
            throws Exception {
        Path path = configuration.bankHolidays();
        if (path == null) {
            throw new Unfit("say in BANK_HOLIDAYS (bankHolidays in the configuration) which file is to be kept");
        }
        BankHolidayFile kept = new BankHolidayFile(path);
        BankHolidayMerge merging = merging(kept, new BankHolidayFile(Path.of(namespace.getString("newer"))));
        print("added", merging.added());
        print("vanished", merging.vanished());
        print("has another title", merging.renamed());
        if (merging.needsSomebody() && !namespace.getBoolean("keep_vanished")) {
            throw new Unfit("Nothing was changed: see what became of these days, or add --keep-vanished.");
        }
        kept.write(merging.kept());
        System.out.printf(
                "%d added; %s knows the bank holidays %s. Start the service again to use it.%n",
                merging.added().size(), path, merging.kept().yearsInWords());
    }

    @Override
    public void onError(Cli cli, @Nullable Namespace namespace, Throwable failure) {
        if (failure instanceof Unfit) {
            cli.getStdErr().println(failure.getMessage());
        } else {
            super.onError(cli, namespace, failure);
        }
    }

    private static BankHolidayMerge merging(BankHolidayFile kept, BankHolidayFile newer) throws Unfit {
        try {
            return kept.withShipped().merge(newer.read());
        } catch (IllegalArgumentException unreadable) {
            throw new Unfit(String.valueOf(unreadable.getMessage()));
        }
    }

    private static void print(String what, List<Holiday> holidays) {
        holidays.forEach(holiday -> System.out.printf(
                "%s: %s, %s, %s%n", what, holiday.date(), holiday.division().inWords(), holiday.title()));
    }

    /** Makes the command exit with 1. */
    private static final class Unfit extends Exception {
        Unfit(String sentence) {
            super(sentence);
        }
    }
}
