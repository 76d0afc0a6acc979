package register;

import java.util.List;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import register.registers.RegisterDefinition;
import register.registers.RegisterDefinitions;
import register.store.log.DamagedLog;
import register.store.log.Verification;
import register.store.log.VerificationResult;

/**
 * The command {@code verify}: recomputes the whole log and names the first fault.
 *
 * <p>It exits with 0 if there is none, with 1 if there is one, with 2 if the command line or the configuration is wrong, and
 * with 3 if the database cannot be reached. Entries cut off the end of the log can only be
 * detected against a head that was noted before: {@code --noted 1234:4f0c…}, as {@code /log} gives it.
 */
final class VerifyCommand extends DatabaseCommand {
    private final List<RegisterDefinition<?, ?>> registers;

    VerifyCommand(List<RegisterDefinition<?, ?>> registers) {
        super("verify", "Recomputes the log and reports the first fault");
        this.registers = registers;
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser
                .addArgument("--noted")
                .metavar("NUMBER:CHAIN")
                .help("the number and chain of an entry, as noted from /log");
    }

    @Override
    Work prepare(Namespace namespace, RegisterConfiguration configuration) throws CommandFailure {
        Verification.@Nullable Noted noted = noted(namespace);
        return jdbi -> verify(jdbi, noted);
    }

    private void verify(Jdbi jdbi, Verification.@Nullable Noted noted) {
        Verification.Outcome outcome =
                new Verification(jdbi, RegisterDefinitions.of(registers).registers()).run(noted);
        keep(jdbi, outcome);
        if (outcome.fault().isPresent()) {
            throw new DamagedLog(outcome.fault().get());
        }
        System.out.printf(
                "%d entries verified; the chain ends with %s%n",
                outcome.head().number(), outcome.head().chain());
        Verification.Removed removed = outcome.removed();
        if (removed.entries() > 0) {
            System.out.printf(
                    "Entries that something was removed from by law: %d. Of these, the reason was removed from: %d.%n",
                    removed.entries(), removed.reasons());
        }
    }

    /** Keeps the result for the health check; a database that can only be read is verified all the same. */
    private static void keep(Jdbi jdbi, Verification.Outcome outcome) {
        try {
            VerificationResult.keep(jdbi, outcome);
        } catch (JdbiException refused) {
            System.err.println("The result could not be kept for the health check: " + refused.getMessage());
        }
    }

    private static Verification.@Nullable Noted noted(Namespace namespace) throws CommandFailure {
        String written = namespace.getString("noted");
        return written == null
                ? null
                : Verification.Noted.parse(written)
                        .orElseThrow(
                                () -> CommandFailure.wrongUse(
                                        "--noted must be the number and the chain of an entry,"
                                                + " as /log gives them: 1234:4f0c… with 64 letters and digits after the colon"));
    }
}
