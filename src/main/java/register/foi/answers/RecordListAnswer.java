package register.foi.answers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.Strings;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.reading.Permalinks;
import register.api.reading.RecordView;
import register.api.reading.Snapshot;
import register.foi.meaning.QuestionIntent;
import register.foi.meaning.Term;
import register.foi.meaning.Thesaurus;
import register.foi.responses.Pointer;
import register.registers.retrieval.AskedPeriod;
import register.registers.retrieval.Candidate;
import register.registers.retrieval.FieldAnswer;
import register.registers.retrieval.Gap;
import register.registers.retrieval.RecordAnswer;
import register.registers.retrieval.WholeList;
import register.store.log.Group;
import register.store.log.Log;
import register.store.query.Aggregate;
import register.store.query.Filter;
import register.store.query.Grouping;
import register.store.query.ListQuery;

/** The answer of a register's list to a question: its count, its sums where a cost is asked for, and its first records. */
final class RecordListAnswer<T, R> {
    /** The most records that are shown of a long list. */
    private static final int MOST_SHOWN = 10;

    /** The most records of a list that is shown whole. */
    private static final int MOST_WHOLE = 20;

    /** The meaning that asks for the day of a review, of which a record has many. */
    private static final String REVIEW = "review";

    /** What stands between the names of several that are excluded. */
    private static final Pattern OR = Pattern.compile("(?i)\\s*,?\\s+(?:or|and|nor)\\s+|\\s*[/,]\\s*");

    /** What is said of the records asked for, up to what else is asked of them. */
    private static final String CLAUSE =
            "\\b(?:which|what|how many)\\s+(?:[\\w-]+\\s+){0,3}?(?:%s)\\b([^,;?.]{0,300}?)(?=\\band\\s+(?:what|when|who|how|which|their|the|its)\\b|[,;?.]|$)"
                    + "|\\b(?:%s)\\s+(?:that|which|where)\\s+([^,;?.]*)";

    /** What the records have, before its words. */
    private static final String HAVING =
            "\\b(?:have|has|having|with|without|include|includes|offer|offers)\\s+(?:an?\\s+|any\\s+|the\\s+|no\\s+)?(?:[\\w-]+\\s+)?%s";

    private static final Pattern EXTREME = Pattern.compile(
            "\\b(?:(?<!at )most(?! recent| of\\b)(?: [a-z]+)?|largest|biggest|highest|lowest|greatest|smallest|longest|shortest|cheapest|costliest|dearest|oldest|newest|earliest"
                    + "|(?:ends?|expires?|starts?|begins?|began|started) (?:first|last|next|soonest|earliest|latest))\\b");

    /** What stands before a name that is excluded. */
    private static final Pattern WITH =
            Pattern.compile("(?i)^(?:(?:those|the ones?|any) )?(?:(?:with|by|from|for|in) )?(?:the )?");

    private static final Pattern EXCEPT = Pattern.compile("(?i)" + QuestionIntent.EXCEPTION);

    private final IndexedRegister<T, R> register;
    private final WholeList list;
    private final RecordFilters filters;
    private final AskedQuestion asked;
    private final String text;
    private final Snapshot now;
    private final Thesaurus thesaurus;
    private final List<FieldAnswer> values = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    /**
     * Creates the answer.
     *
     * @param text of the question, in lower case
     */
    RecordListAnswer(
            IndexedRegister<T, R> register,
            WholeList list,
            RecordFilters filters,
            AskedQuestion asked,
            String text,
            Snapshot now,
            Thesaurus thesaurus) {
        this.register = register;
        this.list = list;
        this.filters = filters;
        this.asked = asked;
        this.text = text;
        this.now = now;
        this.thesaurus = thesaurus;
    }

    /**
     * Returns the list as an entry.
     *
     * @param isOfOthers whether something else is asked for than its records, like their suppliers, whose number is another
     */
    ToldEntry of(Log log, Permalinks permalinks, RequestSnapshots snapshots, boolean isOfOthers) {
        long count = register.register().lists().count(filters.parameters(), now);
        Set<String> left = new HashSet<>();
        List<String> exceptions = EXCEPT.matcher(asked.text())
                .results()
                .map(found -> found.group(1).strip())
                .filter(exception -> !exception.isEmpty() && left.addAll(excluded(exception)))
                .toList();
        told.addAll(Set.of("list", list.meaning()));
        if (!isOfOthers) {
            values.add(new FieldAnswer("total", "How many", Long.toString(count - left.size())));
            told.add("count");
        }
        list.dates().forEach((meaning, range) -> {
            if (isBy(range)) {
                told.add(meaning);
                withoutField(range, "date");
                if (meaning.equals(REVIEW)) {
                    gaps.add(Gap.notPublished(
                            "Other reviews", "The list has each of them by its next review only; most recur."));
                }
            }
        });
        WholeList.Range amounts = list.amounts();
        if (amounts != null && isBy(amounts)) {
            withoutField(amounts, "amount");
        }
        if (asked.asksFor("cost") && left.isEmpty() && !list.summary().isEmpty()) {
            sums(log, count);
        }
        gaps.addAll(unread());
        mentioned().ifPresent(gaps::add);
        extreme().ifPresent(gaps::add);
        Set<String> untold = shown(left, count, snapshots);
        String title = filters.title(list) + (exceptions.isEmpty() ? "" : ", except " + String.join(", ", exceptions));
        return entry(title, untold, permalinks);
    }

