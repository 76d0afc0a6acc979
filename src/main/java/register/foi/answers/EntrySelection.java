package register.foi.answers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import register.foi.meaning.QuestionIntent;
import register.foi.meaning.Term;
import register.foi.meaning.Thesaurus;

/** Selects, of the entries that were found for a question, those that tell something of what is asked. */
final class EntrySelection {
    private static final Set<String> YES_OR_NO = Set.of("yes", "no");
    private static final long MOST = 3;
    private static final Set<String> AVERAGE = Set.of("average");
    private static final Set<String> DESCRIPTION = Set.of("description");
    private static final Set<String> GENERAL = Set.of("count", "list", "description", "average", "percentage");
    private static final Pattern OPENS_A_QUESTION = Pattern.compile("(?i)\\b(?:what|which|who|whose|how)\\b|\\?");
    private static final Pattern DIVISION = Pattern.compile("(?i)\\bby\\s+(?:each |the )?((?:[a-z-]+\\s*){1,3})");
    private static final Pattern ASKS = Pattern.compile(
            "(?i)\\?|\\b(?:what|which|who|whose|how|when|where|number|total|list|please|provide|send|give|tell|state|confirm|supply)\\b");
    private static final Pattern WHO = Pattern.compile("(?i)\\bwho(?:m|se)?\\b");
    private static final Pattern COUNT = Pattern.compile(
            "(?i)\\b(?:how many|(?<!phone |telephone |mobile |reference |account )(?:total |overall )?(?:number|count)"
                    + " of|volume of)\\b");
    private static final Pattern MEASURED =
            Pattern.compile("(?i)\\baverage\\s+([a-z-]+)\\b|\\b([a-z-]+)\\s+(?:rate|score)\\b");
    private static final String OR = "\\W*(?:\\bor\\b|\\band/or\\b|/)\\W*(?:an? |the |any )?";

    private final Thesaurus thesaurus;
    private final QuestionIntent intent;
    private final String text;
    private final QuestionConditions conditions;

    /** Creates the selection for a question and its text. */
    EntrySelection(Thesaurus thesaurus, QuestionIntent intent, String text) {
        this.thesaurus = thesaurus;
        this.intent = intent;
        this.text = text;
        this.conditions = new QuestionConditions(thesaurus, intent, text);
    }

    /** Returns the entries that tell something of what is asked or say why not; none beside a refusal that covers more. */
    List<ToldEntry> useful(List<ToldEntry> found, boolean isRefusedBefore) {
        List<Term> asked = measured(intent.asked());
        boolean isOfAnAverage = !asked.isEmpty()
                && asked.stream().allMatch(term -> term.meanings().equals(AVERAGE));
        List<ToldEntry> useful = found.stream()
                .filter(entry -> !isSilentOnDivision(entry) && !mentionsInPassing(entry) && !isBesideTheQuestion(entry))
                .filter(entry -> !conditions.excludes(entry))
                .filter(entry -> asked.isEmpty()
                        || (entry.isEarlierQuestion() && (intent.isYesOrNo() || coversAll(entry)))
                        || (isOfAnAverage && entry.hasFigures() && coversMost(entry))
                        || asked.stream()
                                .anyMatch(term -> entry.tells(term, thesaurus) || entry.hasGap(term, thesaurus)))
                .filter(entry -> !entry.pointer().values().isEmpty()
                        || !entry.pointer().gaps().isEmpty())
                .toList();
        boolean isBesideTheRefusal = isRefusedBefore
                && said().anyMatch(term -> useful.stream().noneMatch(entry -> entry.covers(term, thesaurus)));
        return isBesideTheRefusal || isOfSomethingElse(useful) ? List.of() : useful;
    }

