package register.foi.answers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import register.api.http.Address;
import register.api.reading.Permalinks;
import register.api.reading.RecordView;
import register.api.reading.Snapshot;
import register.foi.meaning.Term;
import register.foi.meaning.Thesaurus;
import register.foi.responses.Pointer;
import register.registers.retrieval.Candidate;
import register.registers.retrieval.FieldAnswer;
import register.registers.retrieval.Gap;
import register.registers.retrieval.RecordAnswer;
import register.registers.retrieval.WholeList;
import register.store.log.Group;
import register.store.log.Log;
import register.store.query.Aggregate;
import register.store.query.Grouping;
import register.store.query.ListQuery;

/** Finds the lists that answer a question for many records: the contracts that end in a year, or all contracts. */
final class RecordSets {
    /** The most records that are shown of a list. */
    private static final int MOST_SHOWN = 10;

    /** What is said of the records asked for, up to what else is asked of them. */
    private static final String CLAUSE =
            "\\b(?:which|what|how many)\\s+(?:[\\w-]+\\s+){0,3}?(?:%s)\\b([^,;?.]*?)(?=\\band\\s+(?:what|when|who|how|which|their|the|its)\\b|[,;?.]|$)"
                    + "|\\b(?:%s)\\s+(?:that|which|where)\\s+([^,;?.]*)";

    private static final String SUPPLIER = "supplier";

    private static final Pattern MANY = Pattern.compile(
            "\\b(?:all|any|every|each|which|what|list|how many|number of|other than|except|everything)\\b");
    private static final Pattern SPENDING =
            Pattern.compile("\\b(?:how much|total|overall|spend on|spending on|spent on|expenditure on|amount)\\b");
    private static final Pattern EXCEPT = Pattern.compile(
            "\\b(?:other than|except(?:ing)?(?: for)?|apart from|besides|excluding|not including|with the exception of)\\s+([^,.;?()]+)");

    /** As many records, found by their words, as are told one by one. */
    private static final int FEW = 4;

    private static final Set<String> BY_WORDS = Set.of("q", "function");
    private static final Pattern EACH = Pattern.compile("\\b(?:for|by|in|per) each\\b");
    private static final Pattern SUPPLIERS =
            Pattern.compile("(?i)(?:suppliers|vendors|providers|contractors|companies|firms)$");
    private static final Pattern ALL = Pattern.compile("\\b(?:all|every|other than|except|everything)\\b");

    private final List<IndexedRegister<?, ?>> registers;
    private final Log log;
    private final Permalinks permalinks;
    private final Thesaurus thesaurus;

    RecordSets(List<IndexedRegister<?, ?>> registers, Log log, Permalinks permalinks, Thesaurus thesaurus) {
        this.registers = registers;
        this.log = log;
        this.permalinks = permalinks;
        this.thesaurus = thesaurus;
    }

    /** Returns the list that a question asks for; empty where it asks for none, or what it says selects no records. */
    Optional<ToldEntry> find(AskedQuestion asked, String text, RequestSnapshots snapshots) {
        String lower = text.toLowerCase(Locale.ROOT);
        return registers.stream()
                .flatMap(register -> register.source().list().stream()
                        .filter(list -> asksFor(list, asked, lower))
                        .flatMap(list -> find(register, list, asked, lower, snapshots).stream()))
                .findFirst();
    }

    private static boolean asksFor(WholeList list, AskedQuestion asked, String text) {
        boolean isPlural = asked.intent().units().stream()
                .anyMatch(unit -> unit.meanings().contains(list.meaning()) && isPlural(unit.words()));
        boolean isOne = asked.intent().units().stream()
                .anyMatch(unit -> unit.meanings().contains(list.meaning()) && !isPlural(unit.words()));
        if (isPlural || asksForSuppliers(list, asked)) {
            return (!isPlural && asksForSuppliers(list, asked))
                    || MANY.matcher(text).find()
                    || asked.asksFor("list")
                    || asked.asksFor("count");
        }
        return !isOne
                && !list.summary().isEmpty()
                && asked.asksFor("cost")
                && !asked.intent().content().isEmpty()
                && SPENDING.matcher(text).find();
    }

