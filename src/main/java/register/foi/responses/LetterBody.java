package register.foi.responses;

import static register.foi.responses.LetterBuilder.with;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import register.foi.responses.Block.Fact;
import register.registers.retrieval.FieldAnswer;
import register.registers.retrieval.Gap;
import register.registers.retrieval.Precedent;
import register.values.Missing;
import register.values.Missing.Because;
import register.values.PartialDate;

/**
 * Writes the answers to all questions of a request, in the order asked: what is published is given where it is asked
 * for, and its directions stand once at the end.
 */
final class LetterBody {
    private static final String FIGURE = "value";
    private static final String NAME = "name";

    /** Stands for the fields of gaps that have the same reason. */
    private static final String REASON = "reason";

    private static final String DEFINITION = "definition";
    private static final int LEAST_IN_A_TABLE = 3;

    /** The most entries of a question that are written one under the other. */
    private static final int FEW = 4;

    private static final int LONG = 12;

    private final LetterBuilder letter;
    private final Map<String, Pointer> cited = new LinkedHashMap<>();
    /** The numbers of the questions to which an answer was given first. */
    private final Map<List<Object>, String> given = new HashMap<>();

    /** The numbers of the questions that the officer answers in other words. */
    private final Set<String> reworded = new HashSet<>();

    private final Set<String> explained = new HashSet<>();
    private boolean saysWhatToDo;

    LetterBody(LetterBuilder letter) {
        this.letter = letter;
    }

    /** Writes all answers; where the officer has edited them, in the officer's words. */
    void all(List<AnsweredQuestion> questions, List<String> edited) {
        String before = "";
        for (int i = 0; i < questions.size(); i++) {
            AnsweredQuestion question = questions.get(i);
            letter.heading(2, QuestionWriting.name(letter, question));
            letter.add(new Block.Quotation(List.of(question.text())));
            String entries = question.entries().stream().map(Pointer::pinned).collect(Collectors.joining(" "));
            int start = letter.blocks().size();
            answer(question, !entries.isEmpty() && entries.equals(before));
            List<Block> drafted = letter.blocks().subList(start, letter.blocks().size());
            if (edit(drafted, edited.isEmpty() ? "" : edited.get(i))) {
                reworded.add(question.number());
            } else if (Optional.ofNullable(given.get(told(question)))
                    .filter(reworded::contains)
                    .isPresent()) {
                drafted.clear();
                inFull(question, false);
            }
            before = entries;
        }
        new PublishedEntries(letter).all(cited.values());
    }

    /** Returns each answer as text, as it is drafted. */
    List<String> answers(List<AnsweredQuestion> questions) {
        List<String> answers = new ArrayList<>();
        String before = "";
        for (AnsweredQuestion question : questions) {
            String entries = question.entries().stream().map(Pointer::pinned).collect(Collectors.joining(" "));
            int start = letter.blocks().size();
            answer(question, !entries.isEmpty() && entries.equals(before));
            answers.add(PlainText.unbroken(
                            letter.blocks().subList(start, letter.blocks().size()))
                    .strip());
            before = entries;
        }
        return answers;
    }

