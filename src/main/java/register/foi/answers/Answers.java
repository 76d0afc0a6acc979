package register.foi.answers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.api.reading.Permalinks;
import register.foi.letters.LetterQuestion;
import register.foi.letters.QuestionContext.Passage;
import register.foi.letters.RequestLetter;
import register.foi.meaning.QuestionIntent;
import register.foi.meaning.Subject;
import register.foi.meaning.Term;
import register.foi.responses.AnsweredQuestion;
import register.foi.responses.Judgement;
import register.foi.responses.Reply;
import register.registers.disclosures.Disclosure;
import register.registers.retrieval.Candidate;
import register.registers.retrieval.Precedent;
import register.store.log.Log;
import register.values.law.Regime;

/** Answers requests for information from published records, question by question. */
public final class Answers implements AutoCloseable {
    private static final int MOST_WORDS = 6;

    /** The longest question that is matched, in characters; real ones are shorter. */
    private static final int LONGEST = 4_000;

    private static final String TOO_LONG =
            "This question is too long for us to match. Split it into shorter questions.";

    /** Records that only the question before names: "How much are they worth?" */
    private static final Pattern THOSE = Pattern.compile(
            "(?i)\\b(?:they|them|these|those|each(?= (?:one|of|ends?|expires?|starts?|began|is|was|costs?)\\b))\\b");

    /** A question for a thing as it is: "which system do you use". */
    private static final Pattern IS_NOW = Pattern.compile(
            "(?i)\\b(?:which|what|who) (?:[\\w-]+ ){0,3}?(?:do you|does the council|is|are|supplies|provides|makes|manages)\\b(?!.*\\b(?:was|were|did|had)\\b)");

    /** The longest time that a letter waits for the index to include what was published before it came. */
    private static final Duration MOST_BEHIND = Duration.ofSeconds(8);

    /** A letter that asks for something of every kind of register. */
    private static final String FIRST = """
            Please tell me:
            1. Which contracts are there, who supplies them and when do they end?
            2. Which system is used for payments, and what does it cost?
            3. How many calls were answered in each of the last three years?
            """;

    private static final String NOTHING =
            "Nothing we publish answers this question. We may still hold the information.";

    /** What is said of every answer, and in place of {@link #NOTHING}, until the service compares meanings. */
    private static final String BY_WORDS =
            "The service has just started, and has compared only words so far. Try again in a minute: it may find more.";

    private static final Duration MOST_PREPARING = Duration.ofHours(1);

    private final Log log;
    private final Permalinks permalinks;
    private final Map<String, IndexedRegister<?, ?>> registers = new LinkedHashMap<>();
    private final AnswerIndexSync index;
    private final RecordSets lists;
    private final JoinedMeasures joined;
    private final DisclosureConverter disclosures;

    /**
     * Creates the answers from some registers.
     *
     * @param registers in the order in which equal answers are listed
     * @param store where the index of all that may answer a letter is
     * @param wantsModel whether meaning is compared by the sentence model too
     */
    public Answers(
            Log log,
            Permalinks permalinks,
            List<IndexedRegister<?, ?>> registers,
            IndexStore store,
            boolean wantsModel) {
        this.log = log;
        this.permalinks = permalinks;
        registers.forEach(register -> this.registers.put(register.path(), register));
        this.index = new AnswerIndexSync(log, registers, store, wantsModel);
        this.lists = new RecordSets(registers, log, permalinks, index.thesaurus());
        this.joined = new JoinedMeasures(index.thesaurus());
        this.disclosures = new DisclosureConverter(
                List.copyOf(registers.stream().map(IndexedRegister::source).toList()));
    }

    /** Loads what questions are searched with, in some tenths of a second; the index is filled by {@link #prepare}. */
    public void load() {
        index.load();
    }

    /** Fills the index and answers a letter, which takes some seconds, so that the first one that comes does not wait. */
    public void prepare() {
        index.read(MOST_PREPARING, finder -> finder);
        RequestLetter letter = RequestLetter.read(FIRST);
        reply(new InformationRequest(null, Regime.FOIA, null, letter.questions()));
    }

    /** Returns why letters cannot be answered now; empty where they can. */
    public Optional<String> trouble() {
        return index.trouble();
    }

    /** Answers every question of a request. */
    Reply reply(InformationRequest request) {
        return reply(request, MOST_BEHIND);
    }

    /** The same, refused if after so long the index does not include all of the log. */
    Reply reply(InformationRequest request, Duration most) {
        return index.read(
                most,
                finder -> new Reply(
                        request.reference(),
                        request.regime(),
                        request.received(),
                        log.today(),
                        answered(request, finder),
                        finder.isByWordsOnly() ? BY_WORDS : null));
    }

    /** Returns a question with its misspelt words corrected; empty if there is nothing to correct. */
    Optional<String> corrected(String question, Duration most) {
        return index.read(most, finder -> new QuestionSpelling(index.thesaurus()).corrected(question, finder.look()));
    }

    /** Returns the reply as an item of the disclosure log, or null where none of it can be one. */
    @Nullable
    Disclosure disclosure(Reply reply) {
        return disclosures.of(reply);
    }

