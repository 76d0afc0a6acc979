package register.foi.answers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import register.foi.meaning.QuestionIntent;
import register.foi.meaning.Term;
import register.foi.meaning.Thesaurus;
import register.foi.responses.Judgement;
import register.foi.responses.Pointer;
import register.registers.retrieval.Gap;
import register.registers.retrieval.Precedent;
import register.values.Missing;

/**
 * The things that a question asks, each told by an entry or a gap with its reason. How far the question is answered
 * follows from this table alone.
 */
final class AnswerTable {
    private static final Set<String> AVERAGE = Set.of("average");
    private static final Set<String> GENERAL = Set.of("count", "list", "description", "average", "percentage");
    private static final Pattern OPENS_A_QUESTION = Pattern.compile("(?i)\\b(?:what|which|who|whose|how)\\b|\\?");
    private static final Pattern DIVISION = Pattern.compile("(?i)\\bby\\s+(?:each |the )?((?:[a-z-]+\\s*){1,3})");
    private static final String OR = "\\W*(?:\\bor\\b|\\band/or\\b|/)\\W*(?:an? |the |any )?";

    private final Thesaurus thesaurus;
    private final QuestionIntent intent;
    private final String text;
    private final List<ToldEntry> entries;
    private final List<Precedent> refusals;
    private final List<Gap> gaps;

    /**
     * Creates the table of a question.
     *
     * @param text of the question
     * @param entries that were found for it
     * @param refusals similar questions that were refused before
     */
    AnswerTable(
            Thesaurus thesaurus,
            QuestionIntent intent,
            String text,
            List<ToldEntry> entries,
            List<Precedent> refusals) {
        this.thesaurus = thesaurus;
        this.text = text;
        this.intent = intent;
        this.refusals = List.copyOf(refusals);
        this.entries = useful(entries);
        this.gaps = gaps();
    }

    /** Returns the entries that tell something of what is asked, or why they do not. */
    List<Pointer> pointers() {
        return entries.stream().map(ToldEntry::pointer).toList();
    }

    /** Returns the things asked that no entry tells, besides the gaps that the entries name themselves. */
    List<Gap> untold() {
        return gaps;
    }

    Judgement judgement() {
        if (entries.isEmpty()) {
            return refusals.isEmpty() ? Judgement.UNKNOWN : as(refusals.get(0));
        }
        if (entries.stream()
                .flatMap(entry -> entry.pointer().values().stream())
                .anyMatch(said -> said.field().equals("link"))) {
            return Judgement.HELD_ELSEWHERE;
        }
        List<Gap> all = allGaps();
        boolean isTold = isTold();
        if (isTold && all.isEmpty() && refusals.isEmpty()) {
            return Judgement.ANSWERED;
        }
        List<Gap> ofEntries = entries.stream()
                .flatMap(entry -> entry.pointer().gaps().stream())
                .toList();
        return !isTold
                        && isSilent()
                        && !ofEntries.isEmpty()
                        && ofEntries.stream().allMatch(AnswerTable::isNotHeld)
                ? Judgement.LIKELY_NOT_HELD
                : Judgement.PARTLY;
    }

    /** Returns the names of all gaps with their reasons, in words. */
    String inWords() {
        return allGaps().stream()
                .map(gap -> gap.label() + " (" + gap.missing().inWords() + ")")
                .collect(Collectors.joining(", "));
    }

    private List<Gap> allGaps() {
        return Stream.concat(entries.stream().flatMap(entry -> entry.pointer().gaps().stream()), gaps.stream())
                .distinct()
                .toList();
    }

    /** Whether an entry tells a field or figure that is asked for; anything, where the question asks for none. */
    private boolean isTold() {
        List<Term> asked = intent.asked();
        return (asked.isEmpty() || intent.isYesOrNo())
                ? entries.stream().anyMatch(entry -> !entry.pointer().values().isEmpty())
                : asked.stream().anyMatch(this::isTold);
    }

