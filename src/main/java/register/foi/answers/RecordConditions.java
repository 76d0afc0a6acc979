package register.foi.answers;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.lang3.Strings;
import register.foi.meaning.QuestionIntent;
import register.foi.meaning.Term;
import register.foi.meaning.Thesaurus;
import register.registers.retrieval.FieldAnswer;
import register.registers.retrieval.Gap;

/**
 * What a question requires of records without figures besides its terms: a day, a person, a place, another version of a record,
 * those who use it, or that something is not so.
 */
final class RecordConditions {
    static final Pattern WHEN = Pattern.compile(
            "(?i)\\bwhen (?:is|are|was|were|do|does|did|will|has|have|must|should)\\b|\\b(?:tell me|state|confirm|know|say|advise) when\\b"
                    + "|\\b(?:what|which) (?:date|day)\\b");
    private static final Pattern DATED = Pattern.compile("\\b(?:19|20)\\d{2}\\b|\\bno end date\\b");
    static final Pattern WHERE =
            Pattern.compile("(?i)\\bwhere (?:is|are|was|were|do|does|did|will)\\b(?!.*\\b(?:published|available)\\b)");
    private static final Pattern PLACE =
            Pattern.compile("(?i)\\b(?:where|locations?|located|address(?:es)?|sites?|places?)\\b");
    static final Pattern WHO = Pattern.compile(
            "(?i)(?<!\\b(?:people|those|staff|residents?|customers?|callers?|persons?|individuals?|anyone|everyone|suppliers?|"
                    + "company|companies|applicants?|requesters?|agents?|visitors?|officers?|team) )\\bwho\\b(?!\\s+(?:uses?|used)\\b)");
    private static final Set<String> OF_PEOPLE = Set.of("suppliers", "manufacturer", "contact", "department");
    static final String KIND = "(?:contracts?|agreements?|suppliers?|providers?|contractors?|vendors?|systems?|software"
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
                    + "|\\bwhen (?:was|were|is|are|will)\\b[^.;?]{0,300}?\\b(?:published|announced|advertised|decided|approved|agreed|discussed|reported)\\b"
                    + "|\\bto (?:set up|install|implement|build|develop|replace|leave|exit|terminate|migrate|train)\\b"
                    + "|\\b(?:set-?up|installation|implementation|one-off|exit|termination|migration|training) (?:cost|fee|charge)s?\\b"
                    + "|\\bnot (?:cover|include|apply|allow)[a-z]*\\b|\\bwho else\\b"
                    + "|\\bfirst (?:work|use|buy|supply|appoint|award|deal|come|start|begin)\\b"
                    + "|\\b(?:start|started|begin|began|begun|stop|stopped) (?:to use|using)\\b"
                    + "|\\b(?:start|begin|launch|commence|issue|publish)\\b(?: [\\p{L}-]+){0,3}? (?:re-?procure[a-z]*|re-?tender[a-z]*|procurement|tender)\\b"
                    + "|\\b(?:integrat|interfac|interoperat)[a-z]* with\\b"
                    + "|\\bpart of (?:another|a|an|any|what|which)\\b|\\bpart of\\W*$|\\bstands? for\\W*$");
    private static final Pattern EXISTS = Pattern.compile(
            "(?i)\\b(?:uses?|used|using|have|has|had|holds?|held|operates?|runs?|owns?|got|there|with|bought|buys?|supplied|publish)\\b");
    /** Which system or the like something named has, and not which one it is: "what database does X run on". */
    private static final Pattern KIND_OF_A_NAMED = Pattern.compile("(?i)^\\W*(?:which|what) (?:[\\w-]+ ){0,2}?("
            + KIND + "|databases?|hardware|servers?|hosting|technolog(?:y|ies)|versions?)"
            + " (?:does|do|did|is|are|was|were|has|have|will|can|should|runs?|supports?|underlies|underpins)\\b");
    /** What records are asked for that are not so or have no such thing, which no register selects: "systems without a form". */
    private static final Pattern LACKING = Pattern.compile(
            "(?i)\\b(?:which|what|how many|number of|list|name|any|all)\\b[^.;?]{0,300}?"
                    + "\\b((?:have|has|had|having|with|is|are|was|were|in) no [\\w-]+|without (?:an? |any |the )?[\\w-]+|lack(?:s|ing)? [\\w-]+"
                    + "|(?:have|has|had|is|are|was|were|do|does|did)(?: not|n['’]t| never) (?!held?\\b|know\\b|mean\\b|want\\b|include\\b)[\\w-]+)");

    /** The field that tells what a contract is worth. */
    private static final String VALUE = "value";

    private static final Pattern OF_A_YEAR = Pattern.compile(
            "(?i)\\b(?:annual(?:ly)?|yearly|per annum|p\\.?a|(?:a|per|each|every) (?:financial |calendar )?year)\\b");
    private static final Pattern OF_ITS_WHOLE_LIFE = Pattern.compile(
            "(?i)\\b(?:total|overall|in all|altogether|life(?:time)? (?:cost|value)|whole[- ]life|(?:over|for|across|during|throughout) (?:the |its |their )?(?:whole |full |entire )?(?:life(?:time)?|term|duration|length|contract period))\\b");
    private static final Pattern OF_LESS = Pattern.compile(
            "(?i)\\b(?:(?:monthly|quarterly|weekly|daily|hourly) (?:cost|charge|fee|price|value|spend|payment|rental|rate|amount)|(?:a|per|each|every) (?:month|quarter|week|day|hour|minute|user|licen[cs]e|seat|call|head|pupil|school|line|handset|device|site))\\b");

    private static final Pattern EXCEPTION = Pattern.compile("(?i)" + QuestionIntent.EXCEPTION);

    /** Those who wanted a contract, of whom a register has only those who got it. */
    private static final Pattern BIDDERS = Pattern.compile(
            "(?i)\\b(?:bids?|bidders?|bidding|tendered for|quoted|competed|shortlisted|unsuccessful|losing|interested parties|expressed (?:an )?interest)\\b");
    /** Who uses something: "which schools use it". */
    private static final Pattern USERS = Pattern.compile(
            "(?i)^\\W*(?:which|what|how many) (?!(?:is|are|was|were|do|does|did)\\b)((?:[\\w-]+ ){0,2}?(?!does\\b)[\\w-]{3,}s) (?:(?:currently|still|also|now) )?(?:use|used|using|have|buy|bought|take|run|rely on|subscribe to)\\b(?! (?:you|to|we)\\b)");

    private static final Pattern NOT = Pattern.compile("(?i)\\b(?:not|without|no)\\b");

    private static final Pattern HOW = Pattern.compile(
            "(?i)^\\W*(?:please )?(?:(?:explain|describe|state|say) )?how (?:was|were|is|are|did|does|do|has|have|will|would)\\b(?![^.?]*\\b(?:break|broken) down\\b)");
    private static final Pattern HOW_MUCH = Pattern.compile(
            "(?i)\\bhow (?:much|often|far|big|large|fast|old)\\b(?! (?:do|does|did) (?:you|the council|it|they) know\\b)");
    /** The meanings of fields that tell how or how much something is. */
    private static final Set<String> TOLD_BY =
            Set.of("cost", "review", "route", "duration", "time", "description", "rating");

    private final Thesaurus thesaurus;
    private final QuestionIntent intent;
    private final String text;

    RecordConditions(Thesaurus thesaurus, QuestionIntent intent, String text) {
        this.thesaurus = thesaurus;
        this.intent = intent;
        this.text = text;
    }

    /** Adds a gap for each condition that no record tells. */
    void untold(List<ToldEntry> records, List<Gap> gaps) {
        if (WHEN.matcher(text).find()
                && records.stream()
                        .flatMap(EntryText::values)
                        .noneMatch(said -> DATED.matcher(said).find())) {
            gaps.add(EntryText.gap("When"));
        }
        if (WHERE.matcher(text).find()
                && records.stream()
                        .noneMatch(entry -> entry.isEarlierQuestion()
                                && PLACE.matcher(EntryText.titled(entry)).find())) {
            gaps.add(EntryText.gap("Where"));
        }
        if (WHO.matcher(text).find()
                && records.stream()
                        .noneMatch(entry -> entry.isEarlierQuestion()
                                || entry.pointer().values().stream()
                                        .map(FieldAnswer::field)
                                        .anyMatch(OF_PEOPLE::contains))) {
            gaps.add(EntryText.gap("Who"));
        }
        amounts(records, gaps);
        if (records.stream().noneMatch(ToldEntry::isEarlierQuestion)) {
            Stream.of(OTHER_VERSION, AN_OCCASION)
                    .flatMap(condition -> condition.matcher(text).results())
                    .forEach(found -> gaps.add(EntryText.gap(found.group().replaceAll("\\W+$", ""))));
            predicate(records, gaps);
            users(records, gaps);
            Stream.of(HOW_MUCH, HOW)
                    .flatMap(how -> how.matcher(text).results())
                    .filter(found -> TOLD_BY.stream().noneMatch(intent::wants))
                    .limit(1)
                    .forEach(found -> gaps.add(EntryText.gap(found.group().replaceFirst("^\\W+", ""))));
            Matcher kind = KIND_OF_A_NAMED.matcher(text);
            if (kind.find() && records.stream().anyMatch(this::isAllItsName)) {
                gaps.add(EntryText.gap(kind.group(1)));
            }
        }
    }

    /** Adds the amount that is asked for where another is told: of a month or the whole contract, of which a year is told. */
    private void amounts(List<ToldEntry> records, List<Gap> gaps) {
        List<String> amounts = records.stream()
                .flatMap(entry -> entry.pointer().values().stream())
                .filter(said -> said.field().equals(VALUE))
                .map(FieldAnswer::value)
                .toList();
        if (amounts.isEmpty()) {
            return;
        }
        boolean isOfAYear = OF_A_YEAR.matcher(text).find();
        if (isOfAYear && amounts.stream().noneMatch(said -> said.contains(" a year"))) {
            gaps.add(EntryText.gap("Amount a year"));
        }
        if (!isOfAYear
                && OF_ITS_WHOLE_LIFE.matcher(text).find()
                && amounts.stream().noneMatch(said -> said.contains(" over the whole contract"))) {
            gaps.add(EntryText.gap("Amount over the whole contract"));
        }
        OF_LESS.matcher(text)
                .results()
                .map(MatchResult::group)
                .limit(1)
                .forEach(words -> gaps.add(EntryText.gap(words)));
    }

    /** Adds what the records asked for are not or have not, where no entry says so. */
    void lacking(List<ToldEntry> entries, List<Gap> gaps) {
        // Of a list, what is excluded is left out of it.
        boolean isList = entries.stream().anyMatch(ToldEntry::isWholeList);
        LACKING.matcher(isList ? EXCEPTION.matcher(text).replaceAll(" ") : text)
                .results()
                .map(found -> found.group(1))
                .filter(words -> entries.stream()
                        .noneMatch(entry -> entry.isEarlierQuestion()
                                || EntryText.contains(entry, words)
                                || EntryText.contains(entry, words.replaceFirst("^\\S+ ", ""))
                                || NOT.matcher(entry.pointer().title()).find()))
                .limit(1)
                .forEach(words -> gaps.add(EntryText.gap(words)));
    }

    /** Adds those who wanted a contract and did not get it. */
    void bidders(List<ToldEntry> entries, List<Gap> gaps) {
        BIDDERS.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(words -> entries.stream()
                        .noneMatch(entry -> EntryText.contains(entry, words) || EntryText.isLabelled(entry, words)))
                .forEach(words -> gaps.add(EntryText.gap(words)));
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
                .filter(term -> records.stream().noneMatch(entry -> EntryText.isLabelled(entry, singular(term))))
                .ifPresent(term -> gaps.add(EntryText.gap(term.words())));
    }

    private static String singular(Term term) {
        return Strings.CS.removeEnd(term.words().strip(), "s");
    }

    /** Whether the question names a record by its own name, and nothing else. */
    private boolean isAllItsName(ToldEntry entry) {
        List<Term> content = intent.content();
        return !content.isEmpty()
                && content.stream().allMatch(term -> term.kind() == Term.Kind.PLAIN && entry.isCalled(term, thesaurus));
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
                .filter(term -> records.stream().noneMatch(entry -> EntryText.contains(entry, term.words())))
                .forEach(term -> gaps.add(EntryText.gap(term.words())));
        boolean isOnlyNamed =
                content.stream().allMatch(term -> records.stream().anyMatch(entry -> entry.isCalled(term, thesaurus)));
        if ((content.size() < 2 || isOnlyNamed) && !EXISTS.matcher(text).find()) {
            gaps.add(EntryText.gap("Yes or no"));
        }
    }

    /** Whether a term before it has its meaning: "is the telephone system VoIP?" */
    private static boolean isSaidBefore(Term term, List<Term> content) {
        return content.subList(0, content.indexOf(term)).stream()
                .anyMatch(before -> before.meanings().containsAll(term.meanings())
                        && !before.stems().containsAll(term.stems()));
    }
}
