package register.foi.answers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
import register.registers.retrieval.FieldAnswer;
import register.registers.retrieval.Gap;

/**
 * What a question requires of an answer besides its terms: a day, a person, a place, another version of a record, or that
 * something is not so. An entry that does not tell it leaves a gap, or is no answer at all.
 */
final class QuestionConditions {
    private static final String NOT_SAID = "The records we found do not say this.";

    private static final Pattern WHEN = Pattern.compile(
            "(?i)\\bwhen (?:is|are|was|were|do|does|did|will|has|have|must|should)\\b|\\b(?:tell me|state|confirm|know|say|advise) when\\b"
                    + "|\\b(?:what|which) (?:date|day)\\b");
    private static final Pattern DATED = Pattern.compile("\\b(?:19|20)\\d{2}\\b|\\bno end date\\b");
    private static final Pattern WHERE =
            Pattern.compile("(?i)\\bwhere (?:is|are|was|were|do|does|did|will)\\b(?!.*\\b(?:published|available)\\b)");
    private static final Pattern WHO = Pattern.compile(
            "(?i)(?<!\\b(?:people|those|staff|residents?|customers?|callers?|persons?|individuals?|anyone|everyone|suppliers?|"
                    + "company|companies|applicants?|requesters?|agents?|visitors?|officers?|team) )\\bwho\\b(?!\\s+(?:uses?|used)\\b)");
    private static final Set<String> OF_PEOPLE = Set.of("suppliers", "manufacturer", "contact", "department");