    /**
     * Replaces an answer by the officer's words, where they are other words; their brackets are still to be completed.
     *
     * @return whether they are other words
     */
    private static boolean edit(List<Block> drafted, String edited) {
        String words = edited.replace("\r\n", "\n").strip();
        if (words.isEmpty() || words.equals(PlainText.unbroken(drafted).strip())) {
            return false;
        }
        drafted.clear();
        words.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> drafted.add(new Block.Paragraph(Inline.withPlaceholders(line.strip()))));
        return true;
    }

    private void answer(AnsweredQuestion question, boolean isOfTheSame) {
        switch (question.judgement()) {
            case ANSWERED, PARTLY -> {
                if (question.entries().isEmpty()) {
                    letter.paragraph(toComplete("unknown.brief"));
                } else {
                    given(question, isOfTheSame);
                }
            }
            case HELD_ELSEWHERE -> found("held-elsewhere", question);
            case LIKELY_NOT_HELD -> found("likely-not-held", question);
            case WITHHELD, REFUSED -> refused(question);
            case UNKNOWN -> letter.paragraph(toComplete("unknown.brief"));
        }
    }

    /** Returns a sentence for the officer; what to do is said after the first of them only. */
    private List<Inline> toComplete(String key, LetterBuilder.Value... values) {
        List<Inline> said = letter.say(key, values);
        if (saysWhatToDo) {
            return said;
        }
        saysWhatToDo = true;
        return LetterBuilder.joined(List.of(said, letter.say("look")));
    }

    private void given(AnsweredQuestion question, boolean isOfTheSame) {
        if (isLong(question)) {
            String before = given.putIfAbsent(told(question), question.number());
            if (before != null) {
                letter.paragraph(letter.say("same", with("number", before)));
                return;
            }
        }
        inFull(question, isOfTheSame);
    }

    /** Returns what an answer says, and how much of what is asked that is. */
    private static List<Object> told(AnsweredQuestion question) {
        return List.of(
                question.judgement(),
                question.entries().stream()
                        .map(entry -> List.of(entry.pinned(), entry.values(), entry.gaps()))
                        .toList(),
                question.gaps());
    }

    private void inFull(AnsweredQuestion question, boolean isOfTheSame) {
        question.entries().stream()
                .filter(entry -> !Section21Coverage.isSilent(entry))
                .forEach(entry -> cited.putIfAbsent(entry.pinned(), entry));
        if (question.entries().size() > FEW) {
            letter.add(new Block.Facts(question.entries().stream()
                    .map(entry -> new Fact(entry.title(), Inline.words(inALine(entry))))
                    .toList()));
        } else {
            boolean isWhole = question.judgement() == Judgement.ANSWERED;
            boolean isAlone = question.entries().size() == 1;
            question.entries().stream()
                    .filter(entry -> !isAlone || !Section21Coverage.isSilent(entry))
                    .forEach(entry -> values(entry, isOfTheSame, isWhole));
        }
        gaps(question);
    }

    /** Whether an answer has so many words that it is given once, and other questions that have the same are led to it. */
    private static boolean isLong(AnsweredQuestion question) {
        return !question.number().isBlank()
                && question.entries().stream()
                                .flatMap(entry -> entry.values().stream())
                                .mapToInt(said -> StringUtils.countMatches(said.label() + " " + said.value(), ' '))
                                .sum()
                        >= LONG;
    }

    private static String inALine(Pointer entry) {
        return entry.values().stream()
                .filter(said -> !said.field().equals(NAME) && !said.field().equals(DEFINITION))
                .map(said -> said.field().equals(FIGURE) ? said.label() + " " + said.value() : said.value())
                .collect(Collectors.joining("; "));
    }

    private void values(Pointer entry, boolean isOfTheSame, boolean isWhole) {
        List<FieldAnswer> figures = entry.values().stream()
                .filter(said -> said.field().equals(FIGURE))
                .toList();
        List<Fact> facts = new ArrayList<>();
        if (!isOfTheSame) {
            facts.add(letter.fact("source", Inline.words(entry.title())));
        }
        boolean isTable = figures.size() >= LEAST_IN_A_TABLE;
        // What a figure counts is said where the figure is given, and may be taken for all that is asked.
        boolean isDefined = !figures.isEmpty() && !isWhole;
        entry.values().stream()
                .filter(said -> !isTable || !said.field().equals(FIGURE))
                .filter(said -> !said.field().equals(NAME))
                .filter(said -> isDefined || !said.field().equals(DEFINITION))
                .forEach(said -> facts.add(new Fact(said.label(), Inline.words(said.value()))));
        if (entry.asOf() != null && figures.isEmpty() && entry.tells()) {
            facts.add(letter.fact("asof", Inline.words(entry.asOf().inWords())));
        }
        if (!facts.isEmpty()) {
            letter.add(new Block.Facts(facts));
        }
        if (isTable) {
            letter.add(FigureTable.of(figures));
        }
    }

    private void gaps(AnsweredQuestion question) {
        GapWriting writing = new GapWriting(letter);
        List<List<Inline>> items = new ArrayList<>();
        Set<String> unpublished = new LinkedHashSet<>();
        for (Pointer entry : question.entries()) {
            together(entry.gaps()).forEach(gap -> gap(entry, gap, writing, items, unpublished));
        }
        question.gaps().forEach(gap -> gap(question.entries().get(0), gap, writing, items, unpublished));
        if (!unpublished.isEmpty()) {
            items.add(toComplete("gap.unpublished", with("labels", String.join(", ", unpublished))));
        }
        if (!items.isEmpty()) {
            letter.add(new Block.Bullets(items));
        } else if (question.judgement() == Judgement.PARTLY) {
            letter.paragraph(letter.say("partly.rest"));
        }
    }

    /** Joins the gaps that have the same reason, so that it is given once. */
    private static List<Gap> together(List<Gap> gaps) {
        Map<Missing, List<String>> labels = new LinkedHashMap<>();
        gaps.forEach(gap -> labels.computeIfAbsent(
                        new Missing(
                                REASON,
                                gap.missing().because(),
                                gap.missing().section(),
                                gap.missing().explanation(),
                                gap.missing().until()),
                        none -> new ArrayList<>())
                .add(gap.label()));
        return labels.entrySet().stream()
                .map(reason -> new Gap(String.join(", ", reason.getValue()), reason.getKey()))
                .toList();
    }

    private void gap(Pointer entry, Gap gap, GapWriting writing, List<List<Inline>> items, Set<String> unpublished) {
        Because because = gap.missing().because();
        if (because == Because.NOT_PUBLISHED_HERE || because == Because.NOT_RECORDED) {
            unpublished.add(gap.label());
            return;
        }
        String section = gap.missing().section();
        if (section != null && !explained.add(section)) {
            items.add(letter.say("gap.again", with("label", gap.label()), with("section", section)));
            return;
        }
        String explanation = gap.missing().explanation();
        boolean isKnown = because == Because.NOT_APPLICABLE && explanation != null && !explained.add(explanation);
        if (isKnown) {
            items.add(letter.say("gap.not-applicable.again", with("label", gap.label())));
            return;
        }
        items.add(writing.of(entry, gap));
    }

    private void found(String judged, AnsweredQuestion question) {
        letter.paragraph(letter.say(judged));
        question.entries().forEach(entry -> cited.putIfAbsent(entry.pinned(), entry));
    }

    private void refused(AnsweredQuestion question) {
        Precedent before = question.precedents().stream().findFirst().orElse(null);
        if (before == null) {
            letter.paragraph(toComplete("unknown.brief"));
            return;
        }
        letter.paragraph(letter.say(
                "refused.before",
                with("request", before.request()),
                with("number", before.number()),
                with("responded", PartialDate.of(before.responded()).inWords()),
                with(
                        "sections",
                        before.sections().isEmpty() ? before.outcome() : String.join(", ", before.sections()))));
    }
}