    private boolean isTold(Term asked) {
        return entries.stream().anyMatch(entry -> entry.tells(asked, thesaurus));
    }

    /** Returns the entries that tell something of what is asked or say why not; none beside a refusal that covers more. */
    private List<ToldEntry> useful(List<ToldEntry> found) {
        List<Term> asked = measured(intent.asked());
        List<ToldEntry> useful = found.stream()
                .filter(entry -> !isSilentOnDivision(entry) && !mentionsInPassing(entry))
                .filter(entry -> asked.isEmpty()
                        || (entry.isEarlierQuestion() && (intent.isYesOrNo() || coversAll(entry)))
                        || asked.stream().anyMatch(term -> entry.tells(term, thesaurus) || entry.hasGap(term)))
                .filter(entry -> !entry.pointer().values().isEmpty()
                        || !entry.pointer().gaps().isEmpty())
                .toList();
        boolean isBesideTheRefusal = !refusals.isEmpty()
                && intent.content().stream()
                        .anyMatch(term -> useful.stream().noneMatch(entry -> entry.covers(term, thesaurus)));
        return isBesideTheRefusal || isOfSomethingElse(useful) ? List.of() : useful;
    }

    /** Whether a record is called nothing that is asked about, where no field of it is asked for: a system used for care. */
    private boolean mentionsInPassing(ToldEntry entry) {
        return !OPENS_A_QUESTION.matcher(text).find()
                && !intent.isYesOrNo()
                && intent.asked().stream().allMatch(term -> GENERAL.containsAll(term.meanings()))
                && !entry.isEarlierQuestion()
                && !entry.isWholeList()
                && !intent.content().isEmpty()
                && intent.content().stream().noneMatch(term -> entry.isCalled(term, thesaurus));
    }

    /** Whether half or more of what the question is about are words that no entry speaks of: a survey, of hedgehogs. */
    private boolean isOfSomethingElse(List<ToldEntry> useful) {
        List<Term> content = intent.ownContent().stream().distinct().toList();
        List<Term> other = content.stream()
                .filter(term -> term.kind() == Term.Kind.PLAIN)
                .filter(term -> useful.stream().noneMatch(entry -> entry.covers(term, thesaurus)))
                .filter(term -> !isAlternative(term, useful))
                .toList();
        return !other.isEmpty()
                && 2 * other.size() >= content.size()
                && useful.stream().noneMatch(ToldEntry::isWholeList);
    }

    /** Returns the fields asked for without the average, where another says what it is the average of. */
    private static List<Term> measured(List<Term> asked) {
        List<Term> others =
                asked.stream().filter(term -> !term.meanings().equals(AVERAGE)).toList();
        return others.isEmpty() ? asked : others;
    }

    /** Whether an entry has no value, nor the division that is asked for: a score by channel that is kept by service. */
    private boolean isSilentOnDivision(ToldEntry entry) {
        Matcher by = DIVISION.matcher(text);
        return by.find()
                && entry.pointer().values().stream()
                        .allMatch(said -> said.field().equals("definition"))
                && thesaurus.units(by.group(1)).stream()
                        .filter(unit -> unit.kind() != Term.Kind.IDLE)
                        .noneMatch(unit ->
                                thesaurus.terms(entry.pointer().title()).containsAll(unit.stems())
                                        || entry.pointer().gaps().stream()
                                                .anyMatch(gap -> thesaurus
                                                        .terms(gap.label())
                                                        .containsAll(unit.stems())));
    }

