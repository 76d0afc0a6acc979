package register.foi.answers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import register.api.reading.Snapshot;
import register.foi.meaning.QuestionIntent;
import register.foi.meaning.Term;
import register.registers.retrieval.AskedPeriod;
import register.registers.retrieval.WholeList;
import register.store.query.Filter;
import register.values.Money;
import register.values.PartialDate;

/** Reads from a question, one after another, the filters that select the records which it asks for. */
final class RecordFilterReader<T, R> {
    private static final String NUMBER =
            "\\s*(?:of\\s*)?£?\\s*([0-9][0-9,]*(?:\\.[0-9]+)?)\\s*(k|m|million|thousand)?\\b";
    private static final Pattern AT_LEAST = Pattern.compile(
            "\\b(?:over|above|more than|exceeding|greater than|at least|in excess|minimum|larger than|upwards)"
                    + NUMBER);
    private static final Pattern AT_MOST =
            Pattern.compile("\\b(?:under|below|less than|up to|at most|maximum|smaller than)" + NUMBER);
    private static final Pattern OR_MORE = Pattern.compile(
            "£?\\s*([0-9][0-9,]*(?:\\.[0-9]+)?)\\s*(k|m|million|thousand)?\\s+(?:or more|or above|or over|and above|and over|plus)\\b");
    private static final Pattern BEFORE = Pattern.compile("\\b(?:before|prior to|earlier than)\\b");
    private static final Pattern UNTIL = Pattern.compile("\\b(?:by the end of|no later than|up to|until)\\b");
    private static final Pattern AFTER = Pattern.compile("\\b(?:after|beyond|later than)\\b");
    private static final Pattern ONWARDS = Pattern.compile("\\bonwards?\\b|\\bor later\\b|\\bsince\\b");
    private static final Pattern AMOUNT = Pattern.compile("[0-9][0-9.,]*(?:k|m)?|million|thousand|pound|gbp");
    private static final Pattern NAME = Pattern.compile(
            "\\b(?:\\p{Lu}[\\p{L}\\p{N}&.'-]*(?:\\s+(?:(?:&|and|of)\\s+)?(?=\\p{Lu}))?){2,8}(?<=[\\p{L}\\p{N}])|\\b\\p{Lu}{1,6}[ /-]?[0-9][\\w/-]*");
    private static final Pattern EXCEPTION = Pattern.compile("(?i)" + QuestionIntent.EXCEPTION);
    private static final int MOST_NAMES = 4;
    private static final String STATUS = "status";
    private static final int PENCE = 2;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final IndexedRegister<T, R> register;
    private final WholeList list;
    private final Snapshot snapshot;
    private final Map<String, String> parameters;
    private final List<String> words = new ArrayList<>();
    private final Set<Term> covered = new HashSet<>();

    /**
     * Creates a reader.
     *
     * @param within filters that already apply
     */
    RecordFilterReader(IndexedRegister<T, R> register, WholeList list, Snapshot snapshot, Map<String, String> within) {
        this.register = register;
        this.list = list;
        this.snapshot = snapshot;
        this.parameters = new LinkedHashMap<>(within);
    }

    RecordFilters filters() {
        return new RecordFilters(parameters, words, covered);
    }

    /** Reads the time that a question names; returns false where it is of no date that the list is filtered by. */
    boolean dates(AskedQuestion asked, String text) {
        if (asked.isOfAnyTime()) {
            return true;
        }
        Optional<String> date = list.dates().keySet().stream()
                .filter(asked::asksFor)
                .sorted()
                .findFirst()
                // The day of an award is near the start, which is told instead of it; that it is not told is a gap.
                .or(() ->
                        Optional.of("start").filter(list.dates()::containsKey).filter(start -> asked.asksFor("award")));
        if (date.isEmpty()) {
            return false;
        }
        WholeList.Range range = Objects.requireNonNull(list.dates().get(date.get()));
        LocalDate first = asked.periods().stream()
                .map(AskedPeriod::first)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate last = asked.periods().stream()
                .map(AskedPeriod::last)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        switch (asked.bound()) {
            case BEFORE -> until(range, last);
            case AFTER -> from(range, first);
            case NONE, BEFORE_OR_AFTER -> unbound(range, text, first, last);
        }
        return true;
    }

    /** Filters by a time that is none before or after a day, as "before next year" is before the time it names. */
    private void unbound(WholeList.Range range, String text, LocalDate first, LocalDate last) {
        boolean isBefore = BEFORE.matcher(text).find();
        boolean isAfter = AFTER.matcher(text).find();
        if (isBefore && !isAfter) {
            until(range, first.minusDays(1));
        } else if (isAfter && !isBefore) {
            from(range, last.plusDays(1));
        } else if (ONWARDS.matcher(text).find()) {
            from(range, first);
        } else if (UNTIL.matcher(text).find()) {
            until(range, last);
        } else {
            between(range, first, last);
        }
    }

    private void from(WholeList.Range range, LocalDate day) {
        parameters.put(range.from(), day.toString());
        words.add(range.words() + " on or after " + inWords(day));
    }

    private void until(WholeList.Range range, LocalDate day) {
        parameters.put(range.to(), day.toString());
        words.add(range.words() + " on or before " + inWords(day));
    }

    private void between(WholeList.Range range, LocalDate first, LocalDate last) {
        boolean isYears = first.getDayOfYear() == 1 && last.plusDays(1).getDayOfYear() == 1;
        String from = isYears ? Integer.toString(first.getYear()) : first.toString();
        String to = isYears ? Integer.toString(last.getYear()) : last.toString();
        parameters.put(range.from(), from);
        parameters.put(range.to(), to);
        words.add(range.words()
                + (from.equals(to) && isYears
                        ? " in " + from
                        : " from " + (isYears ? from : inWords(first)) + " to " + (isYears ? to : inWords(last))));
    }

