package register.registers.contracts;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import register.intake.sheets.CellReading;
import register.intake.sheets.CellReading.NoValue;
import register.intake.sheets.CellText;
import register.intake.sheets.FootnoteMark;
import register.values.Missing;

/** Recognises what stands in a column of suppliers and is the name of none. */
final class UnnamedSupplier {
    private static final String WHO =
            "(?:suppliers?|contractors?|providers?|companies|vendors?|firms?|organi[sz]ations?|agencies"
                    + "|consultants?|individuals?|payees?|persons?|people|landlords?|carers?|traders?|schools|others?|tenderers?|bidders?"
                    + "|framework(?: suppliers?)?)";
    private static final Pattern SEVERAL =
            Pattern.compile("(?:(?:various|multiple|several|numerous)(?: (?:[a-z]+ )?" + WHO
                    + ")?|(?:many|mixed|different|all|list of) " + WHO
                    + ")(?:\\W+(?:see|refer|on|under|as|from|via|in|framework|list|below|attached|tbc|lots?)\\b.*)?"
                    + "|more than one(?: " + WHO + ")?"
                    + "|(?:approx(?:imately)?\\.?|about|around|circa|c\\.?|over|up to|more than|at least|~)? ?\\d+\\+? (?:different )?"
                    + WHO);
    private static final Pattern NOT_YET = Pattern.compile("(?:" + WHO
            + "|(?:supplier|contractor|provider|vendor|company)(?: name)?)\\W+(?:is |are |not )*(?:yet )?(?:to be (?:confirmed|determined"
            + "|decided|agreed|announced|advised|awarded|appointed|selected|identified|named)|tbc|tbd|tba|pending|unknown)\\b.*"
            + "|(?:tbc|tbd|tba|to be (?:confirmed|determined|announced|awarded|appointed))\\W*[-–—,:(/].*");
    private static final String FORM = "(?:ltd|limited|llp|plc|p\\.l\\.c|cic|inc|gmbh|lp)\\b\\.?";

    /** A form of companies after a name: not that of {@code PLC Hydraulics Ltd} or {@code Acme Limited Edition Prints Ltd}. */
    private static final String AFTER_NAME =
            ".*[\\p{L}\\p{N})][^\\p{L}\\p{N}]+(?<!^the )" + FORM + "(?! (?:editions?|gas|company)\\b)";

    private static final Pattern TWO = Pattern.compile(AFTER_NAME
            + "(?: ?\\([^)]*\\))?\\s*(?:[,/|&+]|\\band\\b|\\b(?:in (?:partnership|association|consortium) )?with\\b|\\(?\\b\\d{1,2}[.)])"
            + "(?!\\s*(?:an?|the|part|formerly|trading|t/a|acting|on behalf|previously|co)\\b).*\\b" + FORM + ".*");
    /** Two forms of companies with only words between that do not join them into one: {@code A Ltd (60%) B Ltd}. */
    private static final Pattern BESIDE = Pattern.compile(AFTER_NAME + "(?: ?\\([^)]*\\))?\\s+"
            + "(?:(?!\\b(?:formerly|previously|was|now|trading|t/a|ta|part|subsidiary|division|on behalf|acting|c/o|acquired|dba|aka"
            + "|known|member|owned)\\b).)*\\b" + FORM + ".*");

    private static final Pattern LED = Pattern.compile(
            ".*\\b(?:consortium|partnership|alliance|joint venture|group)\\b.*\\bled by\\b.*|.+\\bthen\\b.+\\bfrom (?:19|20)\\d\\d\\b.*"
                    + "|.+[\u2022\u00b7\u2023\u25aa\u25cf].+|.+ (?:\\||//) .+");

    /**
     * {@code Primary: Acme}, {@code Acme (1st)}: a place among several, and no part of a name, as in {@code Lead-IT Services}
     * and {@code St Mary's School (Primary)}.
     */
    private static final Pattern RANKED = Pattern.compile(
            "(?:primary|reserve|lead|secondary|back-?up|1st|2nd|3rd|ranked? \\d+)"
                    + "(?: (?:supplier|provider|contractor))?(?:\\s*:|\\s+[\u2013\u2014-]|[\u2013\u2014-]\\s)\\s*.+"
                    + "|.+\\s[-\u2013\u2014(]\\s*(?:1st|2nd|3rd|\\d{1,2}th|lead|(?<!\\b(?:schools?|academy|college|federation|trust) [-\u2013\u2014(] ?)primary|reserve|back-?up)(?: (?:place|supplier|provider|choice))?\\)?");