    /** Whether a question asks for the suppliers of the records, whom their list names. */
    private static boolean asksForSuppliers(WholeList list, AskedQuestion asked) {
        return list.names().contains(SUPPLIER)
                && asked.intent().units().stream()
                        .anyMatch(unit -> unit.meanings().contains(SUPPLIER)
                                && SUPPLIERS.matcher(unit.words()).find());
    }

    private static boolean isPlural(String words) {
        return words.toLowerCase(Locale.ROOT).endsWith("s");
    }

    private <T, R> Optional<ToldEntry> find(
            IndexedRegister<T, R> register,
            WholeList list,
            AskedQuestion asked,
            String text,
            RequestSnapshots snapshots) {
        Snapshot now = snapshots.now();
        return RecordFilters.of(asked, text, register, list, now)
                .map(filters -> isBeyond(filters, text) ? RecordFilters.none() : filters)
                .filter(filters -> filters.parameters().isEmpty()
                        || asked.asksFor("list")
                        || asked.asksFor("count")
                        || asked.asksFor("cost")
                        || ALL.matcher(text).find()
                        || !filters.parameters().keySet().stream().allMatch(BY_WORDS::contains)
                        || register.register().lists().count(filters.parameters(), now) > FEW)
                .map(filters -> told(register, list, filters, asked, text, snapshots));
    }

    /** Whether a question for each of many asks for more than the records that its words happen to be found in. */
    private static boolean isBeyond(RecordFilters filters, String text) {
        return EACH.matcher(text).find()
                && !filters.parameters().isEmpty()
                && BY_WORDS.containsAll(filters.parameters().keySet());
    }