    private List<AnsweredQuestion> answered(InformationRequest request, AnswerIndexSync.Finder finder) {
        RequestSnapshots snapshots = new RequestSnapshots(log, permalinks, request.received());
        return request.questions().stream()
                .map(question -> answer(question, finder, snapshots))
                .toList();
    }

    private AnsweredQuestion answer(
            LetterQuestion question, AnswerIndexSync.Finder finder, RequestSnapshots snapshots) {
        String text = question.text();
        boolean isOne = question.parts().size() == 1 && text.length() <= LONGEST;
        List<String> measures = isOne ? joined.in(text) : List.of();
        if (!measures.isEmpty()) {
            LetterQuestion each = new LetterQuestion(question.number(), text, measures, question.context());
            Optional<List<AnsweredQuestion>> told =
                    joined.answers(text, measures, i -> answer(each, i, finder, snapshots));
            if (told.isPresent()) {
                return AnsweredParts.joined(text, measures, told.get());
            }
        }
        List<AnsweredQuestion> parts = IntStream.range(0, question.parts().size())
                .mapToObj(i -> answer(question, i, finder, snapshots))
                .toList();
        return parts.size() == 1 ? parts.get(0) : AnsweredParts.joined(text, question.parts(), parts);
    }

    /** Returns a part as it is searched; one without a subject is about what the parts before it are: "If not, which?" */
    private Ranker.Sought sought(LetterQuestion question, int number, RequestSnapshots snapshots) {
        String part = question.parts().get(number);
        List<String> under = readable(question.under());
        List<String> nearest = readable(question.context().nearest());
        List<Term> content =
                QuestionIntent.of(index.thesaurus(), part, List.of()).content();
        boolean isOfTheSame =
                QuestionIntent.refersBack(part) || content.stream().allMatch(index.thesaurus()::isPredicate);
        if (number > 0 && isOfTheSame) {
            List<String> before = readable(question.parts().subList(0, number));
            under.addAll(before);
            before.forEach(one -> nearest.add(0, one));
        }
        List<String> timed = new ArrayList<>(under);
        timed.add(question.text());
        AskedPeriods periods = isOfNow(question, part, isOfTheSame, snapshots)
                ? AskedPeriods.ANY
                : AskedPeriods.of(part, timed, snapshots.day());
        return new Ranker.Sought(AskedCalculations.withoutExtremes(part), under, nearest, periods);
    }

    /** Returns the texts without those that are too long to be matched. */
    private static List<String> readable(List<String> texts) {
        return new ArrayList<>(
                texts.stream().filter(text -> text.length() <= LONGEST).toList());
    }

    /** Whether a part asks how something is, and only a question before it, which it does not refer to, names a time. */
    private static boolean isOfNow(
            LetterQuestion question, String part, boolean isOfTheSame, RequestSnapshots snapshots) {
        List<String> above =
                question.context().above().stream().map(Passage::text).toList();
        return !isOfTheSame
                && IS_NOW.matcher(part).find()
                && AskedPeriods.of(part, above, snapshots.day()).isOpen();
    }

    private AnsweredQuestion answer(
            LetterQuestion question, int number, AnswerIndexSync.Finder finder, RequestSnapshots snapshots) {
        String part = question.parts().get(number);
        if (part.length() > LONGEST) {
            return new AnsweredQuestion(
                    question.number(),
                    question.text(),
                    question.under(),
                    Judgement.UNKNOWN,
                    TOO_LONG,
                    List.of(),
                    List.of(),
                    List.of());
        }
        Ranker.Sought sought = sought(question, number, snapshots);
        AskedPeriods periods = sought.periods();
        Ranker.Found found = finder.ranker().find(sought, finder.look(), finder.coverage());
        AskedQuestion asked = new AskedQuestion(part, found.intent(), periods, index.thesaurus());
        List<Precedent> earlier = Stream.concat(found.refusals().stream(), found.before().stream())
                .distinct()
                .flatMap(before -> register(before.register()).precedent(before, snapshots).stream())
                .toList();
        List<Precedent> refusals = found.refusals().stream()
                .flatMap(before -> register(before.register()).precedent(before, snapshots).stream())
                .toList();
        List<ToldEntry> lists = listed(sought, asked, snapshots);
        List<ToldEntry> entries = lists.isEmpty() ? entries(asked, found, finder.look(), snapshots) : lists;
        AnswerTable table = new AnswerTable(index.thesaurus(), found.intent(), part, entries, refusals);
        Judgement judgement = table.judgement();
        return new AnsweredQuestion(
                question.number(),
                question.text(),
                question.under(),
                judgement,
                judgement == Judgement.UNKNOWN && finder.isByWordsOnly()
                        ? BY_WORDS
                        : because(
                                judgement,
                                table,
                                found,
                                refusals,
                                nearest -> periods(nearest, finder.coverage(), snapshots)),
                table.pointers(),
                table.untold(),
                earlier);
    }

