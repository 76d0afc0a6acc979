package register.foi.meaning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a question asks for, parsed into terms.
 *
 * @param text of the question
 * @param units terms of the question that carry meaning
 * @param focus the terms next to the question word: the calls of "how many calls"
 * @param around the terms of the headings and questions that the question is nested under
 * @param wanting the terms that name the field wanted of an entry
 * @param own the terms that the question itself says, without the subject that it takes from above it
 * @param isYesOrNo whether it asks if something is so
 * @param names the words in it that are written as names
 */
public record QuestionIntent(
        String text,
        List<Term> units,
        List<Term> focus,
        List<Term> around,
        List<Term> wanting,
        List<Term> own,
        boolean isYesOrNo,
        Set<String> names) {
    private static final int FOCUS = 2;
    private static final int HEADING = 4;
    private static final int FRAGMENT = 10;
    private static final Pattern NUMBER = Pattern.compile("[0-9/., -]+(?:st|nd|rd|th)?");
    private static final Pattern REFERENCE = Pattern.compile("[0-9]{5,}");
    private static final Pattern EXAMPLES =
            Pattern.compile("\\([^()]*\\)|\\b(?:e\\.g\\.?|eg|such as|for example|for instance)[^.?;]*");
    private static final Pattern SENTENCE =
            Pattern.compile("(?<=[.?!])(?<!\\b(?:e\\.g|i\\.e|approx|incl|vs|[Nn]o)\\.)\\s+(?=\\p{Lu}|[0-9])");
    private static final Pattern ASKING = Pattern.compile(
            "(?i)\\?|\\b(please|pls|kindly|tell me|provide|state|supply|furnish|disclose|confirm|list|how (many|much|long|often)|"
                    + "what|which|could you|would like|want to know|number of)\\b");
    /** What an exception ends at: something else that is said or asked of the rest. */
    private static final String AFTER_EXCEPTION =
            "(?:ends?|ending|expires?|expiring|starts?|starting|is|are|was|were|has|have|do|does|did|costs?|worth|in total|(?:and )?(?:when|what|who|which|how|their))\\b";

    private static final String WITH =
            "(?:with|by|from|(?:supplied|provided|made|delivered|run|held|let|awarded|bought) (?:with|by|from|to))";

    private static final String EXCEPTED = "(?:(?!\\b" + AFTER_EXCEPTION + ")[^,.;?()])*";

    /** The other names after the first of a list: "Microsoft, Civica and Capita". */
    private static final String OTHERS_EXCEPTED =
            "(?:(?:,\\s(?-i:(?=[\\p{Lu}\\d]))(?:(?!\\b(?:and|or)\\b)[^,.;?()]){1,60}){1,8},?\\s?(?:and|or)\\s"
                    + EXCEPTED + ")?";

    /** What is excluded of the things asked for: "other than the one in Ashby", "that are not with Civica". */
    public static final String EXCEPTION =
            "\\b(?:other than|except(?:ing)?(?: for)?|apart from|besides|excluding|not including|with the exception of"
                    + "|(?:(?:is|are|was|were) )?not (?:(?:currently|now) )?" + WITH
                    + "(?!\\s+(?:(?:the|your) )?(?:council|authority|you|us|it|them)\\b))\\s+"
                    + "(?:(?:(?:those|the ones?|any) )?(?:that|which) (?:is|are|was|were) (?:" + WITH + " )?)?"
                    + "(" + EXCEPTED + OTHERS_EXCEPTED + ")";

    private static final Pattern NOT = Pattern.compile("(?i)\\b(?:not|nor|rather than|instead of)\\s+"
            + "(?:(?:the|just|only|asking|interested|about|including|for)\\b[^,.;?()]*|(?<!\\b(?:was|were|is|are|been|be) not )\\p{L}+)"
            + "|" + EXCEPTION
            + "|\\b(?:don't|do not|don\u2019t) mean\\b[^,.;?()]*|\\bwithout needing to\\b[^,.;?()]*");
    private static final Pattern YES_OR_NO = Pattern.compile(
            "(?i)^\\W*(?:(?:please )?(?:confirm(?:(?: or |/)deny)?|state|tell me|advise|say) )?(?:if|whether|do|does|did|is|are|was|were|has|have|had|(?:can|could|will|would)(?!\\s+(?:you|the council|the authority)\\b))\\b");
    /** A question on a condition is not whether the condition is so: "If not, which products do you use?" */
    private static final Pattern CONDITION = Pattern.compile(
            "(?i)^\\W*if\\b[^?]*?\\b(?:which|what|who|whom|whose|how|when|where|please (?:state|give|provide|list|name|tell|supply|send))\\b");

    /** The sentence that a list ends may have its question mark at the end of its last item. */
    private static final Pattern LAST_OF_A_LIST = Pattern.compile("\\?\\s*$");

    /** What asks by itself, and only seems to end a list because of its question mark. */
    private static final Pattern OF_ITS_OWN = Pattern.compile(
            "(?i)\\b(?:how|when|where|why|who|whom|whose|do|does|did|is|are|was|were|has|have|had|can|could|will|would|if|whether)\\b");

    /** What is said of some of the things before, which are its subject too: "How many of those were answered?" */
    private static final Pattern OF_THOSE = Pattern.compile(
            "(?i)^\\W*(?:(?:and|or|but) )?(?:is|was|are|were) (?:it|they)\\b(?! (?:possible|the case|true|correct|right|the same)\\b)|"
                    + "\\bof (?:those|these|them)\\b(?! \\p{L}+s\\b)"
                    + "|\\b(?:those|these|them)\\b(?=\\W*(?:$|(?:in|by|within|during|for|on|and|or|each|per)\\b))"
                    + "|\\b(?:how many|what (?:share|proportion|percentage)) (?:were|was|are|is|have|has|had)\\b(?! there\\b)|\\b(?:does|did|will|can) it (?!(?:take|cost|mean|matter|use|have|employ|offer|provide|receive|get|run|operate|publish|hold)\\b)\\p{L}+");

    /** A lead whose list is of what it asks about, even where an item has a verb: "Provide templates". */
    private static final Pattern INTRODUCES = Pattern.compile("(?i)\\bof the following\\b");

    private static final Pattern ASKING_ITSELF = Pattern.compile(
            "(?i)\\?|\\b(?:please|tell me|how (?:many|much|long|often)|what|which|could you|number of)\\b");

    private static final Pattern NAME = Pattern.compile("(?<=[\\p{Ll}\\p{N}][,;)]? )(\\p{Lu}[\\p{L}\\p{N}]+)");

    /** An unknown word in a form of a verb or adverb, which names nothing that a register could tell. */
    private static final Pattern VERB = Pattern.compile("[a-z]{2,}(?:ed|ly)");

    /** What is asked for each of several things: those are no field that is wanted. */
    private static final Pattern FOR_EACH = Pattern.compile(
            "(?i)\\bfor (?:each|every|all)(?: of)?(?: the| these| those| your)?(?: \\p{L}+){0,2} (?:providers?|suppliers?|contracts?|contract\\(s\\)|systems?|vendors?)\\b");

    /** What a question says of itself: "(I could not find this)", ", as discussed at the meeting". */
    private static final Pattern ASIDE = Pattern.compile(
            "(?i)\\((?:i|we) (?:tried|could|cannot|can['’]t|was|were|have|had|did|asked|looked|found|know|understand|read|saw)\\b[^()]*\\)|,? as (?:reported|discussed|agreed|published|shown|stated|mentioned|promised|announced|described)\\b[^.;?,]*");

    /** How a contract or its supplier performs, which the everyday word alone does not ask for. */
    private static final Pattern PERFORMANCE = Pattern.compile(
            "(?i)(?<!contract |supplier |contractor |provider )\\bperformance(?= (?:of|on|under|against|in) [^.;?]*\\b(?:contract|agreement|supplier|provider|contractor|vendor)s?\\b)"
                    + "|(?<=\\b(?:contract|agreement|supplier|provider|contractor|vendor)['’]s )performance\\b"
                    + "|(?<=\\bhow (?:well |badly )?(?:is|are|has|have|did|does|do) [^.;?]{0,120})\\bperform(?:ed|ing|s)?(?= [^.;?]*\\b(?:contract|agreement)s?\\b)");

    /** A number that a name has, and no number of things: "the number 0800 4346127", "contract number 12". */
    private static final Pattern NAMED_BY_NUMBER =
            Pattern.compile("\\b(?<!(?:[Cc]ontract|[Rr]eference) )[Nn]umber(?= (?:[A-Z]{1,4}[ -]?)?[0-9])");

    /** Who does the work of a contract, or has it: "who cleans the windows", "who has the repair contract". */
    private static final Pattern WHO_SUPPLIES = Pattern.compile(
            "(?i)\\bwho (?:(?:currently|now) )?(?:cleans|cuts|collects|repairs|maintains|mends|services|delivers|empties|removes|carries out|undertakes"
                    + "|(?:has|have|got)(?= (?:the|your|this|that) [^.;?]{0,120}\\bcontracts?\\b))");

    private static final Set<String> OPENING =
            Set.of("which", "what", "who", "whose", "name", "list", "does", "is", "are", "has", "do");

    public QuestionIntent {
        units = List.copyOf(units);
        focus = List.copyOf(focus);
        around = List.copyOf(around);
        wanting = List.copyOf(wanting);
        own = List.copyOf(own);
        names = Set.copyOf(names);
    }

    /** Parses a question together with the headings and questions above it, the outermost first. */
    public static QuestionIntent of(Thesaurus thesaurus, String question, List<String> under) {
        List<String> nearest = new ArrayList<>(under);
        Collections.reverse(nearest);
        return of(thesaurus, question, under, nearest);
    }

    /**
     * Parses a question together with what it stands under.
     *
     * @param under the texts of headings and questions above it
     * @param subjects what those are about, the nearest first; a question without a subject of its own, and one that is
     *     no sentence, takes the first of these that says something
     */
    public static QuestionIntent of(Thesaurus thesaurus, String question, List<String> under, List<String> subjects) {
        List<Term> asked = new ArrayList<>();
        List<Term> around = new ArrayList<>();
        List<String> sentences = List.of(SENTENCE.split(question));
        boolean isTold = sentences.stream().anyMatch(QuestionIntent::asks);
        for (String sentence : sentences) {
            (asks(sentence) || isHeading(sentence) || !isTold ? asked : around).addAll(units(thesaurus, sentence));
        }
        List<Term> units = meaningful(asked);
        List<Term> whole = new ArrayList<>();
        if (units.stream().noneMatch(QuestionIntent::saysWhat)
                && meaningful(around).stream().anyMatch(QuestionIntent::saysWhat)) {
            whole.addAll(around);
        } else if (isFragment(question, under)) {
            List<String> nearest = new ArrayList<>(under);
            Collections.reverse(nearest);
            boolean hasField = isAsking(units);
            whole.addAll(subject(
                    thesaurus, nearest, unit -> saysWhat(unit) || (!hasField && unit.kind() == Term.Kind.ASKED)));
        } else if (units.stream().noneMatch(QuestionIntent::saysWhat)
                || units.stream().filter(QuestionIntent::saysWhat).allMatch(thesaurus::isPredicate)
                || refersBack(question)) {
            whole.addAll(subject(thesaurus, subjects, QuestionIntent::saysWhat));
        }
        whole.addAll(asked);
        under.forEach(text -> around.addAll(units(thesaurus, text)));
        List<Term> wanted = isAsking(units) ? units : meaningful(whole.size() > asked.size() ? whole : around);
        return new QuestionIntent(
                question,
                meaningful(whole),
                focus(whole),
                meaningful(around),
                wanted,
                units,
                YES_OR_NO.matcher(question).find()
                        && !CONDITION.matcher(question).find(),
                names(question));
    }

    /** Whether a question asks about things that were named before it, and what of them: "How many were answered on time?" */
    public static boolean refersBack(String question) {
        return OF_THOSE.matcher(question).find();
    }

    /** Returns the words that are written with a capital within a sentence. */
    private static Set<String> names(String question) {
        Set<String> names = new HashSet<>();
        Matcher name = NAME.matcher(question);
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }

    /** Whether a term is a name that the thesaurus does not know, or the number of a reference. */
    public boolean isName(Term term) {
        return term.kind() == Term.Kind.PLAIN && (names.contains(term.words()) || isReference(term));
    }

    /** Whether it is no sentence, but a part of what stands above it: "submitted", "2nd line support". */
    private static boolean isFragment(String question, List<String> under) {
        String rest =
                under.isEmpty() ? question : LAST_OF_A_LIST.matcher(question).replaceFirst("");
        boolean isListed = !under.isEmpty()
                && INTRODUCES.matcher(under.get(under.size() - 1)).find();
        boolean isSentence = isListed ? ASKING_ITSELF.matcher(rest).find() : asks(rest);
        return !isSentence
                && (rest.equals(question) || !OF_ITS_OWN.matcher(rest).find())
                && rest.strip().split("\\s+", -1).length <= FRAGMENT;
    }

    /** Returns the terms of the nearest text that has one of a sort. */
    private static List<Term> subject(Thesaurus thesaurus, List<String> nearest, Predicate<Term> wanted) {
        return nearest.stream()
                .map(subject -> units(thesaurus, subject))
                .filter(terms -> terms.stream().anyMatch(wanted))
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isAsking(List<Term> units) {
        return units.stream().anyMatch(unit -> unit.kind() == Term.Kind.ASKED);
    }

    private static boolean saysWhat(Term unit) {
        return unit.kind() == Term.Kind.SUBJECTS
                || unit.kind() == Term.Kind.ELSEWHERE
                || (unit.kind() == Term.Kind.PLAIN
                        && !VERB.matcher(unit.words()).matches());
    }

    /** Returns the terms of a sentence, without what it explicitly excludes. */
    private static List<Term> units(Thesaurus thesaurus, String sentence) {
        String told = ASIDE.matcher(sentence).replaceAll(" ");
        String plain = named(FOR_EACH.matcher(NOT.matcher(told).replaceAll(" ")).replaceAll(" "));
        String said = EXAMPLES.matcher(plain).replaceAll(" ");
        List<Term> units = new ArrayList<>(ProductNames.in(said, thesaurus.units(said)));
        Matcher examples = EXAMPLES.matcher(plain);
        while (examples.find()) {
            // From examples, only terms that the thesaurus knows are kept.
            units.addAll(thesaurus.units(examples.group()).stream()
                    .filter(unit -> unit.kind() != Term.Kind.PLAIN && unit.kind() != Term.Kind.ELSEWHERE)
                    .toList());
        }
        return units;
    }

    /** Returns a sentence with other words for what two everyday ones mean in it. */
    private static String named(String sentence) {
        String contracted = WHO_SUPPLIES.matcher(sentence).replaceAll("$0 who supplies");
        return NAMED_BY_NUMBER
                .matcher(PERFORMANCE.matcher(contracted).replaceAll("contract performance"))
                .replaceAll(" ");
    }

    private static boolean isHeading(String sentence) {
        return sentence.strip().split("\\s+", -1).length <= HEADING;
    }

    private static boolean asks(String sentence) {
        return ASKING.matcher(sentence).find();
    }

    /** Returns every stem and meaning of the question, in the form of {@link Thesaurus#terms}. */
    public Set<String> terms() {
        Set<String> terms = new HashSet<>();
        units.forEach(unit -> add(terms, unit));
        around.forEach(unit -> add(terms, unit));
        return terms;
    }

    /** Returns the terms that a field may be named by: those of the question itself. */
    public List<Term> wanted() {
        return units;
    }

    /** Returns the terms of the question that say what it is about, and not which field or figure it wants. */
    public List<Term> content() {
        return units.stream().filter(QuestionIntent::saysWhat).toList();
    }

    /** Whether it is a part of a sentence, whose subject stands above it. */
    public boolean isPart() {
        return !own.isEmpty() && units.size() > own.size();
    }

    /** Returns those of the content that the question itself says. */
    public List<Term> ownContent() {
        return own.stream().filter(QuestionIntent::saysWhat).toList();
    }

    /** Returns the terms that name a field or figure that it wants. */
    public List<Term> asked() {
        return wanting.stream().filter(unit -> unit.kind() == Term.Kind.ASKED).toList();
    }

    /** Whether a meaning is requested: by the question itself or, if it names no field, by what it is nested under. */
    public boolean wants(String meaning) {
        return wanting.stream().anyMatch(unit -> unit.meanings().contains(meaning));
    }

    private static void add(Set<String> terms, Term unit) {
        terms.addAll(unit.stems());
        unit.meanings().forEach(meaning -> terms.add("#" + meaning));
    }

    private static List<Term> meaningful(List<Term> units) {
        return units.stream()
                .filter(unit -> unit.kind() != Term.Kind.IDLE
                        && (isReference(unit) || !NUMBER.matcher(unit.words()).matches()))
                .toList();
    }

    /** Whether a term is the number of a reference, {@code 12765} of COV 12765, and no year, day or amount. */
    private static boolean isReference(Term unit) {
        return REFERENCE.matcher(unit.words()).matches();
    }

    private static List<Term> focus(List<Term> units) {
        int start = 0;
        while (start < units.size() && !opens(units.get(start))) {
            start++;
        }
        List<Term> after = meaningful(units.subList(start == units.size() ? 0 : start, units.size())).stream()
                .filter(unit -> unit.kind() != Term.Kind.ASKED)
                .toList();
        return after.subList(0, Math.min(FOCUS, after.size()));
    }

    private static boolean opens(Term unit) {
        return unit.kind() == Term.Kind.ASKED || unit.stems().stream().anyMatch(OPENING::contains);
    }
}