    private List<Gap> gaps() {
        if (entries.isEmpty()) {
            return List.of();
        }
        Set<String> labels = new LinkedHashSet<>();
        List<Gap> gaps = new ArrayList<>();
        for (Term asked : isSilent() || isAnsweredYesOrNo() ? List.<Term>of() : intent.asked()) {
            if (!isTold(asked)
                    && entries.stream().noneMatch(entry -> entry.hasGap(asked))
                    && labels.add(label(asked))) {
                gaps.add(Gap.notPublished(label(asked), "It is asked for, and no entry that was found tells it."));
            }
        }
        for (Term content : intent.content()) {
            if (entries.stream().noneMatch(entry -> entry.covers(content, thesaurus))
                    && !isAlternative(content)
                    && labels.add(label(content))) {
                gaps.add(Gap.notPublished(label(content), "The entries that were found do not speak of this."));
            }
        }
        entries.stream()
                .flatMap(entry -> together(entry).stream())
                .filter(gap -> labels.add(gap.label()))
                .forEach(gaps::add);
        refusals.stream().limit(1).map(AnswerTable::gap).forEach(gaps::add);
        return gaps;
    }

    /** Returns what an entry counts together with something else, where the question asks for it alone: FOI of FOI and EIR. */
    private List<Gap> together(ToldEntry entry) {
        List<Gap> gaps = new ArrayList<>();
        for (Term title : thesaurus.units(entry.offered().candidate().title())) {
            List<Term> same = intent.content().stream()
                    .filter(term -> !Collections.disjoint(term.meanings(), title.meanings()))
                    .distinct()
                    .toList();
            if (title.words().contains(" and ")
                    && same.size() == 1
                    && !same.get(0).words().contains(" and ")) {
                gaps.add(Gap.notPublished(label(same.get(0)) + " alone", title.words() + " are counted together."));
            }
        }
        return gaps;
    }

    /** Whether no entry tells anything of what is asked. */
    private boolean isSilent() {
        return entries.stream()
                .allMatch(entry -> entry.answer().told().isEmpty()
                        && entry.pointer().values().stream()
                                .allMatch(said -> said.field().equals("definition")));
    }

    private boolean coversAll(ToldEntry entry) {
        return !intent.content().isEmpty() && intent.content().stream().allMatch(term -> entry.covers(term, thesaurus));
    }

    private boolean isAnsweredYesOrNo() {
        return intent.isYesOrNo() && entries.stream().allMatch(ToldEntry::isEarlierQuestion);
    }

    /** Whether the question names it as an alternative to something that is told: "contracts or accreditations". */
    private boolean isAlternative(Term term) {
        return isAlternative(term, entries);
    }

    private boolean isAlternative(Term term, List<ToldEntry> entries) {
        return intent.units().stream()
                .filter(other -> !other.equals(term))
                .filter(other -> Pattern.compile(
                                "(?i)" + Pattern.quote(other.words()) + OR + Pattern.quote(term.words()) + "|"
                                        + Pattern.quote(term.words()) + OR + Pattern.quote(other.words()))
                        .matcher(text)
                        .find())
                .anyMatch(other -> other.kind() == Term.Kind.ASKED
                        ? entries.stream().anyMatch(entry -> entry.tells(other, thesaurus))
                        : entries.stream().anyMatch(entry -> entry.covers(other, thesaurus)));
    }

    private static String label(Term term) {
        return StringUtils.capitalize(term.words().strip());
    }

    private static Gap gap(Precedent refused) {
        String explanation = "A question like it was refused before: %s, question %s, %s."
                .formatted(refused.request(), refused.number(), refused.asked());
        boolean isWithheld =
                as(refused) == Judgement.WITHHELD && !refused.sections().isEmpty();
        return isWithheld
                ? Gap.withheld("Refused before", refused.sections().get(0), explanation)
                : Gap.notPublished(
                        "Refused before",
                        explanation + " It named section " + String.join(", ", refused.sections()) + ".");
    }

    private static Judgement as(Precedent refused) {
        return switch (refused.outcome()) {
            case "exempt" -> Judgement.WITHHELD;
            case "not-held" -> Judgement.LIKELY_NOT_HELD;
            default -> Judgement.REFUSED;
        };
    }

    private static boolean isNotHeld(Gap gap) {
        return gap.missing().because() == Missing.Because.NOT_HELD
                || gap.missing().because() == Missing.Because.NOT_RECORDED;
    }
}
