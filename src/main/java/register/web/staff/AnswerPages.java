package register.web.staff;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import register.foi.answers.Answer;
import register.foi.answers.AnswerForm;
import register.foi.answers.AnswerPage;
import register.foi.answers.CorrectedQuestions;
import register.foi.responses.Judgement;
import register.registers.disclosures.DisclosureAttributes;
import register.web.pages.DisplayText;
import register.web.pages.Page;
import register.web.pages.PageMaker;
import register.web.pages.PageMakers;
import register.web.pages.PageRequest;

/** The page on which an officer pastes a letter and sees the published records that answer it. */
public final class AnswerPages implements PageMaker {
    private static final String TITLE = "Answer a request";

    /**
     * A judgement as the page shows it.
     *
     * @param colour of its tag, always together with the text
     */
    public record Verdict(String text, String colour) {
        private static final Map<Judgement, Verdict> ALL = new EnumMap<>(Map.of(
                Judgement.ANSWERED, new Verdict("Answered", "green"),
                Judgement.PARTLY, new Verdict("Answered in part", "yellow"),
                Judgement.HELD_ELSEWHERE, new Verdict("Held elsewhere", "blue"),
                Judgement.LIKELY_NOT_HELD, new Verdict("Probably not held", "purple"),
                Judgement.WITHHELD, new Verdict("Withheld before", "orange"),
                Judgement.REFUSED, new Verdict("Refused before", "orange"),
                Judgement.UNKNOWN, new Verdict("Not found", "grey")));

        static Verdict of(Judgement judgement) {
            return ALL.getOrDefault(judgement, new Verdict(DisplayText.of(judgement), "grey"));
        }
    }

    @Override
    public void addTo(PageMakers makers) {
        makers.answer(AnswerPage.class, AnswerPages::page);
    }

    private static Page page(AnswerPage desk, PageRequest visit) {
        Map<String, Object> model = new HashMap<>();
        model.put("heading", TITLE);
        model.put("typed", new QueryFormValues(typed(desk.typed())::get));
        Map<String, String> wrongs = new LinkedHashMap<>();
        desk.wrongs().forEach(wrong -> wrongs.putIfAbsent(wrong.box(), DisplayText.sentence(wrong.text())));
        model.put("wrongs", wrongs);
        model.put("leftOut", desk.ignored());
        model.put("sent", sent(desk.typed()));
        Answer answer = desk.answer();
        if (answer != null) {
            fill(model, desk, answer, visit);
        }
        return new Page("staff/answers.ftlh", title(desk), model);
    }

    /** Returns the title, which begins with the error or the result. */
    private static String title(AnswerPage desk) {
        if (!desk.wrongs().isEmpty()) {
            return "Error: " + TITLE;
        }
        Answer answer = desk.answer();
        return answer == null
                ? TITLE
                : tally(answer.reply().questions().stream()
                                .map(question -> question.judgement())
                                .toList())
                        + " – " + TITLE;
    }

    private static void fill(Map<String, Object> model, AnswerPage desk, Answer answer, PageRequest visit) {
        List<AnsweredQuestionView> questions = IntStream.range(
                        0, answer.reply().questions().size())
                .mapToObj(i -> AnsweredQuestionView.of(
                        i + 1,
                        answer.reply().questions().get(i),
                        desk.paragraphs().get(i),
                        edited(desk, i)))
                .toList();
        model.put("questions", questions);
        model.put(
                "tally",
                tally(answer.reply().questions().stream()
                        .map(question -> question.judgement())
                        .toList()));
        model.put("incomplete", Objects.requireNonNullElse(answer.reply().incomplete(), ""));
        model.put("letter", desk.letter());
        model.put("notes", desk.notes());
        model.put("due", visit.local(answer.links().get("due")));
        model.put("answerBy", desk.due() == null ? "" : DisplayText.of(desk.due()));
        model.put("publishing", publishing(answer, changed(desk)));
        model.put("key", UUID.randomUUID().toString());
    }

    /** Returns the number of questions by judgement: {@code 3 questions: 2 answered, 1 not found}. */
    private static String tally(List<Judgement> judgements) {
        Map<Judgement, Long> counts = judgements.stream()
                .collect(Collectors.groupingBy(
                        Function.identity(), () -> new EnumMap<>(Judgement.class), Collectors.counting()));
        String parts = counts.entrySet().stream()
                .map(count -> count.getValue() + " "
                        + Verdict.of(count.getKey()).text().toLowerCase(Locale.UK))
                .collect(Collectors.joining(", "));
        return judgements.size() + (judgements.size() == 1 ? " question: " : " questions: ") + parts;
    }

    /** Returns the words for an answer as they were edited, or as they are drafted. */
    private static String edited(AnswerPage desk, int question) {
        List<String> edited = desk.typed().edited();
        return edited.isEmpty() || edited.get(question).isBlank()
                ? desk.drafts().get(question)
                : edited.get(question);
    }

    /** Returns the words of each answer that differ from the draft; an empty text for each other. */
    private static List<String> changed(AnswerPage desk) {
        return IntStream.range(0, desk.drafts().size())
                .mapToObj(i -> {
                    String words = edited(desk, i).replace("\r\n", "\n").strip();
                    return words.equals(desk.drafts().get(i)) ? "" : words;
                })
                .toList();
    }

    /** Returns the values of the form of a disclosure; empty if the response is not one to publish. */
    private static Map<String, String> publishing(Answer answer, List<String> edited) {
        return DisclosureDraft.of(answer.reply(), answer.disclosure(), edited)
                .map(DisclosureAttributes.FORM::filled)
                .orElse(Map.of());
    }

    /** A value that the page sends again. */
    public record Sent(String name, String value) {}

    /** Returns all that was submitted, to be sent again for a file. */
    private static List<Sent> sent(AnswerForm typed) {
        List<Sent> sent = new ArrayList<>();
        typed(typed).forEach((name, value) -> sent.add(new Sent(name, value)));
        List<CorrectedQuestions.Row> rows = typed.corrected().rows();
        for (int i = 0; i < rows.size(); i++) {
            CorrectedQuestions.Row row = rows.get(i);
            sent.add(new Sent("number", row.number()));
            sent.add(new Sent("text", row.text()));
            sent.add(new Sent("under", row.under()));
            if (row.joins()) {
                sent.add(new Sent("join", Integer.toString(i)));
            }
        }
        typed.corrected().asked().forEach(text -> sent.add(new Sent("ask", text)));
        if (!typed.corrected().more().isEmpty()) {
            sent.add(new Sent("more", typed.corrected().more()));
        }
        return sent;
    }

    private static Map<String, String> typed(AnswerForm typed) {
        return Map.of(
                "letter", typed.letter(),
                "request", typed.request(),
                "received", typed.received(),
                "regime", typed.regime());
    }
}
