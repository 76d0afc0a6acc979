package register.web.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.api.reading.RecordView;
import register.api.tables.Link;
import register.api.tables.SingleRow;
import register.registers.disclosures.ComputedDisclosure;
import register.registers.disclosures.Disclosure;
import register.registers.disclosures.Ground;
import register.registers.disclosures.Outcome;
import register.registers.disclosures.PublicInterest;
import register.registers.disclosures.Question;
import register.registers.disclosures.QuestionView;
import register.values.law.Regime;
import register.web.pages.DisplayText;
import register.web.pages.DisplayedField;
import register.web.pages.Page;
import register.web.pages.PageMaker;
import register.web.pages.PageMakers;
import register.web.pages.PageOutline;
import register.web.pages.PageRequest;
import register.web.pages.PlainPages;

/** The page of a disclosure: each question with its outcome, its grounds, and where the answer is. */
public final class DisclosurePages implements PageMaker {
    private static final Set<String> IN_QUESTIONS =
            Set.of("request", "subject", "regime", "questions", "questions.outcome");

    private static final Pattern SECTION_21 = Pattern.compile("21(\\(.*)?");

    private static final Map<Regime, String> LAWS = Map.of(
            Regime.FOIA, "Freedom of Information Act 2000",
            Regime.EIR, "Environmental Information Regulations 2004",
            Regime.SAR, "Right of access (UK GDPR)");

    /**
     * A question of a disclosure, in words.
     *
     * @param id the URI fragment of the question
     * @param grounds the sections with their legal grounds
     * @param weighed the public interest test; null if there is none
     * @param records the records that the answer rests on
     */
    public record Asked(
            String id,
            String number,
            String asked,
            String outcome,
            String outcomeInWords,
            String answer,
            List<Link> grounds,
            @Nullable PublicInterest weighed,
            String balance,
            List<Link> records,
            String link,
            List<String> notes) {

        static Asked of(QuestionView read, Regime regime, UnaryOperator<DisplayedField> naming, PageRequest visit) {
            Question question = read.said();
            PublicInterest weighed = question.publicInterest();
            return new Asked(
                    question.fragment(),
                    question.number(),
                    question.asked(),
                    isPublishedAlready(question)
                            ? "published-already"
                            : question.outcome().word(),
                    DisclosurePages.outcome(question),
                    question.answer() == null ? "" : question.answer(),
                    grounds(read.beside().grounds(), regime, visit),
                    weighed,
                    weighed == null ? "" : balance(weighed.balance()),
                    naming.apply(records(read, visit)).said().stream()
                            .map(cited -> new Link(DisplayText.worded(cited.text()), cited.url()))
                            .toList(),
                    question.link() == null ? "" : question.link(),
                    question.missing().stream()
                            .map(missing -> DisplayText.label(missing.field()) + ": " + missing.inWords()
                                    + (missing.explanation() == null ? "" : ". " + missing.explanation()))
                            .toList());
        }

        /** Returns the records that the answer rests on, named as in the disclosure. */
        static DisplayedField records(QuestionView read, PageRequest visit) {
            return new DisplayedField(
                    "",
                    read.cites().stream()
                            .map(cited -> new Link(cited.text(), visit.local(cited.url())))
                            .toList(),
                    "");
        }

        private static List<Link> grounds(List<Ground> grounds, Regime regime, PageRequest visit) {
            return grounds.stream()
                    .map(ground -> new Link(ground.inSentence(regime), visit.local(ground.url())))
                    .toList();
        }

        private static String balance(PublicInterest.Balance balance) {
            return switch (balance) {
                case WITHHOLD ->
                    "The council decided that the public interest in withholding the information is greater.";
                case DISCLOSE ->
                    "The council decided that the public interest in disclosing the information is greater.";
            };
        }
    }

    private final MeasureNames names;

    /** Creates the maker; measures are shown by name. */
    public DisclosurePages(MeasureNames names) {
        this.names = names;
    }

    @Override
    public void addTo(PageMakers makers) {
        makers.record(Disclosure.class, ComputedDisclosure.class, this::page);
    }

    private Page page(SingleRow<?> one, RecordView<Disclosure, ComputedDisclosure> published, PageRequest visit) {
        Disclosure disclosure = published.item();
        Map<String, Object> model =
                new HashMap<>(PlainPages.around(one, PageOutline.without(IN_QUESTIONS, one, visit.base()), visit));
        List<Asked> questions = new ArrayList<>();
        List<QuestionView> read = QuestionView.of(disclosure, published.computed());
        UnaryOperator<DisplayedField> naming =
                names.naming(read.stream().map(question -> Asked.records(question, visit)), visit);
        read.forEach(question -> questions.add(Asked.of(question, disclosure.regime(), naming, visit)));
        model.put("request", disclosure.request().text());
        model.put("subject", disclosure.subject());
        model.put(
                "law",
                LAWS.getOrDefault(disclosure.regime(), disclosure.regime().inWords()));
        model.put("questions", questions);
        model.put("outcomes", outcomes(disclosure));
        return new Page("site/disclosure.ftlh", one.title(), model)
                .described(
                        "Request %s: %s".formatted(disclosure.request().text(), disclosure.subject()),
                        "Answered on %s under the %s"
                                .formatted(DisplayText.of(disclosure.responded()), model.get("law")),
                        "Outcome of its questions: " + outcomes(disclosure));
    }

    /** Returns the number of questions by outcome, {@code 5 disclosed, 2 exempt}. */
    private static String outcomes(Disclosure disclosure) {
        Map<String, Long> counted = disclosure.questions().stream()
                .collect(Collectors.groupingBy(DisclosurePages::outcome, LinkedHashMap::new, Collectors.counting()));
        return counted.entrySet().stream()
                .map(outcome -> outcome.getValue() + " " + outcome.getKey().toLowerCase(Locale.UK))
                .collect(Collectors.joining(", "));
    }

    /** Returns the outcome of a question, which is no refusal to somebody who is told where the answer is. */
    private static String outcome(Question question) {
        return isPublishedAlready(question) ? "Already published (section 21)" : DisplayText.of(question.outcome());
    }

    /** Whether a question is exempt only because its answer, which is given, was published before. */
    private static boolean isPublishedAlready(Question question) {
        boolean isGiven = question.answer() != null
                || question.link() != null
                || !question.cites().isEmpty();
        return question.outcome() == Outcome.EXEMPT
                && isGiven
                && question.sections().stream()
                        .allMatch(section -> SECTION_21.matcher(section).matches());
    }
}