    private boolean isBy(WholeList.@Nullable Range range) {
        return range != null
                && (filters.parameters().containsKey(range.from())
                        || filters.parameters().containsKey(range.to()));
    }

    /** Notes how many other records have no value in the field that they are selected by, and may be meant as well. */
    private void withoutField(WholeList.Range range, String what) {
        Map<String, String> others = new LinkedHashMap<>(filters.parameters());
        others.remove(range.from());
        others.remove(range.to());
        others.put("missing", range.field());
        long count = register.register().lists().count(others, now);
        if (count > 0) {
            gaps.add(Gap.notPublished(
                    count + " other " + list.records(),
                    "We do not publish this %s for them, so they are not in the list.".formatted(what)));
        }
    }

    private ToldEntry entry(String title, Set<String> untold, Permalinks permalinks) {
        Address self = permalinks.address(register.path());
        for (Map.Entry<String, String> filter : filters.parameters().entrySet()) {
            self = self.with(filter.getKey(), filter.getValue());
        }
        String pinned = Permalinks.pinned(self, now.at(), now.on()).toString();
        RecordAnswer answer = new RecordAnswer(title, values, gaps, told, untold, null, self.toString(), pinned);
        Pointer pointer = new Pointer(
                register.path(),
                register.source().register().title(),
                register.path(),
                title,
                values,
                gaps,
                null,
                now.on(),
                List.of("This is the list you asked for"),
                self.toString(),
                pinned);
        Candidate candidate = new Candidate(register.path(), "", "", title, List.of(), told, title, List.of(), false);
        return new ToldEntry(
                pointer,
                answer,
                new Ranker.Offered(candidate, filters.covered()),
                Set.of("list", list.meaning()),
                false);
    }

