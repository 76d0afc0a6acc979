package register.foi.answers;

import static register.values.problem.Problem.INVALID_ITEM;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import register.values.Reference;
import register.values.law.Regime;
import register.values.problem.Refusal;

/**
 * The submitted values of the page's form.
 *
 * @param as the format of the requested file; empty for the page
 * @param edited the officer's words for each answer of the draft; empty where none was edited
 * @param corrected the questions, where they were corrected
 */
public record AnswerForm(
        String letter,
        String request,
        String received,
        String regime,
        String as,
        List<String> edited,
        CorrectedQuestions corrected) {
    static final AnswerForm BLANK = new AnswerForm("", "", "", "FOIA", "", List.of(), CorrectedQuestions.NONE);

    public AnswerForm {
        edited = List.copyOf(edited);
    }

    static AnswerForm of(MultivaluedMap<String, String> form) {
        return new AnswerForm(
                text(form, "letter").replace("\r\n", "\n"),
                text(form, "request").strip(),
                text(form, "received").strip(),
                text(form, "regime").strip(),
                text(form, "as"),
                Objects.requireNonNullElse(form.get("answer"), List.of()),
                CorrectedQuestions.of(form));
    }

    /** Returns what is to be answered; refused where a value is malformed. */
    AnswerRequest.Read read(LocalDate today) {
        AnswerRequest wanted = wanted();
        return corrected.isEmpty() ? wanted.read(today) : wanted.corrected(corrected, today);
    }

    private AnswerRequest wanted() {
        if (letter.isBlank()) {
            throw INVALID_ITEM.because("letter: paste the letter, or enter each question on its own line");
        }
        return new AnswerRequest(letter, List.of(), reference(), day(), law());
    }

    private @Nullable String reference() {
        if (request.isEmpty()) {
            return null;
        }
        try {
            return new Reference(request).text();
        } catch (Refusal refusal) {
            throw INVALID_ITEM.because("request: %s", refusal.detail());
        }
    }

    private @Nullable LocalDate day() {
        try {
            return received.isEmpty() ? null : LocalDate.parse(received);
        } catch (DateTimeParseException unreadable) {
            throw INVALID_ITEM.because("received: '%s' is not a date; enter it like 2026-11-20", received);
        }
    }

    private @Nullable Regime law() {
        return switch (regime) {
            case "" -> null;
            case "FOIA" -> Regime.FOIA;
            case "EIR" -> Regime.EIR;
            default -> throw INVALID_ITEM.because("regime: '%s' is not FOIA or EIR", regime);
        };
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "");
    }
}