    private static final String KIND =
            "(?:contracts?|agreements?|suppliers?|providers?|contractors?|vendors?|systems?|software"
                    + "|platforms?|arrangements?|deals?|packages?|products?|crm|mis)";
    private static final Pattern OTHER_VERSION = Pattern.compile(
            "(?i:\\b(?:previous|former|prior|preceding|next|future|replacement|successor|predecessor)(?: [\\p{L}-]+){0,3}? "
                    + KIND + "\\b)"
                    + "|(?i:\\b(?:next|previously|formerly|beforehand)\\W*$)"
                    + "|\\b(?:[Bb]efore|[Aa]fter|[Pp]rior to) (?:(?!January|February|March|April|May|June|July|August|September"
                    + "|October|November|December)\\p{Lu}[\\p{L}\\d]+|\\d+\\p{L}[\\p{L}\\d]*|it\\b|the (?:current|present)\\b)");
    private static final Pattern AN_OCCASION = Pattern.compile(
            "(?i)\\b(?:first|last|originally|initially|previously|most recently) (?:[a-z]{2,}ed|used|bought|let|sold|chosen)\\b"
                    + "|\\blast (?:end|start|begin|expire|renew|review|change|update|tender|extend)\\b"
                    + "|\\bwhen (?:was|were|is|are|will)\\b[^.;?]*?\\b(?:published|announced|advertised|decided|approved|agreed|discussed|reported)\\b"
                    + "|\\bto (?:set up|install|implement|build|develop|replace|leave|exit|terminate|migrate|train)\\b"
                    + "|\\b(?:set-?up|installation|implementation|one-off|exit|termination|migration|training) (?:cost|fee|charge)s?\\b"
                    + "|\\bnot (?:cover|include|apply|allow)[a-z]*\\b|\\bwho else\\b"
                    + "|\\bfirst (?:work|use|buy|supply|appoint|award|deal|come|start|begin)\\b"
                    + "|\\b(?:start|started|begin|began|begun|stop|stopped) (?:to use|using)\\b"
                    + "|\\b(?:start|begin|launch|commence|issue|publish)\\b(?: [\\p{L}-]+){0,3}? (?:re-?procure[a-z]*|re-?tender[a-z]*|procurement|tender)\\b"
                    + "|\\bpart of (?:another|a|an|any|what|which)\\b|\\bpart of\\W*$|\\bstands? for\\W*$");
    private static final Pattern NEGATED =
            Pattern.compile("(?i)\\b(?:how many|number of|which|what (?:percentage|proportion|share)|list)\\b[^.;?]*?"
                    + "\\b(?:was|were|is|are|been|be|did|do|does|has|have|had)(?: not|n['’]t| never)"
                    + "(?:\\W*$| (?!(?:held?|know|known|mean|want|wish|need|include|limited|sure|interested|asking|able|available|possible"
                    + "|applicable|published|disclosed?|exceed)\\b)([a-z]+)\\b)");
    private static final Pattern SAYS_NOT = Pattern.compile("(?i)\\b(?:not|never|without|un[a-z]{4,})\\b");
    private static final Pattern WHICH = Pattern.compile(
            "(?i)^\\W*(?:please (?:tell me|state|list|say) )?(?:which|what (?!was|were|is|are|has|have|did|does|do|the|your|about|would)([a-z]+)) ");
    private static final Set<String> MEASURED = Set.of("count", "average", "percentage", "time", "cost");
    private static final int MANY = 4;
    private static final Pattern ALL_OF =
            Pattern.compile("(?i)\\b(?:all|every|full list|list of|inventory)\\b[^.;?]*?\\b" + KIND + "\\b");
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
    private static final Pattern COUNTS_OTHERS = Pattern.compile(
            "(?i)\\b(?:how many|number of) (?:[\\w-]+ ){0,2}?(suppliers|vendors|providers|contractors|companies|firms|bidders|bids|tenders"
                    + "|users|licen[cs]es|staff|people)\\b");
    private static final String AUXILIARY = "(?i)^(?:did|does|do|has|have|by|for|of) ";
    private static final Pattern OTHERS = Pattern.compile(
            "(?i)\\b(?:outside|other than|except(?:ing)?(?: for)?|excluding|apart from|not including) [^.,;?()]+");
    private static final Pattern NOUN_PHRASE = Pattern.compile(
            "(?i)\\b(?:how many|number of) (.+?)(?= (?:are|is|were|was|do|does|did|have|has|had|there|exist|in|by|for|use|[a-z]+ed)\\b|[?.,;]|$)");
    private static final Pattern HEAD = Pattern.compile("^(.+?) (?:to|of|in|about|at|for|with|from) (.+)$");
    private static final Pattern OTHER_STATISTIC = Pattern.compile("(?i)\\b(?:median|mode|modal|percentile)\\b");
    private static final Pattern INCLUDED = Pattern.compile("(?i)\\binclud(?:es|ing) ([^.;]+)");
    private static final Pattern LIMITED = Pattern.compile("(?i)\\bwithin \\d+ [a-z]+");
    private static final Pattern ASKS_FOR_LIMIT = Pattern.compile(
            "(?i)\\b(?:within|inside|under|service levels?|targets?|on time|in time|late|overdue|quickly|fast|speed|hit rate|sla|deadlines?"
                    + "|compliance|compliant|timely|timeliness|promptly|grade of service|less than|statutory|limit)\\b");
    /** A number that limits what counts, and is no period: "within 20 seconds", "aged over 65", "calls to 999". */
    private static final Pattern LIMIT = Pattern.compile(
            "(?i)\\b(?:under|over|above|below|within|inside|exceeding|at least|at most|aged?|before|after|calls? (?:to|from)"
                    + "|(?:more|less|fewer|longer|older|younger|greater|higher|lower|later|earlier|sooner) than) (?:the age of )?"
                    + "£?(?!(?:19|20)\\d{2}\\b)\\d[\\d,]*+(?![/.-]?\\d| ?[/-] ?\\d)(?!(?:st|nd|rd|th)?(?: of)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
                    + "(?! (?:years?|months?|weeks?) (?:period|to|up)\\b)(?: ?(?:am|pm|%|seconds?|minutes?|mins?|hours?|(?:working |calendar )?days?|weeks?|months?|years?)\\b)?");

    /** Those who wanted a contract, of whom a register has only those who got it. */
    private static final Pattern BIDDERS = Pattern.compile(
            "(?i)\\b(?:bids?|bidders?|bidding|tendered for|quoted|competed|shortlisted|unsuccessful|losing|interested parties|expressed (?:an )?interest)\\b");

    /** Which system or the like something named has, and not which one it is: "what database does X run on". */
    private static final Pattern KIND_OF_A_NAMED = Pattern.compile("(?i)^\\W*(?:which|what) (?:[\\w-]+ ){0,2}?("
            + KIND + "|databases?|hardware|servers?|hosting|technolog(?:y|ies)|versions?)"
            + " (?:does|do|did|is|are|was|were|has|have|will|can|should|runs?|supports?|underlies|underpins)\\b");

