package register.intake.editing;

import static register.values.problem.Problem.MALFORMED_PARAMETER;
import static register.values.problem.Problem.MISSING_PARAMETER;

import org.jspecify.annotations.Nullable;
import register.store.log.Attribution;
import register.values.Text;
import register.values.problem.Refusal;

/**
 * Who makes a change, why, and why a warning is overridden.
 *
 * @param actor an opaque id
 * @param reason that is kept with the entry
 * @param overriding why possible personal data may be published; null if nothing is overridden
 */
public record WriteContext(
        String actor, String reason, @Nullable String overriding) {
    /** Reads the parameters of a request; refused without a reason. */
    public static WriteContext of(String actor, @Nullable String reason, @Nullable String overriding) {
        if (reason == null) {
            throw MISSING_PARAMETER
                    .because("give the reason for the change in 'reason'; it is published with the entry")
                    .in("reason");
        }
        WriteContext write = new WriteContext(actor, reason.strip(), overriding == null ? null : overriding.strip());
        try {
            Text.inOrder("reason", write.change().reason());
        } catch (Refusal unfit) {
            throw MALFORMED_PARAMETER.because("%s", unfit.detail()).in("reason");
        }
        PersonalData.refuse("reason", write.change().reason(), write);
        return write;
    }

    /** Returns the attribution that the log keeps. */
    public Attribution change() {
        return new Attribution(
                actor, overriding == null ? reason : reason + " (published despite a warning: " + overriding + ")");
    }
}
