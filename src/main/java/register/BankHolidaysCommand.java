package register;

import io.dropwizard.core.setup.Bootstrap;
import java.nio.file.Path;
import java.util.List;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
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
        super("bank-holidays", "Adds the bank holidays of a newer file to your file");
    }

    @Override
    public void configure(Subparser subparser) {
        subparser.addArgument("newer").metavar("FILE").help("a new download of https://www.gov.uk/bank-holidays.json");
        super.configure(subparser);
        subparser
                .addArgument("--keep-vanished")
                .action(Arguments.storeTrue())
                .help("keep holidays that are no longer listed, and the titles you have");
    }

    @Override
    protected void run(
            Bootstrap<RegisterConfiguration> bootstrap, Namespace namespace, RegisterConfiguration configuration)
            throws Exception {
        Path path = configuration.bankHolidays();
        if (path == null) {
            throw CommandFailure.failed(
                    "set BANK_HOLIDAYS (bankHolidays in the configuration) to the file that you keep");
        }
        BankHolidayFile kept = new BankHolidayFile(path);
        BankHolidayMerge merging = merging(kept, new BankHolidayFile(Path.of(namespace.getString("newer"))));
        print("added", merging.added());
        print("vanished", merging.vanished());
        print("has another title", merging.renamed());
        if (merging.needsSomebody() && !namespace.getBoolean("keep_vanished")) {
            throw CommandFailure.failed(
                    "Nothing was changed. Find out why these days have changed, or add --keep-vanished.");
        }
        kept.write(merging.kept());
        System.out.printf(
                "%d added. %s has the bank holidays %s. Restart the service to use it.%n",
                merging.added().size(), path, merging.kept().yearsInWords());
    }

    private static BankHolidayMerge merging(BankHolidayFile kept, BankHolidayFile newer) throws CommandFailure {
        try {
            return kept.withShipped().merge(newer.read());
        } catch (IllegalArgumentException unreadable) {
            throw CommandFailure.failed(String.valueOf(unreadable.getMessage()));
        }
    }

    private static void print(String what, List<Holiday> holidays) {
        holidays.forEach(holiday -> System.out.printf(
                "%s: %s, %s, %s%n", what, holiday.date(), holiday.division().inWords(), holiday.title()));
    }
}