    private static final Pattern PLACE = Pattern.compile("(?i)\\b(?:where|locations?|located|address(?:es)?|sites?|places?)\\b");

    /** Who uses something: "which schools use it". */
    private static final Pattern USERS = Pattern.compile(
            "(?i)^\\W*(?:which|what|how many) ((?:[\\w-]+ ){0,2}?(?!does\\b)[\\w-]{3,}s) (?:(?:currently|still|also|now) )?(?:use|used|using|have|buy|bought|take|run|rely on|subscribe to)\\b(?! (?:you|to|we)\\b)");

    /** How many things there are at all, of which a register may have only some. */
    private static final Pattern EXISTENCE = Pattern.compile(
            "(?i)\\b(?:how many|number of) (?:[\\w-]+ ){1,4}?(?:are|exist|do you have|does the council have|in (?:the|your))\\b(?! (?:\\w+ ){0,2}\\w+ed\\b)");

    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");
    private static final Pattern HOW =
            Pattern.compile("(?i)^\\W*(?:please )?(?:(?:explain|describe|state|say) )?how (?:was|were|is|are|did|does|do|has|have|will|would)\\b");

    /** The meanings of fields that tell how or how much something is. */
    private static final Set<String> TOLD_BY = Set.of("cost", "review", "route", "duration", "time", "description", "rating");

    private static final Pattern HOW_MUCH =
            Pattern.compile("(?i)\\bhow (?:much|often|far|big|large|fast|old)\\b(?! (?:do|does|did) (?:you|the council|it|they) know\\b)");

    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern LIMIT_WORDS = Pattern.compile("^[^£\\d]+");
    private static final Pattern BY_A_GROUP = Pattern.compile(
            "(?i)\\b(?:from|by) (?:the |local )?(journalists?|students?|researchers?|newspapers?|universit(?:y|ies)|press|media"
                    + "|compan(?:y|ies)|businesses)\\b");
    private static final Pattern EXISTS = Pattern.compile(
            "(?i)\\b(?:uses?|used|using|have|has|had|holds?|held|operates?|runs?|owns?|got|there|with|bought|buys?|supplied|publish)\\b");
    private static final Pattern PARTICIPLE = Pattern.compile("[a-z]{2,}ed");
    private static final Pattern NEUTRAL = Pattern.compile(
            "(?:dat|bas|locat|nam|titl|call|report|register|count|measur|experienc|work|need|manag|administer|operat|deliver"
                    + "|captur|collat|compil|calculat|track|detail|itemis|commission|engag|attribut|dedicat|number|combin|add"
                    + "|instruct|attempt|situat|constitut|label|quot|stat|cit|address|affect|attend)ed");
    private static final Pattern COUNTED = Pattern.compile(
            "(?i)\\b(?:how many|number of|count of|volume of|percentage of|proportion of|share of)((?: [\\p{L}'’-]+){1,6})");
    private static final Pattern IS_COUNTED =
            Pattern.compile("(?i)\\b(?:how many|number of|percentage of|proportion of|share of)(?: [\\p{L}'’-]+){1,4}? "
                    + "(?:was|were|are|is|been|being)(?: [a-z]+ly)? ([a-z]{2,}ed)\\b");
    private static final Pattern HARMLESS = Pattern.compile(
            "(?:request|provid|list|publish|suppli|us|receiv|involv|need|requir|ask|concern|carri|perform|obtain|occurr"
                    + "|happen|conduct|organis|record|relat|follow|includ|contain|creat|tri)ed");

    private final Thesaurus thesaurus;
    private final QuestionIntent intent;
    private final String text;

    QuestionConditions(Thesaurus thesaurus, QuestionIntent intent, String text) {
        this.thesaurus = thesaurus;
        this.intent = intent;
        this.text = text;
    }

