package register.foi.answers;

import java.util.ArrayList;
import java.util.Collections;
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
import register.registers.retrieval.Gap;

/**
 * What a question requires of an answer besides its terms: a day, a person, a place, another version of a record, or that
 * something is not so. An entry that does not tell it leaves a gap, or is no answer at all.
 */
final class QuestionConditions {
    private static final Set<String> MEASURED = Set.of("count", "average", "percentage", "time", "cost");
    private static final int MANY = 4;
    private static final Pattern ALL_OF = Pattern.compile(
            "(?i)\\b(?:all|every|full list|list of|inventory)\\b[^.;?]{0,300}?\\b" + RecordConditions.KIND + "\\b");
    private static final Pattern COUNTS_OTHERS = Pattern.compile(
            "(?i)\\b(?:how many|number of) (?:[\\w-]+ ){0,2}?(suppliers|vendors|providers|contractors|companies|firms|bidders|bids|tenders"
                    + "|users|licen[cs]es|staff|people)\\b");
    private static final Pattern COUNTS =
            Pattern.compile("(?i)^\\W*(?:the )?(?:total )?(?:how many|number of|count of)\\b");
    private static final Pattern OTHER_STATISTIC = Pattern.compile("(?i)\\b(?:median|mode|modal|percentile)\\b");
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");
    private static final Pattern NUMBER = Pattern.compile("\\b\\d+\\b");
    private static final Pattern BY_A_GROUP = Pattern.compile(
            "(?i)\\b(?:from|by) (?:the |local )?(journalists?|students?|researchers?|newspapers?|universit(?:y|ies)|press|media"
                    + "|compan(?:y|ies)|businesses)\\b");
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

    /** What the council is asked to think of something. */
    private static final Pattern OPINION = Pattern.compile(
            "(?i)\\b(?:good|poor|bad|fair|reasonable|acceptable|adequate|inadequate|satisfactory|satisfied|happy|appropriate|excessive|value for money"
                    + "|too (?:high|low|long|short|expensive|few|many|much)|worthwhile|effective|efficient|successful|competitive|sufficient|reliable|justified|wasteful)\\b");

    /** What the council will do with a contract, of which its end tells nothing: "will you re-tender it". */
    private static final Pattern INTENTION = Pattern.compile(
            "(?i)\\b(?:will (?:you|the council|it|they|this|the [\\w-]+(?: [\\w-]+)?)|(?:intend|intending|plan|planning|expect|expecting|propose|proposing|going) (?:to|out))\\b[^.;?]{0,80}?"
                    + "\\b(?:re-?tender|re-?procure|renew|replace|extend|to tender|to market|re-?let|in-?house)[a-z]*");

    /** What asks for more than yes or no, or a number. */
    private static final Pattern OPEN = Pattern.compile(
            "(?i)^\\W*(?:and |but |so |also |then )?(?:what|why|how|which|where)\\b(?! (?:many|much|long|often)\\b)");

    /** The words of a question that ask for nothing in particular: "What was it in 2017?" */
    private static final Pattern AUXILIARY = Pattern.compile(
            "(?i)\\b(?:and|but|so|also|then|or|what|which|how|where|who|is|are|was|were|be|been|being|do|does|did|has|have|had|will|would|can|could"
                    + "|it|its|this|that|these|those|they|them|their|there|the|a|an|one|ones|of|in|on|at|for|from|to|by|with|about|as|up|out|same"
                    + "|you|your|we|our|us|council|authority|years?|months?|quarters?|financial|calendar|period|fy|q[1-4]|each|every|both|all|any|current|currently"
                    + "|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|details?|information|figures?|data|number|please)\\b"
                    + "|[\\d\\W_]+(?:st|nd|rd|th)?");

    private final Thesaurus thesaurus;
    private final QuestionIntent intent;
    private final String text;
    private final RecordConditions records;
    private final FigureConditions figures;

    QuestionConditions(Thesaurus thesaurus, QuestionIntent intent, String text) {
        this.thesaurus = thesaurus;
        this.intent = intent;
        this.text = text;
        this.records = new RecordConditions(thesaurus, intent, text);
        this.figures = new FigureConditions(thesaurus, intent, text);
    }

    /** Whether an entry cannot be an answer: a number, where a day, a place or a thing is asked for. */
    boolean excludes(ToldEntry entry) {
        if (entry.isWholeList()) {
            return false;
        }
        if (entry.isEarlierQuestion()) {
            return (intent.isYesOrNo() && participles().anyMatch(term -> !speaksOf(entry, term)))
                    || isOnlyListed(entry)
                    || isOnlyCounted(entry);
        }
        return entry.hasFigures() && (figures.excludes(entry) || counted().anyMatch(term -> !speaksOf(entry, term)));
    }

    /** Whether the answer to an earlier question only lists many things, and a figure of one or a person is asked for. */
    private boolean isOnlyListed(ToldEntry entry) {
        boolean isOfFigures = intent.asked().isEmpty()
                ? !intent.isYesOrNo() && NUMBER.matcher(text).find()
                : intent.asked().stream().anyMatch(term -> !Collections.disjoint(term.meanings(), MEASURED));
        List<Term> content = intent.ownContent().isEmpty() ? intent.content() : intent.ownContent();
        return (isOfFigures || RecordConditions.WHO.matcher(text).find())
                && !content.isEmpty()
                && content.stream().noneMatch(term -> entry.isCalled(term, thesaurus))
                && EntryText.values(entry).anyMatch(said -> StringUtils.countMatches(said, ',') >= MANY);
    }

    /** Whether an earlier question only counted what is asked for by its person, day or place: "who keeps them". */
    private boolean isOnlyCounted(ToldEntry entry) {
        return COUNTS.matcher(entry.offered().candidate().title()).find()
                && !COUNTS.matcher(text).find()
                && Stream.of(RecordConditions.WHO, RecordConditions.WHEN, RecordConditions.WHERE)
                        .anyMatch(condition -> condition.matcher(text).find());
    }

