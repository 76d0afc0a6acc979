package register.foi.answers;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.Strings;
import register.foi.meaning.QuestionIntent;
import register.foi.meaning.Term;
import register.foi.meaning.Thesaurus;
import register.registers.retrieval.Calculation;
import register.registers.retrieval.Gap;

/** What a question requires of figures besides its terms: what is counted, within which limits, and by what divided. */
final class FigureConditions {
    private static final Pattern NEGATED = Pattern.compile(
            "(?i)\\b(?:how many|number of|which|what (?:percentage|proportion|share)|list)\\b[^.;?]{0,300}?"
                    + "\\b(?:was|were|is|are|been|be|did|do|does|has|have|had)(?: (?:you|they|it|we|the council))?(?: not|n['’]t| never)"
                    + "(?:\\W*$| (?!(?:held?|know|known|mean|want|wish|need|include|limited|sure|interested|asking|able|available|possible"
                    + "|applicable|published|disclosed?|exceed)\\b)([a-z]+)\\b)");
    private static final Pattern SAYS_NOT = Pattern.compile("(?i)\\b(?:not|never|without|un[a-z]{4,})\\b");
    private static final Pattern WHICH = Pattern.compile(
            "(?i)^\\W*(?:please (?:tell me|state|list|say) )?(?:which|what (?!was|were|is|are|has|have|did|does|do|the|your|about|would)([a-z]+)) ");
    private static final Pattern COUNTED_THINGS = Pattern.compile(
            "(?i)\\b(?:how many|number of) (?:(?:other|different|council|new|the|your|these|those|such|various|distinct|external"
                    + "|internal|active|current) )*(users|telephones|phones|handsets|lines|pupils|services|teams|areas|organisations|functions|changes|members(?! of staff)|features"
                    + "|options|types|kinds)\\b");
    private static final Pattern PER = Pattern.compile(
            "(?i)\\b(?:per|(?:by|for|of|did|does|do|has|have) each) (?!annum|cent|year|month|quarter|week|day|calendar|financial|hour)([a-z]+)\\b");
    private static final Pattern PART_OF_A_YEAR = Pattern.compile(
            "\\b(?:up to|until|before|after|from|since) (?:the end of )?(?:January|February|March|April|May|June|July|August"
                    + "|September|October|November|December)\\b(?! \\d| to\\b)");
    private static final Pattern DEFINITION = Pattern.compile("(?i)^\\W*what (?:is|are|does) (?:an? |.* mean\\b)");
    private static final Pattern OF_SOME = Pattern.compile(
            "(?i)\\b(?:new(?! (?:financial |calendar )?year)|additional|extra|temporary|part-time|full-time(?! equivalent)|trainee|junior|senior) [a-z]+\\b");
    private static final String AUXILIARY = "(?i)^(?:did|does|do|has|have|by|for|of) ";
    private static final Pattern OTHERS = Pattern.compile(
            "(?i)\\b(?:outside|other than|except(?:ing)?(?: for)?|excluding|apart from|not including) [^.,;?()]+");
    private static final Pattern NOUN_PHRASE = Pattern.compile(
            "(?i)\\b(?:how many|number of) (.+?)(?= (?:are|is|were|was|do|does|did|have|has|had|there|exist|in|by|for|use|[a-z]+ed)\\b|[?.,;]|$)");
    private static final Pattern HEAD = Pattern.compile("^(.+?) (?:to|of|in|about|at|for|with|from) (.+)$");
    private static final Pattern INCLUDED = Pattern.compile("(?i)\\binclud(?:es|ing) ([^.;]+)");
    private static final Pattern LIMITED = Pattern.compile("(?i)\\bwithin \\d+ [a-z]+");
    private static final Pattern ASKS_FOR_LIMIT = Pattern.compile(
            "(?i)\\b(?:within|inside|under|service levels?|targets?|on time|in time|late|overdue|quickly|fast|speed|hit rate|sla|deadlines?"
                    + "|compliance|compliant|timely|timeliness|promptly|grade of service|less than|statutory|limit)\\b");
    private static final String NUMBER_WORD =
            "(?:one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|sixty|ninety)";
    /** A number that limits what counts, and is no period: "within 20 seconds", "aged over 65", "calls to 999". */
    private static final Pattern LIMIT = Pattern.compile(
            "(?i)\\b(?:more|less|fewer|longer|sooner|later) than " + NUMBER_WORD
                    + " (?:seconds?|minutes?|hours?|(?:working |calendar )?days?|weeks?|months?|years?)\\b|\\b(?:under|over|above|below|within|inside|exceeding|at least|at most|aged?|before|after|calls? (?:to|from)"
                    + "|(?:more|less|fewer|longer|older|younger|greater|higher|lower|later|earlier|sooner) than) (?:the age of )?"
                    + "£?(?!(?:19|20)\\d{2}\\b)\\d[\\d,]*+(?![/.-]?\\d| ?[/-] ?\\d)(?!(?:st|nd|rd|th)?(?: of)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
                    + "(?! (?:years?|months?|weeks?) (?:period|to|up)\\b)(?: ?(?:am|pm|%|seconds?|minutes?|mins?|hours?|(?:working |calendar )?days?|weeks?|months?|years?)\\b)?");
    /** How many things there are at all, of which a register may have only some. */
    private static final Pattern EXISTENCE = Pattern.compile(
            "(?i)\\b(?:how many|number of) (?:[\\w-]+ ){1,4}?(?:are|exist|do you have|does the council have|in (?:the|your))\\b(?! (?:\\w+ ){0,2}\\w+ed\\b)");