    /** Whether an entry cannot be an answer: a number, where a day, a place or a thing is asked for. */
    boolean excludes(ToldEntry entry) {
        if (entry.isWholeList()) {
            return false;
        }
        if (entry.isEarlierQuestion()) {
            return (intent.isYesOrNo() && participles().anyMatch(term -> !speaksOf(entry, term)))
                    || isOnlyListed(entry);
        }
        return entry.hasFigures()
                && ((isOfNoPeriod()
                                && (WHEN.matcher(text).find()
                                        || WHERE.matcher(text).find()))
                        || isAThing(entry)
                        || (intent.asked().isEmpty() && DEFINITION.matcher(text).find())
                        || (NEGATED.matcher(text).find()
                                && !SAYS_NOT.matcher(titled(entry)).find())
                        || counted().anyMatch(term -> !speaksOf(entry, term))
                        || isOfOtherThings(entry)
                        || isOfThePlace(entry));
    }

    /** Whether the answer to an earlier question only lists what is measured, and a figure of it is asked for. */
    private boolean isOnlyListed(ToldEntry entry) {
        boolean isOfFigures = intent.asked().isEmpty()
                ? !intent.isYesOrNo() && YEAR.matcher(text).find()
                : intent.asked().stream().anyMatch(term -> !Collections.disjoint(term.meanings(), MEASURED));
        return isOfFigures
                && !intent.ownContent().isEmpty()
                && intent.ownContent().stream().noneMatch(term -> entry.isCalled(term, thesaurus))
                && values(entry).anyMatch(said -> StringUtils.countMatches(said, ',') >= MANY);
    }

    /** Returns what an answer has to say besides the terms of the question, and no entry says. */
    List<Gap> untold(List<ToldEntry> entries) {
        List<Gap> gaps = new ArrayList<>();
        participles()
                .filter(term -> entries.stream().noneMatch(entry -> speaksOf(entry, term)))
                .forEach(term -> gaps.add(gap(term.words())));
        if (entries.stream().noneMatch(ToldEntry::hasFigures)) {
            bidders(entries, gaps);
        }
        boolean isList = entries.stream().anyMatch(ToldEntry::isWholeList);
        if (isList) {
            Matcher counted = COUNTS_OTHERS.matcher(text);
            if (counted.find()) {
                gaps.add(gap("Number of " + counted.group(1)));
            }
            return gaps;
        }
        boolean areSome = entries.stream().anyMatch(entry -> !entry.hasFigures() && !entry.isEarlierQuestion());
        if (areSome && ALL_OF.matcher(text).find()) {
            gaps.add(Gap.notPublished("Any others", "We show those that match the question best."));
        }
        List<ToldEntry> records =
                entries.stream().filter(entry -> !entry.hasFigures()).toList();
        if (!records.isEmpty()
                && records.stream().allMatch(entry -> entry.pointer().gaps().isEmpty())) {
            ofRecords(records, gaps);
        }
        Stream.of(OTHER_STATISTIC, BY_A_GROUP)
                .flatMap(condition -> condition.matcher(text).results())
                .map(found -> found.groupCount() > 0 ? found.group(1) : found.group())
                .filter(words -> entries.stream().noneMatch(entry -> contains(entry, words)))
                .forEach(words -> gaps.add(gap(words)));
        entries.stream().filter(ToldEntry::hasFigures).forEach(entry -> ofFigures(entry, gaps));
        if (entries.stream().allMatch(ToldEntry::hasFigures)) {
            limits(entries, gaps);
            Stream.of(PER, OTHERS, OF_SOME, PART_OF_A_YEAR)
                    .flatMap(condition -> condition.matcher(text).results())
                    .filter(found -> entries.stream()
                            .noneMatch(entry -> Strings.CI.contains(
                                    titled(entry), found.groupCount() > 0 ? "per " + found.group(1) : found.group())))
                    .forEach(found -> gaps.add(gap(found.group().replaceFirst(AUXILIARY, ""))));
        }
        if (!isOfNoPeriod() && entries.stream().allMatch(QuestionConditions::isWithoutCalculation)) {
            gaps.add(gap("Highest or lowest"));
        }
        return gaps;
    }

    private void bidders(List<ToldEntry> entries, List<Gap> gaps) {
        BIDDERS.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(words -> entries.stream().noneMatch(entry -> contains(entry, words) || isLabelled(entry, words)))
                .forEach(words -> gaps.add(gap(words)));
    }