    private static final Pattern SOME = Pattern.compile(
            ".+(?:,| and| &| plus|\\+) ?(?:(?:\\d+ )?others?(?: suppliers)?|\\d+ more(?: suppliers)?)\\.?|.+ et al\\.?");
    private static final Pattern AGREEMENT =
            Pattern.compile("(?:.* )?(?:framework(?: agreement)?|dynamic purchasing system|dps|dynamic market)"
                    + "(?: (?:\\(?(?:ref|no|number)\\b\\.? ?)?[a-z0-9/.-]*\\d[a-z0-9/.-]*\\)?| agreement)?");
    private static final Pattern NUMBERED = Pattern.compile(
            ".*\\p{L}.*(?:[(\\[]|[-–:#] ?)(?:(?:co(?:mpany)?|reg(?:istration)?|charity|supplier)?\\.? ?(?:no|number|id)?\\.? ?)?[a-z]{0,2}\\d{5,8}[)\\]]?");
    private static final Pattern WITH_ADDRESS =
            Pattern.compile("\\b[a-z]{1,2}\\d[a-z\\d]? ?\\d[a-z]{2}\\b|\\S@\\S+\\.\\S|\\bhttps?://|\\bwww\\.");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?:please )?(?:see|refer to|as per|as) (?:the |attached |separate )*"
                    + "(?:list|framework|attached|attachment|below|above|notes?|comments?|details?|contract|schedule|appendix|annex|lots?"
                    + "|website|award notice|description|document|other|link)\\b.*|framework(?: agreement| contract| providers?| suppliers?)?");
    private static final Pattern SOMEBODY = Pattern.compile(
            "(?:an? |private |named |single |sole )?(?:individual|sole trader|person"
                    + "|private person|natural person|member of the public|resident|foster carer|carer|tenant|landlord)s?"
                    + "|(?:personal|individual'?s?) (?:data|name|details|information)(?: (?:removed|redacted|withheld))?");
    private static final Pattern NOBODY = Pattern.compile(
            "(?:no |not )(?:supplier|contractor|provider|award|bidder|bids?|contract"
                    + "|tenders?|applicants?)s?(?: .{1,60})?|in[ -]?house|vacant|supplier(?: name)?|contractor(?: name)?|name|test|xxx+"
                    + "|(?:contract )?not awarded|cancelled|abandoned|withdrawn|terminated|expired|to follow|details? to follow");

    /** What officers enter in Welsh, and programs in other languages, where there is no supplier. */
    private static final Pattern IN_OTHER_LANGUAGES = Pattern.compile(
            "i'?w (?:gadarnhau|cadarnhau|benderfynu|gyhoeddi|ddyfarnu)|(?:ddim|heb) (?:yn )?(?:berthnasol|wybod|eto|gofnodi|(?:ei )?ddyfarnu)"
                    + "|amherthnasol|anhysbys|dim|dim gwybodaeth|amrywiol|k\\. ?a\\.?|keine angaben?|unbekannt|n[ée]ant|s/o|sans objet|inconnue?"
                    + "|aucune?|no disponible|desconocid[oa]|ninguno|nessuno|n\\.?d\\.?|brak|nie dotyczy|onbekend|n\\.?v\\.?t\\.?");

    /** Words that name nobody, however they are put together: {@code Various (12)}, {@code Awarded to 5 suppliers}. */
    private static final Set<String> GENERAL = Set.of(
            "various",
            "multiple",
            "several",
            "numerous",
            "many",
            "different",
            "mixed",
            "list",
            "see",
            "supplier",
            "suppliers",
            "contractor",
            "contractors",
            "provider",
            "providers",
            "vendor",
            "vendors",
            "company",
            "companies",
            "firm",
            "firms",
            "organisation",
            "organisations",
            "agency",
            "agencies",
            "consultant",
            "consultants",
            "bidder",
            "bidders",
            "tenderer",
            "awarded",
            "award",
            "not",
            "yet",
            "to",
            "be",
            "of",
            "the",
            "on",
            "a",
            "an",
            "and",
            "or",
            "for",
            "in",
            "by",
            "from",
            "under",
            "via",
            "per",
            "as",
            "at",
            "no",
            "name",
            "names",
            "named",
            "withheld",
            "redacted",
            "removed",
            "hidden",
            "commercial",
            "commercially",
            "confidential",
            "confidentiality",
            "sensitive",
            "lot",
            "lots",
            "framework",
            "frameworks",
            "panel",
            "dps",
            "spot",
            "purchase",
            "purchases",
            "purchasing",
            "internal",
            "external",
            "other",
            "others",
            "tbc",
            "tbd",
            "tba",
            "unknown",
            "pending",
            "successful",
            "winning",
            "preferred",
            "approved",
            "single",
            "sole",
            "multi",
            "new",
            "existing",
            "current",
            "previous",
            "local",
            "personal",
            "private",
            "individual",
            "individuals",
            "person",
            "persons",
            "trader",
            "test",
            "dummy",
            "example",
            "sample",
            "default",
            "general",
            "misc",
            "miscellaneous",
            "sundry",
            "mixture",
            "combination",
            "range",
            "more",
            "s",
            "section",
            "exempt",
            "exemption",
            "foi",
            "foia",
            "act",
            "dlo",
            "dso",
            "team",
            "approx",
            "approximately",
            "about",
            "around",
            "circa",
            "over",
            "up",
            "least",
            "consortium",
            "partners",
            "members",
            "seven",
            "eight",
            "nine",
            "ten",
            "than",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "number",
            "total",
            "all",
            "any",
            "each",
            "attached",
            "below",
            "above",
            "document",
            "documents",
            "contract",
            "contracts",
            "call",
            "off",
            "quote",
            "quotes",
            "tender",
            "tenders",
            "yes",
            "true",
            "false",
            "n",
            "y",
            "x",
            "xx",
            "xxx",
            "z");

    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern ONE_LETTER =
            Pattern.compile("(?:the )?(?:supplier|contractor|provider|company|bidder|tenderer|firm|vendor) [a-z]");
    private static final Pattern ANY_OTHER = Pattern.compile("a\\.? ?n\\.? ?other|joe bloggs|jane? doe|acme test");

    private static final int LONGEST = 200;

    private UnnamedSupplier() {}

    /** Whether a text has only words that name nobody, or no word at all. */
    private static boolean isGeneral(String word) {
        return ONE_LETTER.matcher(word).matches()
                || ANY_OTHER.matcher(word).matches()
                || LETTERS.matcher(word).results().map(MatchResult::group).allMatch(GENERAL::contains);
    }

    /** Returns a text in lower case, {@code individual(s)} as {@code individuals}. */
    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replace("(s)", "s");
    }

    /** Returns the reason in place of a name; empty if the text is a name. */
    static Optional<NoValue<String>> of(String text) {
        if (CellText.read(text) instanceof NoValue<String> none) {
            return Optional.of(none);
        }
        String word = words(text);
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        if (SEVERAL.matcher(word).matches()
                || ELSEWHERE.matcher(word).matches()
                || SOMEBODY.matcher(word).matches()) {
            return Optional.of(reason(text, Missing.Because.NOT_PUBLISHED_HERE));
        }
        return IN_OTHER_LANGUAGES.matcher(word.replace('’', '\'')).matches()
                        || NOBODY.matcher(word).matches()
                        || NOT_YET.matcher(word).matches()
                ? Optional.of(reason(text, Missing.Because.NOT_RECORDED))
                : Optional.empty();
    }

    /** Returns why a text is hardly the name of one supplier, with what to do; empty if it may be. */
    static Optional<String> doubt(String text) {
        String word = words(text);
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        if (FootnoteMark.isAfter(text)) {
            return Optional.of(FootnoteMark.REMEDY);
        }
        if (TWO.matcher(word).matches()
                || BESIDE.matcher(word).matches()
                || LED.matcher(word).matches()) {
            return Optional.of("the cell may have two suppliers; put a semicolon between them");
        }
        if (SOME.matcher(word).matches()) {
            return Optional.of("the cell does not name all suppliers; name each, with semicolons between them");
        }
        if (RANKED.matcher(word).matches()) {
            return Optional.of("the cell has the place of the supplier beside its name; enter only the name");
        }
        if (WITH_ADDRESS.matcher(word).find()) {
            return Optional.of("the cell has an address as well as a name, or instead of one; enter only the name");
        }
        if (NUMBERED.matcher(word).matches()) {
            return Optional.of("the name has a number after it; put the number in a column of its own");
        }
        if (isGeneral(word) && !AGREEMENT.matcher(word).matches()) {
            return Optional.of("the cell does not name a supplier; enter its name, or leave the cell blank");
        }
        return AGREEMENT.matcher(word).matches()
                ? Optional.of("the cell may name an agreement and not a supplier; enter the suppliers")
                : Optional.empty();
    }

    private static NoValue<String> reason(String text, Missing.Because because) {
        CellReading<String> quoted = CellText.notRecorded(text);
        return quoted instanceof NoValue<String> none
                ? new NoValue<>(text, because, null, none.explanation())
                : new NoValue<>(text, because, null, null);
    }
}