    /** Returns what an answer has to say besides the terms of the question, and no entry says. */
    List<Gap> untold(List<ToldEntry> entries) {
        List<Gap> gaps = new ArrayList<>();
        participles()
                .filter(term -> entries.stream().noneMatch(entry -> speaksOf(entry, term)))
                .forEach(term -> gaps.add(EntryText.gap(term.words())));
        if (entries.stream().noneMatch(ToldEntry::hasFigures)) {
            records.bidders(entries, gaps);
            records.lacking(entries, gaps);
        }
        everyday().ifPresent(gaps::add);
        intention(entries).ifPresent(gaps::add);
        if (intent.isYesOrNo()) {
            opinions(entries, gaps);
        }
        entries.stream()
                .filter(entry -> entry.isEarlierQuestion() && isOfSome(entry))
                .forEach(entry -> gaps.add(Gap.notPublished(
                        "All of them",
                        "“%s” is only of some of them."
                                .formatted(entry.offered().candidate().title()))));
        if (!intent.isYesOrNo() && entries.stream().allMatch(ToldEntry::isEarlierQuestion)) {
            years(entries, gaps);
        }
        boolean isList = entries.stream().anyMatch(ToldEntry::isWholeList);
        if (isList) {
            Matcher counted = COUNTS_OTHERS.matcher(text);
            if (counted.find()) {
                gaps.add(EntryText.gap("Number of " + counted.group(1)));
            }
            return gaps;
        }
        boolean areSome = entries.stream().anyMatch(entry -> !entry.hasFigures() && !entry.isEarlierQuestion());
        if (areSome && ALL_OF.matcher(text).find()) {
            gaps.add(Gap.notPublished("Any others", "We show those that match the question best."));
        }
        List<ToldEntry> withoutFigures =
                entries.stream().filter(entry -> !entry.hasFigures()).toList();
        if (!withoutFigures.isEmpty()
                && withoutFigures.stream()
                        .allMatch(entry -> entry.pointer().gaps().isEmpty())) {
            records.untold(withoutFigures, gaps);
        }
        Stream.of(OTHER_STATISTIC, BY_A_GROUP)
                .flatMap(condition -> condition.matcher(text).results())
                .map(found -> found.groupCount() > 0 ? found.group(1) : found.group())
                .filter(words -> entries.stream().noneMatch(entry -> EntryText.contains(entry, words)))
                .forEach(words -> gaps.add(EntryText.gap(words)));
        entries.stream().filter(ToldEntry::hasFigures).forEach(entry -> figures.ofFigures(entry, gaps));
        if (entries.stream().allMatch(ToldEntry::hasFigures)) {
            figures.untold(entries, gaps);
        }
        if (!figures.isOfNoPeriod() && entries.stream().allMatch(FigureConditions::isWithoutCalculation)) {
            gaps.add(EntryText.gap("Highest or lowest"));
        }
        return gaps;
    }

    /** Returns what the council is asked whether it will do it, where only a day is published and none is asked for. */
    private Optional<Gap> intention(List<ToldEntry> entries) {
        Matcher intention = INTENTION.matcher(text);
        boolean isAsked = !RecordConditions.WHEN.matcher(text).find() && intention.find();
        return isAsked && entries.stream().noneMatch(ToldEntry::isEarlierQuestion)
                ? Optional.of(EntryText.gap(intention.group()))
                : Optional.empty();
    }

    /** Adds what the council is asked to think of something, which no record tells: "is it good value". */
    private void opinions(List<ToldEntry> entries, List<Gap> gaps) {
        OPINION.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(words -> entries.stream().noneMatch(entry -> EntryText.contains(entry, words)))
                .limit(1)
                .forEach(words -> gaps.add(EntryText.gap(words)));
    }

    /** Adds the years that are asked about, where an earlier answer in words speaks of none of them. */
    private void years(List<ToldEntry> entries, List<Gap> gaps) {
        List<String> years =
                YEAR.matcher(text).results().map(MatchResult::group).distinct().toList();
        if (years.stream().noneMatch(year -> entries.stream().anyMatch(entry -> EntryText.contains(entry, year)))) {
            years.forEach(year -> gaps.add(EntryText.gap(year)));
        }
    }

    /** Whether an earlier question was of some of the things that are asked about: those mended, of all. */
    private boolean isOfSome(ToldEntry earlier) {
        Set<String> asked = intent.terms();
        return !intent.isYesOrNo()
                && COUNTED.matcher(text).find()
                && thesaurus.units(earlier.offered().candidate().title()).stream()
                        .filter(term -> term.kind() == Term.Kind.PLAIN && !term.isIn(asked))
                        .anyMatch(term -> PARTICIPLE.matcher(term.words()).matches()
                                && !NEUTRAL.matcher(term.words()).matches());
    }

    /** Returns what is asked in everyday words alone of what stands before it, which no entry can be said to tell: "what caused it". */
    private Optional<Gap> everyday() {
        boolean isOfWords = intent.ownContent().isEmpty()
                && intent.own().stream().noneMatch(term -> term.kind() == Term.Kind.ASKED)
                && OPEN.matcher(text).find();
        return isOfWords && !AUXILIARY.matcher(text).replaceAll("").isBlank()
                ? Optional.of(EntryText.gap(text.replaceFirst("[\\s?.]+$", "")))
                : Optional.empty();
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

    private boolean speaksOf(ToldEntry entry, Term term) {
        return entry.covers(term, thesaurus)
                || EntryText.said(entry).anyMatch(said -> term.isIn(thesaurus.terms(said)));
    }
}
