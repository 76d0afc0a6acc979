package register.foi.answers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.Strings;
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
    private static final Pattern OF_THE_COUNCIL =
            Pattern.compile("(?i)\\b(?:the|your) (?:council|authority|organisation)\\b(?!['’]s\\b|"
                    + " (?:website|web|site|tax|app|house|homes?|offices?|buildings?|staff)\\b)|\\bin (?:the|your)"
                    + " (?:city|borough|county|district|area)\\b");

    private static final Pattern HAPPENED = Pattern.compile(
            "(?i)\\b(?:has|have|had)\\b[^.?;]*\\b(?:been|ever|since)\\s+(?:[a-z]+ly\\s+)?([a-z]+ed)\\b");

    private static final Pattern DIVIDED =
            Pattern.compile("(?i)\\bby (?:each )?(quarter|month|week|day|department|directorate|ward|service)");

    private static final Pattern CHANGED = Pattern.compile(
            "(?i)\\b(?:has|have|had|did) (?:the|your|this|that|it|its)(?: [\\p{L}-]+){0,9}? ([a-z]{2,}ed?)\\b(?=\\W*$|"
                    + " (?:since|in|between|from|after|before|at|over))");

    /** A question for each thing of a list that does not stand in it. */
    private static final Pattern LIST_ELSEWHERE = Pattern.compile("(?i)\\b(?:each|all|any) of the following\\b[^:]*$");

    private final Thesaurus thesaurus;
    private final QuestionIntent intent;
    private final String text;
    private final EntrySelection selection;
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
        this.intent = intent;
        this.text = text;
        this.selection = new EntrySelection(thesaurus, intent, text);
        this.entries = selection.useful(entries, !refusals.isEmpty());
        this.refusals = refusals.stream()
                .filter(refused -> !isOfAnotherDivision(refused))
                .toList();
        this.gaps = gaps();
    }

    /** Whether only a division was refused that is not asked for, and what is asked for is told: by quarter, of a year. */
    private boolean isOfAnotherDivision(Precedent refused) {
        Matcher by = DIVIDED.matcher(refused.asked());
        return by.find()
                && !Strings.CI.contains(text, by.group(1))
                && entries.stream().anyMatch(entry -> !entry.isEarlierQuestion())
                && !intent.asked().isEmpty()
                && intent.asked().stream().allMatch(this::isTold);
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
        return inWords(allGaps().stream());
    }

    private static String inWords(Stream<Gap> gaps) {
        return gaps.distinct()
                .map(gap -> gap.label() + " (" + gap.missing().inWords() + ")")
                .collect(Collectors.joining(", "));
    }

    /** Returns what is said of a question that is answered in part, by what is not told. */
    static String partly(Stream<Gap> gaps) {
        return "We publish part of what this question asks for. Not published: " + inWords(gaps) + ".";
    }

    List<Gap> allGaps() {
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

    private List<Gap> gaps() {
        if (entries.isEmpty()) {
            return List.of();
        }
        Set<String> labels = new LinkedHashSet<>();
        List<Gap> gaps = new ArrayList<>();
        for (Term asked : isSilent() || isAnsweredYesOrNo() ? List.<Term>of() : intent.asked()) {
            if (!isTold(asked)
                    && entries.stream().noneMatch(entry -> entry.hasGap(asked, thesaurus))
                    && labels.add(label(asked))) {
                gaps.add(Gap.notPublished(label(asked), "No record we found has this."));
            }
        }
        for (Term content : selection.said().toList()) {
            if (entries.stream().noneMatch(entry -> entry.covers(content, thesaurus))
                    && !selection.isAlternative(content, entries)
                    && labels.add(label(content))) {
                gaps.add(Gap.notPublished(label(content), "The records we found do not mention this."));
            }
        }
        besideTheTitle()
                .filter(term -> labels.add(label(term)))
                .forEach(term -> gaps.add(Gap.notPublished(label(term), "The records we found do not tell this.")));
        happened()
                .filter(what -> labels.add(label(what)))
                .map(what -> Gap.notPublished(label(what), "The records we found do not mention this."))
                .ifPresent(gaps::add);
        entries.stream()
                .flatMap(entry -> together(entry).stream())
                .filter(gap -> labels.add(gap.label()))
                .forEach(gaps::add);
        entries.stream()
                .filter(this::isOfAPart)
                .map(entry -> Gap.notPublished(
                        "The whole council",
                        "“%s” may be only part of it.".formatted(entry.pointer().title())))
                .filter(gap -> labels.add(gap.label()))
                .forEach(gaps::add);
        new QuestionConditions(thesaurus, intent, text)
                .untold(entries).stream().filter(gap -> labels.add(gap.label())).forEach(gaps::add);
        if (LIST_ELSEWHERE.matcher(text).find()) {
            gaps.add(Gap.notPublished(
                    "Each of the following",
                    "The list was not read with this question; ask for each of it by itself."));
        }
        refusals.stream().limit(1).map(AnswerTable::gap).forEach(gaps::add);
        return gaps;
    }

    /**
     * Returns what an item of a list names that is no field of the records and not what they are called: their languages, under
     * the contract for interpreting. That they mention it tells nothing of it.
     */
    private Stream<Term> besideTheTitle() {
        boolean areRecords = entries.stream()
                .allMatch(entry -> !entry.hasFigures() && !entry.isEarlierQuestion() && !entry.isWholeList());
        return intent.isPart()
                        && intent.own().stream().noneMatch(term -> term.kind() == Term.Kind.ASKED)
                        && !intent.isYesOrNo()
                        && areRecords
                ? intent.ownContent().stream()
                        .filter(term -> entries.stream().noneMatch(entry -> entry.isCalled(term, thesaurus)))
                : Stream.empty();
    }

    /** Returns what is asked to have happened to something and no entry speaks of: "has the contract been varied". */
    private Optional<Term> happened() {
        boolean areRecords = entries.stream().noneMatch(ToldEntry::hasFigures);
        Matcher happened = HAPPENED.matcher(text);
        Matcher changed = CHANGED.matcher(text);
        boolean isChange = areRecords && changed.find();
        if (!intent.isYesOrNo() || !(isChange || happened.find())) {
            return Optional.empty();
        }
        String verb = isChange ? changed.group(1) : happened.group(1);
        return thesaurus.units(verb).stream()
                .filter(term -> term.kind() == Term.Kind.IDLE || term.kind() == Term.Kind.PLAIN)
                .filter(term -> entries.stream().noneMatch(entry -> entry.covers(term, thesaurus)))
                .findFirst();
    }

    /** Whether the figures of an entry are of something that the question does not name, where it asks of the council. */
    private boolean isOfAPart(ToldEntry entry) {
        return entry.hasFigures()
                && OF_THE_COUNCIL.matcher(text).find()
                && thesaurus.units(entry.offered().candidate().title()).stream()
                        .anyMatch(term -> term.kind() == Term.Kind.SUBJECTS && !term.isIn(intent.terms()));
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
                .allMatch(entry ->
                        entry.answer().told().isEmpty() && !entry.pointer().tells());
    }

    private boolean isAnsweredYesOrNo() {
        return intent.isYesOrNo() && entries.stream().allMatch(ToldEntry::isEarlierQuestion);
    }

    private static String label(Term term) {
        return StringUtils.capitalize(term.words().strip());
    }

    private static Gap gap(Precedent refused) {
        String explanation = "A similar question was refused before: %s, question %s, %s."
                .formatted(refused.request(), refused.number(), refused.asked());
        boolean isWithheld =
                as(refused) == Judgement.WITHHELD && !refused.sections().isEmpty();
        return isWithheld
                ? Gap.withheld("Refused before", refused.sections().get(0), explanation)
                : Gap.notPublished(
                        "Refused before",
                        explanation + " The answer cited section " + String.join(", ", refused.sections()) + ".");
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
