package register.registers.contracts;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import register.intake.sheets.CellReading;
import register.intake.sheets.CellReading.NoValue;
import register.intake.sheets.CellText;
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
                    + "|more than one(?: " + WHO + ")?|\\d+ (?:different )?" + WHO);
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

    private static final int LONGEST = 200;

    private UnnamedSupplier() {}

    /** Returns the reason in place of a name; empty if the text is a name. */
    static Optional<NoValue<String>> of(String text) {
        if (CellText.read(text) instanceof NoValue<String> none) {
            return Optional.of(none);
        }
        String word = text.toLowerCase(Locale.ROOT);
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        if (SEVERAL.matcher(word).matches()
                || ELSEWHERE.matcher(word).matches()
                || SOMEBODY.matcher(word).matches()) {
            return Optional.of(reason(text, Missing.Because.NOT_PUBLISHED_HERE));
        }
        return NOBODY.matcher(word).matches()
                ? Optional.of(reason(text, Missing.Because.NOT_RECORDED))
                : Optional.empty();
    }

    private static NoValue<String> reason(String text, Missing.Because because) {
        CellReading<String> quoted = CellText.notRecorded(text);
        return quoted instanceof NoValue<String> none
                ? new NoValue<>(text, because, null, none.explanation())
                : new NoValue<>(text, because, null, null);
    }
}