    private static final int SHORTEST_OF_A_NAME = 4;
    private static final String RESTRICTS = "(?i)(?<![\\w-])(?:for|of|in|at|by|as|to) (?:an? |the )?";

    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern LIMIT_WORDS = Pattern.compile("^[^£\\d]+(?=[£\\d])");

    private final Thesaurus thesaurus;
    private final QuestionIntent intent;
    private final String text;

    FigureConditions(Thesaurus thesaurus, QuestionIntent intent, String text) {
        this.thesaurus = thesaurus;
        this.intent = intent;
        this.text = text;
    }

    /** Whether figures cannot be an answer: a number, where a day, a place or a thing is asked for. */
    boolean excludes(ToldEntry entry) {
        return (isOfNoPeriod()
                        && (RecordConditions.WHEN.matcher(text).find()
                                || RecordConditions.WHERE.matcher(text).find()))
                || isAThing(entry)
                || (intent.asked().isEmpty() && DEFINITION.matcher(text).find())
                || (NEGATED.matcher(text).find()
                        && !SAYS_NOT.matcher(EntryText.titled(entry)).find())
                || isOfOtherThings(entry)
                || isOfThePlace(entry);
    }

    /** Adds a gap for what divides or limits what is counted, and no figures speak of. */
    void untold(List<ToldEntry> entries, List<Gap> gaps) {
        limits(entries, gaps);
        Stream.of(PER, OTHERS, OF_SOME, PART_OF_A_YEAR)
                .flatMap(condition -> condition.matcher(text).results())
                .filter(found -> entries.stream()
                        .noneMatch(entry -> Strings.CI.contains(
                                EntryText.titled(entry),
                                found.groupCount() > 0 ? "per " + found.group(1) : found.group())))
                .forEach(found -> gaps.add(EntryText.gap(found.group().replaceFirst(AUXILIARY, ""))));
    }

    /** Adds a gap for each number that limits what counts and that no figure speaks of; a phrase may mean it in words. */
    private void limits(List<ToldEntry> entries, List<Gap> gaps) {
        LIMIT.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(limit -> intent.units().stream()
                        .noneMatch(term -> !term.meanings().isEmpty()
                                && DIGIT.matcher(term.words()).find()
                                && Strings.CI.contains(limit, term.words())))
                .filter(limit -> entries.stream()
                        .noneMatch(entry -> EntryText.contains(entry, limit)
                                || EntryText.contains(
                                        entry, LIMIT_WORDS.matcher(limit).replaceFirst(""))))
                .forEach(limit -> gaps.add(EntryText.gap(limit)));
    }

    void ofFigures(ToldEntry entry, List<Gap> gaps) {
        String definition = EntryText.definition(entry);
        Matcher included = INCLUDED.matcher(definition);
        if (included.find()) {
            Set<String> counted = Set.copyOf(thesaurus.terms(included.group(1)));
            intent.content().stream()
                    .filter(term -> term.isIn(counted) && !entry.isCalled(term, thesaurus))
                    .forEach(term -> gaps.add(Gap.notPublished(
                            StringUtils.capitalize(term.words().strip()) + " alone",
                            "They are counted together with others.")));
        }
        modified(entry).ifPresent(gaps::add);
        if (isOfSome(entry)
                || (EXISTENCE.matcher(text).find()
                        && thesaurus.units(entry.pointer().title()).stream()
                                .anyMatch(term -> isThing(term) && !term.isIn(intent.terms())))) {
            gaps.add(Gap.notPublished(
                    "All of them",
                    "“%s” may be only some of them.".formatted(entry.pointer().title())));
        }
        Matcher limited = LIMITED.matcher(definition);
        if (intent.wants("percentage")
                && limited.find()
                && !LIMITED.matcher(entry.pointer().title()).find()
                && !ASKS_FOR_LIMIT.matcher(text).find()) {
            gaps.add(Gap.notPublished(
                    "At any time",
                    "“%s” is only of those %s.".formatted(entry.pointer().title(), limited.group())));
        }
    }

