package register.foi.answers;

import java.math.BigDecimal;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import register.api.reading.Snapshot;
import register.foi.meaning.Term;
import register.registers.retrieval.AskedPeriod;
import register.registers.retrieval.WholeList;
import register.store.query.Filter;

/**
 * The filters of a register's list that select the records which a question asks for.
 *
 * @param parameters of the list
 * @param words what they say, each in words
 * @param covered the terms of the question that they cover
 */
record RecordFilters(Map<String, String> parameters, List<String> words, Set<Term> covered) {
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
    private static final String STATUS = "status";
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** Reads the filters from a question; empty where something that it says selects none of the records. */
    static <T, R> Optional<RecordFilters> of(
            AskedQuestion asked, String text, IndexedRegister<T, R> register, WholeList list, Snapshot snapshot) {
        Reader<T, R> reader = new Reader<>(register, list, snapshot);
        String lower = text.toLowerCase(Locale.ROOT);
        return reader.dates(asked, lower)
                        && reader.amounts(lower)
                        && reader.statuses(asked, lower)
                        && reader.terms(asked.intent().content())
                ? Optional.of(reader.filters())
                : Optional.empty();
    }

    /** Returns the filters of the whole list, which select all its records. */
    static RecordFilters none() {
        return new RecordFilters(Map.of(), List.of(), Set.of());
    }

    /** Reads the terms of a text that excludes some records. */
    static <T, R> Optional<RecordFilters> of(
            List<Term> terms, Map<String, String> within, IndexedRegister<T, R> register, WholeList list, Snapshot at) {
        Reader<T, R> reader = new Reader<>(register, list, at);
        reader.parameters.putAll(within);
        return reader.terms(terms) ? Optional.of(reader.filters()) : Optional.empty();
    }

    /** Reads filters one after another. */
    private static final class Reader<T, R> {
        private final IndexedRegister<T, R> register;
        private final WholeList list;
        private final Snapshot snapshot;
        private final Map<String, String> parameters = new LinkedHashMap<>();
        private final List<String> words = new ArrayList<>();
        private final Set<Term> covered = new HashSet<>();

        Reader(IndexedRegister<T, R> register, WholeList list, Snapshot snapshot) {
            this.register = register;
            this.list = list;
            this.snapshot = snapshot;
        }

        RecordFilters filters() {
            return new RecordFilters(parameters, words, covered);
        }

        private boolean dates(AskedQuestion asked, String text) {
            if (asked.isOfAnyTime()) {
                return true;
            }
            Optional<String> date = list.dates().keySet().stream()
                    .filter(asked::asksFor)
                    .sorted()
                    .findFirst();
            if (date.isEmpty()) {
                return false;
            }
            WholeList.Range range = Objects.requireNonNull(list.dates().get(date.get()));
            List<AskedPeriod> periods = asked.periods();
            LocalDate first = periods.stream()
                    .map(AskedPeriod::first)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            LocalDate last = periods.stream()
                    .map(AskedPeriod::last)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            if (BEFORE.matcher(text).find()) {
                put(range.to(), first.minusDays(1).toString());
            } else if (AFTER.matcher(text).find()) {
                put(range.from(), last.plusDays(1).toString());
            } else if (ONWARDS.matcher(text).find()) {
                put(range.from(), first.toString());
            } else if (UNTIL.matcher(text).find()) {
                put(range.to(), last.toString());
            } else {
                boolean isYears = first.getDayOfYear() == 1 && last.plusDays(1).getDayOfYear() == 1;
                put(range.from(), isYears ? Integer.toString(first.getYear()) : first.toString());
                put(range.to(), isYears ? Integer.toString(last.getYear()) : last.toString());
            }
            return true;
        }

        private boolean amounts(String text) {
            if (list.amounts().isEmpty()) {
                return true;
            }
            for (Pattern pattern : List.of(AT_LEAST, OR_MORE)) {
                Matcher found = pattern.matcher(text);
                if (found.find() && isMoney(found, text)) {
                    put(list.amounts().get(0), amount(found));
                    return true;
                }
            }
            Matcher most = AT_MOST.matcher(text);
            if (most.find() && isMoney(most, text)) {
                put(list.amounts().get(1), amount(most));
            }
            return true;
        }

        /** Reads where the records stand, said of them ("current contracts", "contracts that have expired"). */
        private boolean statuses(AskedQuestion asked, String text) {
            String kinds = asked.intent().units().stream()
                    .filter(unit -> unit.meanings().contains(list.meaning())
                            || unit.meanings().contains("supplier"))
                    .map(unit -> Pattern.quote(unit.words().toLowerCase(Locale.ROOT)))
                    .collect(Collectors.joining("|"));
            if (kinds.isEmpty()) {
                return true;
            }
            for (Map.Entry<String, String> status : list.statuses().entrySet()) {
                Matcher said = Pattern.compile("\\b(" + status.getKey() + ")(?:\\s+[\\w&-]+){0,2}?\\s+(?:" + kinds
                                + ")|(?:" + kinds
                                + ")\\b[^.;]*?\\b(?:are|is|were|was|have|has|been|still|currently|that)\\s+("
                                + status.getKey() + ")\\b")
                        .matcher(text);
                if (said.find()) {
                    put(STATUS, status.getValue());
                    String word =
                            Objects.requireNonNullElse(said.group(1), Objects.requireNonNullElse(said.group(2), ""));
                    asked.intent().units().stream()
                            .filter(unit -> unit.words().equalsIgnoreCase(word))
                            .forEach(covered::add);
                    return true;
                }
            }
            return true;
        }

        private static boolean isMoney(Matcher found, String text) {
            return found.group().contains("£")
                    || found.group(2) != null
                    || text.startsWith(" pounds", found.end())
                    || found.group(1).contains(",");
        }

        private static String amount(Matcher found) {
            BigDecimal number = new BigDecimal(found.group(1).replace(",", ""));
            String unit = found.group(2) == null ? "" : found.group(2);
            BigDecimal factor = unit.isEmpty() ? BigDecimal.ONE : unit.startsWith("m") ? MILLION : THOUSAND;
            return number.multiply(factor).stripTrailingZeros().toPlainString();
        }

        /** Finds each term as a name, or else as words of the records, beside those found before. */
        private boolean terms(List<Term> terms) {
            List<Term> others = new ArrayList<>();
            for (Term term : terms) {
                String words = term.words().toLowerCase(Locale.ROOT);
                if (AMOUNT.matcher(words).matches() || covered.contains(term)) {
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
            if (selects(Filter.SEARCH, said)) {
                put(Filter.SEARCH, said);
                covered.addAll(others);
                return true;
            }
            return false;
        }

        private boolean isName(Term term) {
            for (String name : list.names()) {
                if (!parameters.containsKey(name) && selects(name, term.words())) {
                    put(name, term.words());
                    covered.add(term);
                    return true;
                }
            }
            return false;
        }

        private boolean selects(String parameter, String value) {
            Map<String, String> with = new LinkedHashMap<>(parameters);
            with.put(parameter, value);
            if (register.register().lists().count(with, snapshot) > 0) {
                return true;
            }
            // Of a supplier that is known, none may be current: that is a list of none.
            return with.remove(STATUS) != null && register.register().lists().count(with, snapshot) > 0;
        }

        private void put(String parameter, String value) {
            parameters.put(parameter, value);
            words.add(parameter + " " + value.replace(",", " or "));
        }
    }
}