    /** Returns the lists that a question asks for, by itself or of the records that the question before it names: "they". */
    private List<ToldEntry> listed(Ranker.Sought sought, AskedQuestion asked, RequestSnapshots snapshots) {
        boolean isOfThose = asked.intent().ownContent().isEmpty()
                && !sought.subjects().isEmpty()
                && THOSE.matcher(sought.text()).find();
        if (isOfThose) {
            String text = sought.subjects().get(0) + " " + sought.text();
            QuestionIntent intent = QuestionIntent.of(index.thesaurus(), text, List.of());
            AskedPeriods periods = AskedPeriods.of(text, sought.under(), snapshots.day());
            List<ToldEntry> those =
                    lists.find(new AskedQuestion(text, intent, periods, index.thesaurus()), text, snapshots);
            if (!those.isEmpty()) {
                return those;
            }
        }
        return lists.find(asked, sought.text(), snapshots);
    }

    private static String because(
            Judgement judgement,
            AnswerTable table,
            Ranker.Found found,
            List<Precedent> refusals,
            Function<Candidate, List<String>> periods) {
        return switch (judgement) {
            case ANSWERED -> "We publish everything this question asks for.";
            case PARTLY -> AnswerTable.partly(table.allGaps().stream());
            case HELD_ELSEWHERE -> "Someone else publishes this information.";
            case LIKELY_NOT_HELD ->
                table.pointers().isEmpty()
                        ? "We answered a similar question before: we do not hold this information."
                        : "The record says that we do not hold this information: " + table.inWords() + ".";
            case WITHHELD, REFUSED -> refused(refusals);
            case UNKNOWN -> found.result() == Ranker.Result.OTHER_TIME ? otherTime(found, periods) : NOTHING;
        };
    }

    private static String refused(List<Precedent> refusals) {
        return refusals.stream()
                .findFirst()
                .map(one -> "A similar question was refused before (%s, question %s: %s%s)."
                        .formatted(
                                one.request(),
                                one.number(),
                                one.outcome().replace('-', ' '),
                                one.sections().isEmpty() ? "" : ", section " + String.join(", ", one.sections())))
                .orElse("A similar question was refused before.");
    }

    private static String otherTime(Ranker.Found found, Function<Candidate, List<String>> periods) {
        return found.nearest()
                .map(periods)
                .filter(said -> !said.isEmpty())
                .map(said -> "The closest match, %s, only has figures for %s."
                        .formatted(found.nearest().orElseThrow().title(), String.join(", ", said)))
                .orElse("The closest match has no figures for the time this question asks about.");
    }

    /** Returns what the found entries tell, and the records that they lead to for it. */
    private List<ToldEntry> entries(
            AskedQuestion asked, Ranker.Found found, AnswerIndex.Look look, RequestSnapshots snapshots) {
        Map<String, ToldEntry> told = new LinkedHashMap<>();
        for (Ranker.Offered entry : found.entries()) {
            Stream<Candidate> led =
                    register(entry.candidate().register()).leadsTo(entry.candidate(), asked, snapshots).stream()
                            .flatMap(id -> look.of(id).stream());
            Stream.concat(Stream.of(entry), led.map(record -> new Ranker.Offered(record, entry.covers())))
                    .flatMap(offered -> register(offered.candidate().register())
                            .answer(offered, asked, why(offered.candidate(), found), snapshots)
                            .stream())
                    .forEach(one -> told.putIfAbsent(one.pointer().pinned(), one));
        }
        return List.copyOf(told.values());
    }

    private IndexedRegister<?, ?> register(String path) {
        return Objects.requireNonNull(registers.get(path), path);
    }

    /** Returns the periods that the nearest candidate, or else the first record it cites, has figures of. */
    private List<String> periods(Candidate nearest, SeriesCoverage coverage, RequestSnapshots snapshots) {
        if (!coverage.hasSeries(nearest.id()) && nearest.cites().isEmpty()) {
            return List.of();
        }
        String id = coverage.hasSeries(nearest.id())
                ? nearest.id()
                : nearest.cites().get(0);
        int slash = id.indexOf('/');
        return register(id.substring(0, slash)).source().periods(id.substring(slash + 1), snapshots.now(), log);
    }

    /**
     * Returns why an entry was found: the words of the question that it covers, and a similar question that it
     * answered.
     */
    private List<String> why(Candidate entry, Ranker.Found found) {
        QuestionIntent intent = found.intent();
        Subject subject = Subject.of(index.thesaurus(), entry.title(), entry.texts(), entry.offers());
        Set<String> words = new LinkedHashSet<>();
        intent.units().stream()
                .filter(subject::covers)
                .map(Term::words)
                .limit(MOST_WORDS)
                .forEach(words::add);
        List<String> why = new ArrayList<>();
        if (!words.isEmpty()) {
            why.add("Matched on: " + String.join(", ", words));
        }
        found.before().stream()
                .filter(before -> before.cites().contains(entry.id()))
                .findFirst()
                .ifPresent(before -> why.add("It answered a similar question before: " + before.title()));
        if (why.isEmpty()) {
            why.add("It has a similar meaning");
        }
        return why;
    }

    @Override
    public void close() {
        index.close();
    }
}