    /**
     * Returns what a question says of the records that it asks for and that selects none of them: "without competition".
     */
    private List<Gap> unread() {
        String kinds = asked.intent().units().stream()
                .filter(unit -> unit.meanings().contains(list.meaning()))
                .map(unit -> Pattern.quote(unit.words().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("|"));
        Matcher clause = Pattern.compile(CLAUSE.formatted(kinds, kinds))
                .matcher(EXCEPT.matcher(text).replaceAll(" "));
        if (kinds.isEmpty() || !clause.find()) {
            return List.of();
        }
        String said = clause.group(1) == null ? clause.group(2) : clause.group(1);
        boolean isByAmount = isBy(list.amounts());
        return thesaurus.units(said).stream()
                .filter(term -> term.kind() == Term.Kind.ASKED)
                .filter(term -> Collections.disjoint(term.meanings(), told)
                        && Collections.disjoint(
                                term.meanings(), filters.parameters().keySet())
                        && !(isByAmount && term.meanings().contains("cost"))
                        && filters.covered().stream()
                                .noneMatch(one -> one.words().equalsIgnoreCase(term.words())))
                .map(term -> Gap.notPublished(
                        "Only those that match “" + term.words() + "”",
                        "The list of " + list.records() + " cannot be filtered by this."))
                .distinct()
                .toList();
    }

    /** Returns what the records are asked to have, where the list has those that mention it: "systems with an online form". */
    private Optional<Gap> mentioned() {
        String said = filters.parameters().get(Filter.SEARCH);
        return said != null
                        && Pattern.compile(HAVING.formatted(Pattern.quote(said.toLowerCase(Locale.ROOT))))
                                .matcher(text)
                                .find()
                ? Optional.of(Gap.notPublished(
                        "All that have “" + said + "”",
                        "The list has the %s that mention these words.".formatted(list.records())))
                : Optional.empty();
    }

    /** Returns which of the records is asked for by comparing them, which a list does not: the largest of them. */
    private Optional<Gap> extreme() {
        Matcher extreme = EXTREME.matcher(text);
        return extreme.find()
                ? Optional.of(Gap.notPublished(
                        StringUtils.capitalize(extreme.group()),
                        "The list of " + list.records() + " does not compare them."))
                : Optional.empty();
    }

    /** Returns the keys of the records that are excluded by one name or, where none is called so, by each of several. */
    private Set<String> excluded(String exceptions) {
        List<String> several = OR.splitAsStream(exceptions).map(String::strip).toList();
        Predicate<T> isCalled = item -> several.size() < 2 || isCalled(item, exceptions);
        Set<String> keys = new HashSet<>(without(exceptions, isCalled).orElse(Set.of()));
        List<String> unknown = new ArrayList<>();
        for (String exception : keys.isEmpty() ? several : List.<String>of()) {
            without(exception, item -> true).ifPresentOrElse(keys::addAll, () -> unknown.add(exception));
        }
        (unknown.size() == several.size() ? List.of(exceptions) : unknown)
                .forEach(exception -> gaps.add(Gap.notPublished(
                        "Except " + exception, "The list of " + list.records() + " cannot be filtered by this.")));
        return keys;
    }

    /** Whether a record says a name of several words as it stands: "Health and Safety". */
    private boolean isCalled(T item, String name) {
        String said = WITH.matcher(name).replaceFirst("");
        return register.source().candidates(item, Set.of()).stream()
                .flatMap(one -> Stream.concat(Stream.of(one.title()), one.texts().stream()))
                .anyMatch(text -> Strings.CI.contains(text, said));
    }

    /** Returns the keys of the records that a text selects; empty where the list cannot be filtered by it. */
    private Optional<Set<String>> without(String exception, Predicate<T> isMeant) {
        List<Term> terms = thesaurus.units(exception).stream()
                .filter(unit -> unit.kind() != Term.Kind.IDLE && unit.kind() != Term.Kind.ASKED)
                .toList();
        return terms.isEmpty()
                ? Optional.empty()
                : RecordFilters.of(terms, filters.parameters(), register, list, now)
                        .map(others -> keys(others, isMeant));
    }

    private Set<String> keys(RecordFilters others, Predicate<T> isMeant) {
        Set<String> keys = new HashSet<>();
        register.register().lists().first(others.parameters(), now, Integer.MAX_VALUE - 1).stream()
                .map(RecordView::item)
                .filter(isMeant)
                .map(register.source().register().key())
                .forEach(keys::add);
        return keys;
    }

    private void sums(Log log, long count) {
        var schema = register.register().catalogue();
        Grouping grouping = schema.grouping(list.summary()).orElseThrow();
        ListQuery query = ListQuery.read(schema, filters.parameters()::get, now.at(), now.on());
        List<Group> groups = log.queries(register.source().register()).groups(query, grouping, schema.figures());
        for (int i = 0; i < schema.figures().size(); i++) {
            Aggregate figure = schema.figures().get(i);
            int place = i;
            long said = groups.stream()
                    .mapToLong(group -> group.added().get(place).said())
                    .sum();
            BigDecimal sum = groups.stream()
                    .map(group -> group.added().get(place).sum())
                    .filter(Objects::nonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (said > 0) {
                told.add("cost");
                values.add(new FieldAnswer(
                        "sum",
                        figure.description() + ", in total",
                        String.format(Locale.UK, "£%,.2f, of %d of %d", sum, said, count)));
            }
        }
    }

    /** Adds the first records with what they tell of what is asked; returns the meanings that none of them tells. */
    private Set<String> shown(Set<String> left, long count, RequestSnapshots snapshots) {
        Set<String> untold = new HashSet<>();
        Map<String, Integer> lacking = new LinkedHashMap<>();
        int most = count - left.size() <= MOST_WHOLE ? MOST_WHOLE : MOST_SHOWN;
        register.register().lists().first(filters.parameters(), now, most + left.size()).stream()
                .map(RecordView::item)
                .map(register.source().register().key())
                .filter(key -> !left.contains(key))
                .limit(most)
                .forEach(key -> register.tell(key, asked, snapshots).ifPresent(answer -> {
                    values.add(new FieldAnswer("record", answer.title(), inALine(answer)));
                    told.addAll(answer.told());
                    untold.addAll(answer.untold());
                    gaps(answer).map(Gap::label).distinct().forEach(label -> lacking.merge(label, 1, Integer::sum));
                }));
        boolean isWhole = count - left.size() <= most;
        lacking.forEach((label, without) -> gaps.add(Gap.notPublished(
                isWhole
                        ? "%s of %d %s".formatted(label, without, without == 1 ? list.meaning() : list.records())
                        : "%s of some %s".formatted(label, list.records()),
                "The list says where it is missing, and why.")));
        untold.removeAll(told);
        return untold;
    }

    /** Returns what a record does not tell; a time by which the list is filtered is no time that it is asked about. */
    private Stream<Gap> gaps(RecordAnswer answer) {
        Set<String> periods = list.dates().values().stream().anyMatch(this::isBy)
                ? asked.periods().stream().map(AskedPeriod::label).collect(Collectors.toSet())
                : Set.of();
        return answer.gaps().stream().filter(gap -> !periods.contains(gap.label()));
    }

    /** Returns what a record tells, and what is asked and it does not tell, in a line; its name stands before it. */
    private String inALine(RecordAnswer answer) {
        Map<String, List<String>> byLabel = new LinkedHashMap<>();
        answer.says().stream()
                .filter(one -> !one.value().equals(answer.title()))
                .forEach(one -> byLabel.computeIfAbsent(one.label(), none -> new ArrayList<>())
                        .add(one.value()));
        if (byLabel.size() == 1 && gaps(answer).findAny().isEmpty()) {
            return String.join(", ", byLabel.values().iterator().next());
        }
        gaps(answer)
                .forEach(gap -> byLabel.computeIfAbsent(gap.label(), none -> new ArrayList<>())
                        .add(gap.missing().inWords()));
        String said = byLabel.entrySet().stream()
                .map(one -> one.getKey() + ": " + String.join(", ", one.getValue()))
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? "–" : said;
    }
}