    private static boolean isLabelled(ToldEntry entry, String words) {
        return Stream.concat(
                        entry.pointer().values().stream().map(FieldAnswer::label),
                        entry.pointer().gaps().stream().map(Gap::label))
                .anyMatch(label -> Strings.CI.contains(label, words));
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
                        .noneMatch(entry -> contains(entry, limit)
                                || contains(entry, LIMIT_WORDS.matcher(limit).replaceFirst(""))))
                .forEach(limit -> gaps.add(gap(limit)));
    }

    private void ofRecords(List<ToldEntry> records, List<Gap> gaps) {
        if (WHEN.matcher(text).find()
                && records.stream()
                        .flatMap(QuestionConditions::values)
                        .noneMatch(said -> DATED.matcher(said).find())) {
            gaps.add(gap("When"));
        }
        if (WHERE.matcher(text).find()
                && records.stream()
                        .noneMatch(entry -> entry.isEarlierQuestion()
                                && PLACE.matcher(titled(entry)).find())) {
            gaps.add(gap("Where"));
        }
        if (WHO.matcher(text).find()
                && records.stream()
                        .noneMatch(entry -> entry.isEarlierQuestion()
                                || entry.pointer().values().stream()
                                        .map(FieldAnswer::field)
                                        .anyMatch(OF_PEOPLE::contains))) {
            gaps.add(gap("Who"));
        }
        if (records.stream().noneMatch(ToldEntry::isEarlierQuestion)) {
            Stream.of(OTHER_VERSION, AN_OCCASION)
                    .flatMap(condition -> condition.matcher(text).results())
                    .forEach(found -> gaps.add(gap(found.group().replaceAll("\\W+$", ""))));
            predicate(records, gaps);
            users(records, gaps);
            Stream.of(HOW_MUCH, HOW)
                    .flatMap(how -> how.matcher(text).results())
                    .filter(found -> TOLD_BY.stream().noneMatch(intent::wants))
                    .limit(1)
                    .forEach(found -> gaps.add(gap(found.group().replaceFirst("^\\W+", ""))));
            Matcher kind = KIND_OF_A_NAMED.matcher(text);
            if (kind.find() && records.stream().anyMatch(this::isAllItsName)) {
                gaps.add(gap(kind.group(1)));
            }
        }
    }

    /** Adds those whose use of a record is asked for, where it does not list them: "which schools use it". */
    private void users(List<ToldEntry> records, List<Gap> gaps) {
        Matcher users = USERS.matcher(text);
        if (!users.find()) {
            return;
        }
        thesaurus.units(users.group(1)).stream()
                .reduce((first, last) -> last)
                .filter(term -> term.kind() != Term.Kind.ASKED)
                .filter(term -> records.stream()
                        .noneMatch(entry -> !Collections.disjoint(
                                term.meanings(), entry.answer().told())))
                .filter(term -> records.stream().noneMatch(entry -> isLabelled(entry, singular(term))))
                .ifPresent(term -> gaps.add(gap(term.words())));
    }

    private static String singular(Term term) {
        return StringUtils.removeEnd(term.words().strip(), "s");
    }

    /** Whether the question names a record by its own name, and nothing else. */
    private boolean isAllItsName(ToldEntry entry) {
        List<Term> content = intent.content();
        return !content.isEmpty()
                && content.stream()
                        .allMatch(term -> term.kind() == Term.Kind.PLAIN && entry.isCalled(term, thesaurus));
    }

    /** Adds a gap where it is asked whether something is so of a record that only exists: is it part of another? */
    private void predicate(List<ToldEntry> records, List<Gap> gaps) {
        List<Term> content = intent.content().stream().distinct().toList();
        boolean isAsked = intent.asked().stream()
                .anyMatch(term -> records.stream()
                        .anyMatch(entry -> !Collections.disjoint(
                                term.meanings(), entry.answer().told())));
        if (!intent.isYesOrNo() || isAsked) {
            return;
        }
        content.stream()
                .filter(term -> term.kind() == Term.Kind.SUBJECTS && isSaidBefore(term, content))
                .filter(term -> records.stream().noneMatch(entry -> contains(entry, term.words())))
                .forEach(term -> gaps.add(gap(term.words())));
        if (content.size() < 2 && !EXISTS.matcher(text).find()) {
            gaps.add(Gap.notPublished("Yes or no", NOT_SAID));
        }
    }

    /** Whether a term before it has its meaning: "is the telephone system VoIP?" */
    private static boolean isSaidBefore(Term term, List<Term> content) {
        return content.subList(0, content.indexOf(term)).stream()
                .anyMatch(before -> before.meanings().containsAll(term.meanings())
                        && !before.stems().containsAll(term.stems()));
    }

    private void ofFigures(ToldEntry entry, List<Gap> gaps) {
        String definition = definition(entry);
        Matcher included = INCLUDED.matcher(definition);
        if (included.find()) {
            Set<String> counted = Set.copyOf(thesaurus.terms(included.group(1)));
            intent.content().stream()
                    .filter(term -> term.isIn(counted) && !entry.isCalled(term, thesaurus))
                    .forEach(term -> gaps.add(Gap.notPublished(
                            StringUtils.capitalize(term.words().strip()) + " alone",
                            "They are counted together with others.")));
        }
        if (EXISTENCE.matcher(text).find()
                && thesaurus.units(entry.pointer().title()).stream()
                        .anyMatch(term -> term.kind() == Term.Kind.SUBJECTS
                                && !thesaurus.isPredicate(term)
                                && !term.isIn(intent.terms()))) {
            gaps.add(Gap.notPublished(
                    "All of them", "“%s” may be only some of them.".formatted(entry.pointer().title())));
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

    /** Returns the participles that say which of the things asked about count: the missed of "how many were missed". */
    private Stream<Term> participles() {
        return intent.own().stream()
                .filter(term -> term.kind() == Term.Kind.PLAIN)
                .filter(term -> PARTICIPLE.matcher(term.words()).matches()
                        && !NEUTRAL.matcher(term.words()).matches());
    }

    /** Returns those of them that stand next to what is counted, where even an everyday word counts: "were allowed". */
    private Stream<Term> counted() {
        Matcher counted = COUNTED.matcher(text);
        String next = counted.find() ? counted.group(1) : "";
        Matcher is = IS_COUNTED.matcher(text);
        Stream<Term> everyday = is.find() && !HARMLESS.matcher(is.group(1)).matches()
                ? thesaurus.units(is.group(1)).stream().filter(term -> term.kind() == Term.Kind.IDLE)
                : Stream.empty();
        return Stream.concat(everyday, participles().filter(term -> Strings.CI.contains(next, " " + term.words())));
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
        return values(entry).anyMatch(said -> said.equals("yes") || said.equals("no"));
    }

    /** Whether no period is asked for by its figure: the year of the highest. */
    private boolean isOfNoPeriod() {
        Set<Calculation> calculations = AskedCalculations.of(text);
        return !calculations.contains(Calculation.HIGHEST) && !calculations.contains(Calculation.LOWEST);
    }

    private static boolean isWithoutCalculation(ToldEntry entry) {
        return entry.pointer().gaps().isEmpty()
                && entry.pointer().values().stream()
                        .noneMatch(said -> said.field().equals("calculation"));
    }

    private boolean speaksOf(ToldEntry entry, Term term) {
        return entry.covers(term, thesaurus) || said(entry).anyMatch(said -> term.isIn(thesaurus.terms(said)));
    }

    private static boolean contains(ToldEntry entry, String words) {
        return said(entry).anyMatch(said -> Strings.CI.contains(said, words));
    }

    /** Returns all that an entry says of itself. */
    private static Stream<String> said(ToldEntry entry) {
        return Stream.of(
                        Stream.of(entry.offered().candidate().title()),
                        entry.offered().candidate().texts().stream(),
                        values(entry))
                .flatMap(said -> said);
    }

    private static Stream<String> values(ToldEntry entry) {
        return entry.pointer().values().stream().map(FieldAnswer::value);
    }

    private static String titled(ToldEntry entry) {
        return entry.pointer().title() + ". " + definition(entry);
    }

    private static String definition(ToldEntry entry) {
        return entry.pointer().values().stream()
                .filter(said -> said.field().equals("definition"))
                .map(FieldAnswer::value)
                .findFirst()
                .orElse("");
    }

    private static Gap gap(String words) {
        return Gap.notPublished(StringUtils.capitalize(words.strip()), NOT_SAID);
    }
}