    /** Returns what the question is about, without what is only said of the things that it takes from above: those received. */
    Stream<Term> said() {
        return intent.content().stream()
                .filter(term -> intent.ownContent().contains(term) || !thesaurus.isPredicate(term));
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

    /**
     * Whether a record tells something beside what is asked: it does not speak of all that the question is about, where no
     * field of it is asked for; nor of what is counted; nor of a person, where one is asked for.
     */
    private boolean isBesideTheQuestion(ToldEntry entry) {
        boolean isAllCovered = intent.ownContent().stream()
                .allMatch(term -> entry.covers(term, thesaurus) || isAlternative(term, List.of(entry)));
        if (isTitle() && !entry.isWholeList() && !isNamed(entry)) {
            return true;
        }
        if (entry.isEarlierQuestion()) {
            return intent.isYesOrNo() && intent.content().stream().noneMatch(term -> entry.isCalled(term, thesaurus));
        }
        if (entry.isWholeList()) {
            return false;
        }
        return isOfAnother(entry)
                || (intent.asked().isEmpty() && !intent.isYesOrNo() && !isAllCovered)
                || (entry.hasFigures()
                        && (WHO.matcher(text).find()
                                || describesOnlyItself(entry)
                                || isWhetherOfNumbers(entry)
                                || measured().anyMatch(term -> !entry.covers(term, thesaurus))))
                || counted().filter(term -> !entry.covers(term, thesaurus)).isPresent();
    }

    /**
     * Whether a record is of something that the question does not name, and the question of something that it does not speak
     * of: walk-in interviews, where council houses are waited for. Of figures, what a heading names counts too; of others, one
     * thing that they are called by is enough.
     */
    private boolean isOfAnother(ToldEntry entry) {
        Set<String> asked = intent.terms();
        boolean isOfMore = thesaurus.units(entry.offered().candidate().title()).stream()
                .filter(this::isThing)
                .anyMatch(term -> !term.isIn(asked));
        Stream<Term> above = entry.hasFigures()
                ? intent.around().stream().filter(term -> term.kind() == Term.Kind.ELSEWHERE)
                : Stream.empty();
        boolean isCalled =
                !entry.hasFigures() && intent.content().stream().anyMatch(term -> entry.isCalled(term, thesaurus));
        return isOfMore
                && !isCalled
                && Stream.concat(intent.content().stream().filter(this::isThing), above)
                        .anyMatch(term -> !entry.covers(term, thesaurus) && !isAlternative(term, List.of(entry)));
    }

    /** Whether figures say only what they count, where something else is to be described: the services of a contract. */
    private boolean describesOnlyItself(ToldEntry entry) {
        List<Term> described = intent.asked().stream()
                .filter(term -> !GENERAL.containsAll(term.meanings()))
                .toList();
        return intent.asked().stream().anyMatch(term -> term.meanings().equals(DESCRIPTION))
                && !described.isEmpty()
                && described.stream().noneMatch(term -> entry.tells(term, thesaurus) || entry.hasGap(term, thesaurus));
    }

    private boolean isThing(Term term) {
        return term.kind() == Term.Kind.SUBJECTS && !thesaurus.isPredicate(term);
    }

    /** Returns what a figure is asked to measure: the age of "average age of staff", the abandonment of its rate. */
    private Stream<Term> measured() {
        return MEASURED.matcher(text)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .flatMap(word -> thesaurus.units(word).stream())
                .filter(intent.ownContent()::contains);
    }

    /** Whether an entry has figures that are neither yes nor no, where only that is asked: "whether calls are recorded". */
    private boolean isWhetherOfNumbers(ToldEntry entry) {
        return intent.isYesOrNo()
                && intent.asked().isEmpty()
                && entry.pointer().values().stream()
                        .filter(said -> said.field().equals("value"))
                        .noneMatch(said -> YES_OR_NO.contains(said.value()));
    }

    /** Whether an entry is called all that the question is about, or is for it: a system used for payroll. */
    private boolean isNamed(ToldEntry entry) {
        Set<String> purposes = entry.pointer().values().stream()
                .filter(said -> said.field().equals("uses"))
                .flatMap(said -> thesaurus.terms(said.value().replaceFirst(" \\(.*", "")).stream())
                .collect(Collectors.toSet());
        return intent.ownContent().stream()
                .allMatch(term ->
                        entry.isCalled(term, thesaurus) || term.isIn(purposes) || isAlternative(term, List.of(entry)));
    }

    /** Whether the question is only the title of a subject, under no other words. */
    private boolean isTitle() {
        return intent.around().isEmpty()
                && !intent.isYesOrNo()
                && !ASKS.matcher(text).find();
    }

    /** Returns what the question counts: the complaints of "how many complaints about calls". */
    private Optional<Term> counted() {
        Matcher count = COUNT.matcher(text);
        if (!count.find()) {
            return Optional.empty();
        }
        List<Term> after = thesaurus.units(text.substring(count.end())).stream()
                .filter(unit -> unit.kind() != Term.Kind.IDLE)
                .toList();
        return after.isEmpty() || after.get(0).kind() == Term.Kind.ASKED
                ? Optional.empty()
                : after.stream().findFirst().filter(intent.ownContent()::contains);
    }

    /** Whether half or more of what the question is about are words that no entry speaks of: a survey, of hedgehogs. */
    private boolean isOfSomethingElse(List<ToldEntry> useful) {
        // Of a subject that is only taken from above every word counts: another contract is not offered instead.
        boolean isInherited = intent.ownContent().isEmpty();
        List<Term> content = (isInherited ? intent.content() : intent.ownContent())
                .stream().distinct().toList();
        List<Term> other = content.stream()
                .filter(term -> isInherited || term.kind() == Term.Kind.PLAIN)
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
                && !entry.pointer().tells()
                && thesaurus.units(by.group(1)).stream()
                        .filter(unit -> unit.kind() != Term.Kind.IDLE)
                        .noneMatch(unit ->
                                thesaurus.terms(entry.pointer().title()).containsAll(unit.stems())
                                        || entry.pointer().gaps().stream()
                                                .anyMatch(gap -> thesaurus
                                                        .terms(gap.label())
                                                        .containsAll(unit.stems())));
    }

    /** Whether figures are of most of what an average is asked of, so that they are told and the average is a gap. */
    private boolean coversMost(ToldEntry entry) {
        List<Term> content = intent.ownContent();
        return MOST
                        * content.stream()
                                .filter(term -> entry.covers(term, thesaurus))
                                .count()
                > (MOST - 1) * content.size();
    }

    private boolean coversAll(ToldEntry entry) {
        return !intent.content().isEmpty() && intent.content().stream().allMatch(term -> entry.covers(term, thesaurus));
    }

    /** Whether the question names a term as an alternative to something that is told: "contracts or accreditations". */
    boolean isAlternative(Term term, List<ToldEntry> entries) {
        return intent.units().stream()
                .distinct()
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
}