    /** Reads the least or the greatest amount of money that a question names. */
    void amounts(String text) {
        WholeList.Range range = list.amounts();
        if (range == null) {
            return;
        }
        for (Pattern pattern : List.of(AT_LEAST, OR_MORE)) {
            Matcher found = pattern.matcher(text);
            if (found.find() && isMoney(found, text)) {
                amount(range, range.from(), amount(found), "or more");
                return;
            }
        }
        Matcher most = AT_MOST.matcher(text);
        if (most.find() && isMoney(most, text)) {
            amount(range, range.to(), amount(most), "or less");
        }
    }

    private void amount(WholeList.Range range, String parameter, BigDecimal amount, String how) {
        parameters.put(parameter, amount.stripTrailingZeros().toPlainString());
        words.add(range.words() + " " + new Money(amount, "GBP").inWords() + " " + how);
    }

    /** Reads where the records stand, said of them ("current contracts", "contracts that have expired"). */
    void statuses(AskedQuestion asked, String text) {
        String kinds = asked.intent().units().stream()
                .filter(unit -> unit.meanings().contains(list.meaning())
                        || unit.meanings().contains("supplier"))
                .map(unit -> unit.words().toLowerCase(Locale.ROOT))
                .map(words -> Pattern.quote(words.substring(words.lastIndexOf(' ') + 1)))
                .collect(Collectors.joining("|"));
        if (kinds.isEmpty()) {
            return;
        }
        for (WholeList.Status status : list.statuses()) {
            Matcher said = Pattern.compile("\\b(" + status.said() + ")(?:\\s+[\\w&-]+){0,2}?\\s+(?:" + kinds + ")|(?:"
                            + kinds + ")\\b[^.;]*?\\b(?:are|is|were|was|have|has|been|still|currently|that)\\s+("
                            + status.said() + ")\\b")
                    .matcher(text);
            if (said.find()) {
                parameters.put(STATUS, status.value());
                words.add(status.words());
                String word = Objects.requireNonNullElse(said.group(1), Objects.requireNonNullElse(said.group(2), ""));
                asked.intent().units().stream()
                        .filter(unit -> unit.words().equalsIgnoreCase(word))
                        .forEach(covered::add);
                return;
            }
        }
    }

    /** Finds names of several words, and references, as they are written: Bytes Software Services, MD-133-2018. */
    void names(AskedQuestion asked) {
        NAME.matcher(EXCEPTION.matcher(asked.text()).replaceAll("; "))
                .results()
                .map(MatchResult::group)
                .limit(MOST_NAMES)
                .forEach(said -> {
                    for (WholeList.Name name : list.names()) {
                        if (!parameters.containsKey(name.parameter()) && selects(name.parameter(), said)) {
                            parameters.put(name.parameter(), said);
                            words.add(name.words() + " " + said);
                            asked.intent().units().stream()
                                    .filter(unit -> said.contains(unit.words()))
                                    .forEach(covered::add);
                            return;
                        }
                    }
                });
    }

    /** Finds each term as a name, or else all of them as words of the records; returns false where they are in none. */
    boolean terms(List<Term> terms) {
        List<Term> others = new ArrayList<>();
        for (Term term : terms) {
            if (AMOUNT.matcher(term.words().toLowerCase(Locale.ROOT)).matches() || covered.contains(term)) {
                covered.add(term);
            } else if (isField(term)) {
                covered.add(term);
            } else if (!isName(term)) {
                others.add(term);
            }
        }
        if (others.isEmpty()) {
            return true;
        }
        String said =
                String.join(" ", others.stream().map(Term::words).distinct().toList());
        if (!selects(Filter.SEARCH, said)) {
            return false;
        }
        parameters.merge(Filter.SEARCH, said, (known, more) -> known + " " + more);
        words.add("that mention “" + said + "”");
        covered.addAll(others);
        return true;
    }

    /** Whether a term only names what the list shows of each record: "with the service lines that use each". */
    private boolean isField(Term term) {
        String words = term.words().strip();
        return list.names().stream()
                .map(name -> String.join(" ", StringUtils.splitByCharacterTypeCamelCase(name.parameter())))
                .anyMatch(field -> words.equalsIgnoreCase(field) || words.equalsIgnoreCase(field + "s"));
    }

    private boolean isName(Term term) {
        for (WholeList.Name name : list.names()) {
            if (!parameters.containsKey(name.parameter()) && selects(name.parameter(), term.words())) {
                parameters.put(name.parameter(), term.words());
                words.add(name.words() + " " + term.words());
                covered.add(term);
                return true;
            }
        }
        return false;
    }

    /** Whether a filter selects records: beside the others or, of what is known but not among those, alone. */
    private boolean selects(String parameter, String value) {
        Map<String, String> with = new LinkedHashMap<>(parameters);
        with.put(parameter, value);
        return register.register().lists().count(with, snapshot) > 0
                || register.register().lists().count(Map.of(parameter, value), snapshot) > 0;
    }

    private static boolean isMoney(Matcher found, String text) {
        return found.group().contains("£")
                || found.group(2) != null
                || text.startsWith(" pounds", found.end())
                || found.group(1).contains(",");
    }

    private static BigDecimal amount(Matcher found) {
        BigDecimal number = new BigDecimal(found.group(1).replace(",", ""));
        String unit = found.group(2) == null ? "" : found.group(2);
        BigDecimal factor = unit.isEmpty() ? BigDecimal.ONE : unit.startsWith("m") ? MILLION : THOUSAND;
        return number.multiply(factor).setScale(PENCE, RoundingMode.DOWN);
    }

    private static String inWords(LocalDate day) {
        return PartialDate.of(day).inWords();
    }
}
