package register.foi.letters;

import java.util.Set;
import java.util.regex.Pattern;

/** Decides whether a sentence asks something, and whether it can be understood alone. */
final class QuestionDetector {
    private static final Phrases ASKS = Phrases.in("asking.txt");
    private static final Phrases SCOPE = Phrases.in("scope.txt");
    private static final Phrases ELABORATES = Phrases.in("elaborating.txt");
    private static final Phrases CONDITIONS = Phrases.in("conditions.txt");
    private static final Phrases VAGUE = Phrases.in("vague.txt");
    private static final Phrases TOPIC = Phrases.in("topic.txt");
    private static final Phrases RELATIVE = Phrases.in("relative.txt");
    private static final Set<String> PRONOUNS = Set.of("it", "they", "them");
    private static final Set<String> POINTERS = Set.of("its", "their", "this", "these", "those");
    /** Things at the end of a question that only what stands before it names: {@code How long did you take to answer these?} */
    private static final Pattern OBJECT = Pattern.compile("\\b(?:it|them|these|those)\\W{0,3}$");

    /** A thing that only the question before can have named: {@code When does that contract end?} */
    private static final Pattern NAMED_BEFORE = Pattern.compile(
            "(?i)^(?:\\S{1,20}\\s){0,4}that (?:contract|system|agreement|arrangement|supplier|provider|company|service|software|product|deal|one)\\b");

    /** The thing that a letter is about, which is not named again: {@code How long is the contract?} */
    private static final Pattern THE_ONE = Pattern.compile(
            "(?i)\\bthe (?:(?:current|existing|present) )?(?:contract|system|agreement|arrangement|supplier|provider|contractor|software|product|deal)"
                    + "\\b(?=\\W{0,3}$| (?:is|are|was|were|does|do|did|has|have|ends?|ending|expires?|expiring|starts?|started|began|costs?|runs?|worth|due|last|up|be|in place|per|a year|each)\\b)"
                    + "(?![^?.]*\\b(?:of|for|with|to|between|under)\\b)");

    /** A figure or field of it: {@code What is the annual fee?} */
    private static final Pattern ITS_FIELD = Pattern.compile(
            "(?i)^\\W*(?:and )?(?:what|when|how much)(?:['’]s| is| was| are| were) the (?:\\w+ ){0,2}?(?:cost|value|price|spend|expenditure|fee|(?:end|start|expiry|renewal|review) date"
                    + "|duration|length|term|purpose|reference)\\b\\W*(?:(?:per|a|each) (?:year|annum|month))?\\W*$");

    private static final int LATEST_PRONOUN = 8;
    private static final int LATEST_POINTER = 4;

    /** A clause before the question itself: {@code For each contract, please state …}. */
    private static final Pattern BEFORE = Pattern.compile("^(?:I (?:meant?|wanted|asked(?: for)?):|[^,]{3,120},)\\s");

    /** A line of a list that only names what is asked: {@code Average time to complete a repair}. */
    private static final Pattern TITLED = Pattern.compile(
            "(?i)^(?:(?:average|total|annual|overall|number) (?:\\w+)|(?:percentage|proportion|share|names?|date|cost|amount|volume|value|length|copy|copies|list|details?|breakdown) of)\\b"
                    + "(?!.*\\b(?:is|are|was|were|has|have|had|will|would|should|can|i|we)\\b).{3,100}(?<![.!:])$");

    /** A request for a list of things that stand elsewhere in the letter. */
    private static final Pattern ANNOUNCES_ALL = Pattern.compile(
            "(?i)^[^.?]{0,120}\\bthe following (?:[\\w-]{1,20} ){0,3}(?:information|details|data|questions|figures|documents|points)\\b");

    /** What the writer wants: {@code I would also be grateful for the number of …}. */
    private static final Pattern WISHES = Pattern.compile(
            "(?i)\\b(?:i|we)(?:'d|'m|'re| (?:also |now |further )?(?:would|am|are|want|wish|need|require|should))\\b[^.?!]{0,40}?\\b(?:grateful for|interested (?:in|to know)"
                    + "|(?:like|wish|want|need) (?:to (?:know|see|have|receive|request|obtain|ask for)|the|a|an|any|all|copies|details)|to know)\\b");

