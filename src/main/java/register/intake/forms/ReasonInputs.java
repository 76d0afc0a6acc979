package register.intake.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import register.intake.editing.WriteContext;
import register.values.problem.Refusal;

/** Reads the inputs that a change has besides its content: its reason, and why a warning is overridden. */
public final class ReasonInputs {
    private static final String REASON = "reason";
    private static final String OVERRIDING = "overriding";
    private static final FieldError UNEXPLAINED =
            new FieldError(OVERRIDING, "Explain why it can be published, or go back and remove it");
    private static final String ADVICE = "; remove it, or explain in 'overriding' why it can be published";

    /** In place of the author, while each input is checked for itself. */
    private static final String FORM = "form";

    private ReasonInputs() {}

    /**
     * Returns who makes a change and why; null if there are errors, which are added in the order of the form.
     *
     * @param isWarned whether there is a warning, so that it has to be overridden
     */
    static @Nullable WriteContext read(
            String actor, String reason, String overriding, boolean isWarned, List<FieldError> errors) {
        boolean isUnexplained = isWarned && overriding.isBlank();
        try {
            WriteContext write =
                    WriteContext.of(actor, reason.isBlank() ? null : reason, overriding.isBlank() ? null : overriding);
            if (!isUnexplained) {
                return write;
            }
            errors.add(UNEXPLAINED);
        } catch (Refusal refusal) {
            if (isUnexplained) {
                errors.add(UNEXPLAINED);
            }
            errors.addAll(errors(reason, overriding, refusal));
        }
        return null;
    }

    /** Returns the errors of both inputs, which stand in this order; one that they only have together is the first's. */
    private static List<FieldError> errors(String reason, String overriding, Refusal both) {
        List<FieldError> errors = new ArrayList<>(ofOverriding(overriding));
        errors.addAll(of(FORM, reason, null));
        if (errors.isEmpty()) {
            errors.add(
                    overriding.isBlank() ? error(both) : overriding(both, "The reason and the explanation together"));
        }
        return errors;
    }

    /** Returns the errors of the reason alone, where the explanation is known already; null if there is none. */
    public static List<FieldError> of(String actor, String reason, @Nullable String overriding) {
        List<FieldError> errors = new ArrayList<>();
        if (reason.isBlank()) {
            errors.add(new FieldError(REASON, "Enter a reason"));
        } else {
            refusal(actor, reason, overriding).map(ReasonInputs::error).ifPresent(errors::add);
        }
        return errors;
    }

    /** Returns the error of the explanation of why a warning is overridden; none if it is blank. */
    public static List<FieldError> ofOverriding(String overriding) {
        return overriding.isBlank()
                ? List.of()
                : refusal(FORM, overriding, null).map(refusal -> overriding(refusal, "The explanation")).stream()
                        .toList();
    }

    /** Returns a refusal of the reason as the error of its input. */
    public static FieldError error(Refusal refusal) {
        return new FieldError(REASON, Input.sentence(refusal.detail().replace(ADVICE, "; remove it")));
    }

    private static FieldError overriding(Refusal refusal, String called) {
        return new FieldError(OVERRIDING, error(refusal).text().replaceFirst("^Reason\\b", called));
    }

    private static Optional<Refusal> refusal(String actor, String reason, @Nullable String overriding) {
        try {
            WriteContext.of(actor, reason, overriding);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }
}
