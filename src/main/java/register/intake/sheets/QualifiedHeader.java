package register.intake.sheets;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A header, divided into its name and what qualifies it.
 *
 * @param name without the qualifiers that are understood
 * @param unknown what stands in brackets and is not understood; such a column is not read unless somebody says so
 */
record QualifiedHeader(String name, Qualifiers qualifiers, List<String> unknown) {
    private static final Pattern BRACKETS = Pattern.compile("[(\\[{]([^()\\[\\]{}]*)[)\\]}]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern PARTS = Pattern.compile("\\s*[,;]\\s*|\\s+and\\s+|\\s+-\\s+");
    private static final Pattern EDGES = Pattern.compile("^[\\s:–-]+|[\\s:–-]+$");
    private static final String SIGN = "(?:£|€|\\$|gbp|eur|usd|in)? ?";
    private static final Pattern THOUSANDS =
            Pattern.compile(SIGN + "(?:['’]?000['’]?s?|thousands?)|(?:£|€|\\$|gbp|eur|usd) ?k");
    private static final Pattern MILLIONS = Pattern.compile(SIGN + "millions?|(?:£|€|\\$|gbp|eur|usd) ?(?:m|mn)");
    private static final Pattern POUNDS = Pattern.compile(
            "(?:in )?(?:£|£s|gbp|uk£|gb£|£ ?gbp|gbp ?£|(?:uk )?pounds?(?: sterling)?|£ ?sterling|sterling)");
    private static final Pattern EUROS = Pattern.compile("(?:in )?(?:€|eur|euros?|€ ?eur)");
    private static final Pattern DOLLARS = Pattern.compile("(?:in )?(?:\\$|usd|us ?\\$|us dollars?)");
    private static final Pattern EXCLUDED = Pattern.compile(
            "(?:exc|excl|ex|excluding|excludes|exclusive of|exclusive|net of|without|before|plus|not including"
                    + "|not incl|\\+|less)\\.?[ -]?v\\.?a\\.?t\\.?|v\\.?a\\.?t\\.? ?(?:excluded|exclusive|exc|excl|not included)\\.?");
    private static final Pattern INCLUDED = Pattern.compile(
            "(?:inc|incl|including|includes|inclusive of|inclusive|with|gross of)\\.?[ -]?v\\.?a\\.?t\\.?"
                    + "|v\\.?a\\.?t\\.? ?(?:included|inclusive|inc|incl)\\.?");
    private static final Pattern ANNUAL =
            Pattern.compile("per annum|p\\.? ?a\\.?|per year|/ ?(?:yr|year)|a year|each year|annual|annually|yearly");
    private static final Pattern ESTIMATE = Pattern.compile("est\\.?|estimated?|approx\\.?|approximate(?:ly)?|circa");
    private static final Pattern DAY_FIRST = Pattern.compile("d{1,2}[/. -]?m{1,3}[/. -]?y{2,4}|uk (?:date|format)");
    private static final Pattern MONTH_FIRST = Pattern.compile("m{1,2}[/. -]?d{1,2}[/. -]?y{2,4}|us (?:date|format)");
    private static final Pattern FLAG = Pattern.compile("y ?/ ?n|yes ?/ ?no|yes or no|y or n|t/f|true/false|tick|x");
    private static final Pattern NOISE = Pattern.compile(
            "required|mandatory|optional|compulsory|if (?:applicable|known|any|available|relevant)|where (?:applicable|known"
                    + "|available|relevant)|\\*+|(?:see )?notes? ?\\d{0,2}|free ?text|text|date|y{4}[/.-]m{2}[/.-]d{2}"
                    + "|iso(?: 8601)?|max(?:imum)?\\.? \\d+ char(?:acter)?s");
    /** What may follow a name without brackets. */
    private static final Pattern TAIL = Pattern.compile(
            "(?i)(?:\\s+|(?<=[£€$]))(?:-\\s+)?(£['’]?000['’]?s?|['’]?000['’]?s|£ ?(?:k|m|mn)|£s?|€|\\$|gbp|eur|usd|"
                    + "(?:exc|excl|ex|excluding|exclusive of|net of|inc|incl|including|inclusive of|plus)\\.?[ -]?vat"
                    + "|per annum|p\\.? ?a\\.?|per year|d{2}[/.-]m{2}[/.-]y{2,4}|m{2}[/.-]d{2}[/.-]y{2,4}|\\*+"
                    + "|y/n|yes/no)$|\\*+$");

    /** Words and what they add to the qualifiers of a header. */
    private record Words(Pattern pattern, UnaryOperator<Qualifiers> adds) {}

    private static final List<Words> UNDERSTOOD = List.of(
            new Words(POUNDS, said -> said.withCurrency("GBP")),
            new Words(EUROS, said -> said.withCurrency("EUR")),
            new Words(DOLLARS, said -> said.withCurrency("USD")),
            new Words(EXCLUDED, said -> said.withVat(Amount.Vat.EXCLUDED)),
            new Words(INCLUDED, said -> said.withVat(Amount.Vat.INCLUDED)),
            new Words(ANNUAL, Qualifiers::perYear),
            new Words(ESTIMATE, Qualifiers::estimated),
            new Words(DAY_FIRST, said -> said.withOrder(DateColumn.Order.DAY_FIRST)),
            new Words(MONTH_FIRST, said -> said.withOrder(DateColumn.Order.MONTH_FIRST)),
            new Words(FLAG, Qualifiers::asFlag),
            new Words(NOISE, said -> said));
    private static final int LONGEST = 200;
    private static final int THREE = 3;
    private static final int SIX = 6;
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    QualifiedHeader {
        unknown = List.copyOf(unknown);
    }

    /** Divides a header. */
    static QualifiedHeader of(String header) {
        String rest = SPACES.matcher(header).replaceAll(" ").strip();
        if (rest.length() > LONGEST) {
            return new QualifiedHeader(rest, Qualifiers.NONE, List.of());
        }
        Qualifiers said = Qualifiers.NONE;
        List<String> unknown = new ArrayList<>();
        Matcher brackets = BRACKETS.matcher(rest);
        StringBuilder name = new StringBuilder();
        while (brackets.find()) {
            brackets.appendReplacement(name, " ");
            Optional<Qualifiers> more = understood(brackets.group(1), said);
            said = more.orElse(said);
            if (more.isEmpty()) {
                unknown.add(brackets.group(1).strip());
            }
        }
        rest = SPACES.matcher(brackets.appendTail(name)).replaceAll(" ").strip();
        Matcher tail = TAIL.matcher(rest);
        while (tail.find() && tail.start() > 0) {
            String words = tail.group(1) == null ? "*" : tail.group(1);
            said = understood(words, said).orElse(said);
            rest = rest.substring(0, tail.start()).strip();
            tail = TAIL.matcher(rest);
        }
        return new QualifiedHeader(EDGES.matcher(rest).replaceAll(""), said, unknown);
    }

    /** Returns more qualifiers if every part of a text is understood. */
    private static Optional<Qualifiers> understood(String text, Qualifiers said) {
        Optional<Qualifiers> whole = one(text, said);
        if (whole.isPresent()) {
            return whole;
        }
        Qualifiers all = said;
        for (String part : PARTS.splitAsStream(text.strip()).toList()) {
            Optional<Qualifiers> more = one(part, all).or(() -> two(part, said));
            if (more.isEmpty()) {
                return Optional.empty();
            }
            all = more.get();
        }
        return Optional.of(all);
    }

    /** Reads two qualifiers with only a space between: {@code £ exc VAT}. */
    private static Optional<Qualifiers> two(String text, Qualifiers said) {
        int space = text.indexOf(' ');
        return space < 0
                ? Optional.empty()
                : one(text.substring(0, space), said).flatMap(first -> one(text.substring(space + 1), first));
    }

    private static Optional<Qualifiers> one(String text, Qualifiers said) {
        String words = text.strip().toLowerCase(Locale.ROOT);
        if (words.isEmpty()) {
            return Optional.of(said);
        }
        if (THOUSANDS.matcher(words).matches()) {
            return Optional.of(named(words, said).withZeros(THREE));
        }
        if (MILLIONS.matcher(words).matches()) {
            return Optional.of(named(words, said).withZeros(SIX));
        }
        if (CURRENCIES.contains(text.strip())) {
            return Optional.of(said.withCurrency(text.strip()));
        }
        return UNDERSTOOD.stream()
                .filter(known -> known.pattern().matcher(words).matches())
                .map(known -> known.adds().apply(said))
                .findFirst();
    }

    private static Qualifiers named(String words, Qualifiers said) {
        if (words.startsWith("€") || words.startsWith("eur")) {
            return said.withCurrency("EUR");
        }
        if (words.startsWith("$") || words.startsWith("usd")) {
            return said.withCurrency("USD");
        }
        return words.startsWith("£") || words.startsWith("gbp") ? said.withCurrency("GBP") : said;
    }
}