    /** A thing that is asked for besides: {@code Finally, the strategy}. */
    private static final Pattern ADDS = Pattern.compile(
            "(?i)^(?:and )?(?:finally|lastly|additionally|in addition|similarly|plus|also),? (?:the|a|an|any|all|how|what|whether|details|copies)\\b"
                    + "(?!.*\\b(?:is|are|was|were|has|(?<!you )have|had|will|i|we)\\b(?! (?:one|any|some)\\b)).*",
            Pattern.DOTALL);

    /** What is excluded by what follows, and points at nothing before: "except those with Civica". */
    private static final Pattern EXCEPTED = Pattern.compile(
            "(?i)\\b(?:other than|except(?: for)?|excluding|apart from|besides|not including) (?:those|these)\\b");

    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b|\\b\\d{2}/\\d{2}\\b(?!/)");

    private static final Pattern PERIOD = Pattern.compile(
            "(?i)\\b(?:19|20)\\d{2}\\b|\\b(?:last|past|previous|next|current|recent) (?:\\(?\\w{1,8}\\)? ){0,3}"
                    + "(?:years?|months?|quarters?|weeks?)\\b|\\b(?:financial|calendar|municipal|academic) years?\\b");

    private QuestionDetector() {}

    static boolean asks(String sentence) {
        if (sentence.endsWith("?")) {
            return true;
        }
        String words = NormalizedText.of(sentence);
        return WISHES.matcher(sentence).find()
                || TITLED.matcher(sentence).matches()
                || ADDS.matcher(sentence).matches()
                || ASKS.areIn(words)
                || (BEFORE.matcher(sentence).find()
                        && ASKS.areIn(NormalizedText.of(BEFORE.matcher(sentence).replaceFirst(""))));
    }

    /** Whether the list after this lead-in names the subject of the letter, rather than what is requested. */
    static boolean describes(String lead) {
        return SCOPE.areIn(NormalizedText.of(lead));
    }

    /** Whether a sentence only specifies how the one before it is to be answered. */
    static boolean elaborates(String sentence) {
        return ELABORATES.areIn(NormalizedText.of(sentence));
    }

    /** Whether the sentence applies only if the question before it has a certain answer. */
    static boolean isConditional(String sentence) {
        return CONDITIONS.areIn(NormalizedText.of(sentence));
    }

    /** Whether the sentence refers to something that only the question before it names. */
    static boolean isLost(String sentence) {
        return RELATIVE.areIn(NormalizedText.of(sentence)) || pointsBack(sentence, Integer.MAX_VALUE);
    }

    /** Whether a pronoun comes so early that it can only refer to an earlier sentence, or "that contract" does. */
    static boolean hasPronoun(String sentence) {
        return pointsBack(sentence, LATEST_PRONOUN)
                || OBJECT.matcher(sentence).find()
                || speaksOfTheOne(sentence)
                || NAMED_BEFORE.matcher(sentence).find();
    }

    /** Whether it asks about the one contract or the like that what stands above or before it is about. */
    static boolean speaksOfTheOne(String sentence) {
        return THE_ONE.matcher(sentence).find() || ITS_FIELD.matcher(sentence).find();
    }

    private static boolean pointsBack(String sentence, int latest) {
        String others = EXCEPTED.matcher(sentence.replace("IT", "")).replaceAll("");
        String[] words = NormalizedText.of(others).strip().split(" ", -1);
        for (int i = 0; i < Math.min(words.length, latest); i++) {
            if (PRONOUNS.contains(words[i]) || (i < LATEST_POINTER && POINTERS.contains(words[i]))) {
                return true;
            }
        }
        return false;
    }

    static boolean namesYear(String sentence) {
        return YEAR.matcher(sentence).find();
    }

    static boolean namesPeriod(String sentence) {
        return PERIOD.matcher(sentence).find();
    }

    /**
     * Whether the sentence names the subject of a letter rather than asks something:
     * {@code I would like to request information about …}.
     */
    static boolean isVague(String sentence) {
        String words = NormalizedText.of(sentence);
        return (VAGUE.areIn(words) && TOPIC.areIn(words) && !sentence.endsWith("?"))
                || (ANNOUNCES_ALL.matcher(sentence).find() && !sentence.endsWith("?"))
                || words.contains(" answer the following ")
                || (words.contains(" the following ") && (VAGUE.areIn(words) || namesPeriod(sentence)));
    }

    /** Whether a statement qualifies every question: it names a period, or the subject of the letter. */
    static boolean governs(String statement) {
        return namesPeriod(statement) || TOPIC.areIn(NormalizedText.of(statement));
    }
}