    /**
     * Whether figures are only of a thing or place that the question does not name, and that is not all that their service is
     * for: the wait for an interview, where a wait is asked for.
     */
    private boolean isOfSome(ToldEntry entry) {
        String title = entry.pointer().title();
        Set<String> asked = new HashSet<>(intent.terms());
        asked.addAll(thesaurus.terms(text));
        return thesaurus.units(title).stream()
                .filter(term -> term.kind() == Term.Kind.SUBJECTS || term.kind() == Term.Kind.PLAIN)
                .filter(term -> !thesaurus.isPredicate(term) && !term.isIn(asked))
                .filter(term -> term.stems().stream()
                        .filter(stem -> stem.length() >= SHORTEST_OF_A_NAME)
                        .noneMatch(asked::contains))
                .filter(term -> entry.offered().candidate().texts().stream().noneMatch(said -> isAll(said, term)))
                .anyMatch(term -> Pattern.compile(RESTRICTS + Pattern.quote(term.words()))
                        .matcher(title)
                        .find());
    }

    /** Whether a text, like the name of a service, says no more than a term. */
    private boolean isAll(String text, Term term) {
        List<Term> units = thesaurus.units(text);
        return units.size() == 1
                && (text.equalsIgnoreCase(term.words())
                        || !Collections.disjoint(units.get(0).meanings(), term.meanings()));
    }

    /** Returns what is asked for where figures are of a thing that it only describes: satisfaction, of "satisfaction surveys". */
    private Optional<Gap> modified(ToldEntry entry) {
        String title = entry.pointer().title();
        Set<String> asked = intent.terms();
        List<Term> units = thesaurus.units(title);
        for (int i = 1; i < units.size(); i++) {
            Term thing = units.get(i);
            Term before = units.get(i - 1);
            if (isThing(thing)
                    && isThing(before)
                    && before.isIn(asked)
                    && !thing.isIn(asked)
                    && !before.words().contains(" to ")
                    && Strings.CI.contains(title, before.words() + " " + thing.words())) {
                return Optional.of(Gap.notPublished(
                        StringUtils.capitalize(before.words().strip()) + " itself",
                        "“%s” counts %s.".formatted(title, thing.words().strip())));
            }
        }
        return Optional.empty();
    }

    private boolean isThing(Term term) {
        return term.kind() == Term.Kind.SUBJECTS && !thesaurus.isPredicate(term);
    }

    /** Whether things are asked for that a number is not: "what services do you sell", "which schools buy them". */
    private boolean isAThing(ToldEntry entry) {
        Matcher which = WHICH.matcher(text);
        if (!which.find() || !intent.asked().isEmpty() || !isOfNoPeriod() || isOfYesAndNo(entry)) {
            return false;
        }
        return which.group(1) == null
                || thesaurus.units(which.group(1)).stream()
                        .noneMatch(term -> entry.isCalled(term, thesaurus) && term.kind() != Term.Kind.IDLE);
    }

    /** Whether everyday things are counted that an entry does not speak of: the users of a system, services. */
    private boolean isOfOtherThings(ToldEntry entry) {
        Matcher counted = COUNTED_THINGS.matcher(text);
        if (!counted.find()) {
            return false;
        }
        String things = counted.group(1);
        return !Strings.CI.contains(entry.pointer().title(), things.substring(0, things.length() - 1))
                && intent.own().stream()
                        .noneMatch(term ->
                                term.words().contains(things) && !term.words().equals(things));
    }

    /** Whether what is counted is only where an entry counts something else: the centres, of "visits to the centres". */
    private boolean isOfThePlace(ToldEntry entry) {
        Matcher counted = NOUN_PHRASE.matcher(text);
        Matcher title = HEAD.matcher(entry.pointer().title());
        if (!counted.find() || !title.find()) {
            return false;
        }
        List<Term> things = thesaurus.units(counted.group(1)).stream()
                .filter(term -> term.kind() != Term.Kind.IDLE)
                .toList();
        Set<String> head = Set.copyOf(thesaurus.terms(title.group(1)));
        Set<String> place = Set.copyOf(thesaurus.terms(title.group(2)));
        if (things.isEmpty()) {
            // Who or what is counted is an everyday word: people, of whom figures of queries are none.
            return !intent.ownContent().isEmpty()
                    && intent.ownContent().stream().allMatch(term -> term.isIn(place) && !term.isIn(head))
                    && thesaurus.units(title.group(1)).stream()
                            .anyMatch(term -> term.kind() == Term.Kind.SUBJECTS && !term.isIn(intent.terms()));
        }
        return !things.isEmpty()
                && things.stream()
                        .allMatch(term -> place.containsAll(term.stems()) && Collections.disjoint(term.stems(), head));
    }

    private static boolean isOfYesAndNo(ToldEntry entry) {
        return EntryText.values(entry).anyMatch(said -> said.equals("yes") || said.equals("no"));
    }

    static boolean isWithoutCalculation(ToldEntry entry) {
        return entry.pointer().gaps().isEmpty()
                && entry.pointer().values().stream()
                        .noneMatch(said -> said.field().equals("calculation"));
    }

    /** Whether no period is asked for by its figure: the year of the highest. */
    boolean isOfNoPeriod() {
        Set<Calculation> calculations = AskedCalculations.of(text);
        return !calculations.contains(Calculation.HIGHEST) && !calculations.contains(Calculation.LOWEST);
    }
}
