package register.foi.answers;

import static register.values.problem.Problem.INVALID_ITEM;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import register.intake.sheets.TypedDate;
import register.values.Reference;
import register.values.law.Regime;
import register.values.problem.Fault;
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
    private static final Map<String, Regime> LAWS = Map.of("FOIA", Regime.FOIA, "EIR", Regime.EIR);

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

    /** Returns what is to be answered; refused with everything that is wrong with the form. */
    AnswerRequest.Read read(LocalDate today) {
        List<Fault> faults = faults(today);
        if (!faults.isEmpty()) {
            throw INVALID_ITEM.because("%s", faults.get(0).detail()).naming(faults);
        }
        LocalDate day = TypedDate.day(received).orElse(null);
        Regime law = regime.isEmpty() ? null : LAWS.get(regime);
        AnswerRequest wanted = new AnswerRequest(letter, List.of(), reference(), day, law);
        return corrected.isEmpty() ? wanted.read(today) : wanted.corrected(corrected, today);
    }

    /** Returns what is wrong with the form, in its order. */
    private List<Fault> faults(LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (letter.isBlank()) {
            faults.add(new Fault("/letter", "paste the letter, or enter each question on its own line"));
        }
        try {
            reference();
        } catch (Refusal refusal) {
            faults.add(new Fault("/request", refusal.detail()));
        }
        Optional<LocalDate> day = TypedDate.day(received);
        if (!received.isEmpty() && day.isEmpty()) {
            faults.add(new Fault("/received", "the date the request was received must be a real date, like 27/3/2026"));
        }
        if (day.filter(today::isBefore).isPresent()) {
            faults.add(new Fault("/received", "the date the request was received must be today or in the past"));
        }
        if (!regime.isEmpty() && !LAWS.containsKey(regime)) {
            faults.add(new Fault("/regime", "select whether it is answered under FOIA or the EIR"));
        }
        return faults;
    }

    private @Nullable String reference() {
        return request.isEmpty() ? null : new Reference(request).text();
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "");
    }
}