    private <T, R> ToldEntry told(
            IndexedRegister<T, R> register,
            WholeList list,
            RecordFilters filters,
            AskedQuestion asked,
            String text,
            RequestSnapshots snapshots) {
        Snapshot now = snapshots.now();
        long count = register.register().lists().count(filters.parameters(), now);
        Set<String> left = new HashSet<>();
        List<FieldAnswer> values = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        Matcher except = EXCEPT.matcher(text);
        String exception = except.find() ? except.group(1).strip() : "";
        if (!exception.isEmpty()) {
            left.addAll(excluded(register, list, filters, exception, now, gaps));
        }
        Set<String> told = new HashSet<>(Set.of("list", list.meaning()));
        if (!asksForSuppliers(list, asked)) {
            // A number of contracts is not the number of suppliers.
            values.add(new FieldAnswer("total", "How many", Long.toString(count - left.size())));
            told.add("count");
        }
        filters.parameters()
                .keySet()
                .forEach(parameter -> list.dates().forEach((meaning, range) -> {
                    if (parameter.equals(range.from()) || parameter.equals(range.to())) {
                        told.add(meaning);
                    }
                }));
        if (asked.asksFor("cost") && left.isEmpty() && !list.summary().isEmpty()) {
            sums(register, list, filters, now, count, values, told);
        }
        unread(register, list, filters, asked, text, told).forEach(gaps::add);
        Set<String> untold = shown(register, filters, left, asked, snapshots, values, told);
        Address self = permalinks.address(register.path());
        for (Map.Entry<String, String> filter : filters.parameters().entrySet()) {
            self = self.with(filter.getKey(), filter.getValue());
        }
        String title = list.title()
                + (filters.words().isEmpty() ? "" : ": " + String.join(", ", filters.words()))
                + (exception.isEmpty() ? "" : ", except " + exception);
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
                List.of("It is the list that is asked for"),
                self.toString(),
                pinned);
        Candidate candidate = new Candidate(register.path(), "", "", title, List.of(), told, title, List.of(), false);
        return new ToldEntry(
                pointer, answer, new Ranker.Offered(candidate, filters.covered()), Set.of("list", list.meaning()));
    }

    /**
     * Returns what a question says of the records that it asks for and that selects none of them: "without competition".
     */
    private <T, R> List<Gap> unread(
            IndexedRegister<T, R> register,
            WholeList list,
            RecordFilters filters,
            AskedQuestion asked,
            String text,
            Set<String> told) {
        String kinds = asked.intent().units().stream()
                .filter(unit -> unit.meanings().contains(list.meaning()))
                .map(unit -> Pattern.quote(unit.words().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("|"));
        Matcher clause = Pattern.compile(CLAUSE.formatted(kinds, kinds)).matcher(text);
        if (kinds.isEmpty() || !clause.find()) {
            return List.of();
        }
        String said = clause.group(1) == null ? clause.group(2) : clause.group(1);
        boolean isByAmount = list.amounts().stream().anyMatch(filters.parameters()::containsKey);
        return thesaurus.units(said).stream()
                .filter(term -> term.kind() == Term.Kind.ASKED)
                .filter(term -> Collections.disjoint(term.meanings(), told)
                        && Collections.disjoint(
                                term.meanings(), filters.parameters().keySet())
                        && !(isByAmount && term.meanings().contains("cost"))
                        && filters.covered().stream()
                                .noneMatch(one -> one.words().equalsIgnoreCase(term.words())))
                .map(term -> Gap.notPublished(
                        "Only those that are: " + term.words(),
                        "The " + register.path() + " of the list are not selected by this."))
                .distinct()
                .toList();
    }

    /** Returns the keys of the records that the question excludes. */
    private <T, R> Set<String> excluded(
            IndexedRegister<T, R> register,
            WholeList list,
            RecordFilters filters,
            String exception,
            Snapshot now,
            List<Gap> gaps) {
        List<Term> terms = thesaurus.units(exception).stream()
                .filter(unit -> unit.kind() != Term.Kind.IDLE && unit.kind() != Term.Kind.ASKED)
                .toList();
        Optional<RecordFilters> others =
                terms.isEmpty() ? Optional.empty() : RecordFilters.of(terms, filters.parameters(), register, list, now);
        if (others.isEmpty()) {
            gaps.add(Gap.notPublished("Except " + exception, "None of the records is known by this name."));
            return Set.of();
        }
        Set<String> keys = new HashSet<>();
        register.register().lists().first(others.get().parameters(), now, Integer.MAX_VALUE - 1).stream()
                .map(RecordView::item)
                .map(register.source().register().key())
                .forEach(keys::add);
        return keys;
    }

    private <T, R> void sums(
            IndexedRegister<T, R> register,
            WholeList list,
            RecordFilters filters,
            Snapshot now,
            long count,
            List<FieldAnswer> values,
            Set<String> told) {
        var schema = register.register().catalogue();
        Grouping grouping = schema.grouping(list.summary()).orElseThrow();
        ListQuery query = ListQuery.read(schema, filters.parameters()::get, now.at(), now.on());
        List<Group> groups = log.queries(register.source().register()).groups(query, grouping, schema.figures());
        boolean isTold = false;
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
                isTold = true;
                values.add(new FieldAnswer(
                        "sum",
                        figure.description() + ", added up",
                        String.format(Locale.UK, "£%,.2f, of %d of %d", sum, said, count)));
            }
        }
        if (isTold) {
            told.add("cost");
        }
    }

    /** Adds the first records with what they tell of what is asked; returns the meanings that none of them tells. */
    private <T, R> Set<String> shown(
            IndexedRegister<T, R> register,
            RecordFilters filters,
            Set<String> left,
            AskedQuestion asked,
            RequestSnapshots snapshots,
            List<FieldAnswer> values,
            Set<String> told) {
        Set<String> untold = new HashSet<>();
        register.register().lists().first(filters.parameters(), snapshots.now(), MOST_SHOWN + left.size()).stream()
                .map(RecordView::item)
                .map(register.source().register().key())
                .filter(key -> !left.contains(key))
                .limit(MOST_SHOWN)
                .forEach(key -> register.tell(key, asked, snapshots).ifPresent(answer -> {
                    StringBuilder said = new StringBuilder();
                    answer.says()
                            .forEach(one -> said.append(said.isEmpty() ? "" : "; ")
                                    .append(one.label())
                                    .append(": ")
                                    .append(one.value()));
                    values.add(new FieldAnswer("record", answer.title(), said.isEmpty() ? "–" : said.toString()));
                    told.addAll(answer.told());
                    untold.addAll(answer.untold());
                }));
        untold.removeAll(told);
        return untold;
    }
}
