package register.foi.answers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import register.api.reading.Permalinks;
import register.api.reading.Snapshot;
import register.foi.meaning.Thesaurus;
import register.registers.retrieval.WholeList;
import register.store.log.Log;

/** Finds the lists that answer a question for many records: the contracts that end in a year, or all contracts. */
final class RecordSets {
    private static final String SUPPLIER = "supplier";

    private static final Pattern MANY = Pattern.compile(
            "\\b(?:all|any|every|each|which|what|list|how many|number of|other than|except|everything)\\b");

    /** The beginning of a text that only names records: "expired contracts with Civica". */
    private static final String NAMED =
            "^(?:(?:please|can you|could you|i would like|provide|send|give|supply|show|me|us|the|your|council's|details|information|of|on|for|about)\\s+)*"
                    + "(?:[\\w-]+\\s+){0,2}?(?:%s)\\b";

    private static final Pattern SPENDING =
            Pattern.compile("\\b(?:how much|total|overall|spend on|spending on|spent on|expenditure on|amount)\\b");

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

    /**
     * Returns the list that a question asks for, one for each time without a break; empty where it asks for none, or what it
     * says selects no records.
     */
    List<ToldEntry> find(AskedQuestion asked, String text, RequestSnapshots snapshots) {
        String lower = text.toLowerCase(Locale.ROOT);
        return registers.stream()
                .map(register -> register.source().list().stream()
                        .filter(list -> asksFor(list, asked, lower))
                        .flatMap(list -> asked.stretches().stream()
                                .flatMap(one -> find(register, list, one, lower, snapshots).stream()))
                        .distinct()
                        .toList())
                .filter(lists -> !lists.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static boolean asksFor(WholeList list, AskedQuestion asked, String text) {
        List<String> kinds = asked.intent().units().stream()
                .filter(unit -> unit.meanings().contains(list.meaning()))
                .map(unit -> unit.words().toLowerCase(Locale.ROOT))
                .toList();
        List<String> plurals = kinds.stream()
                .filter(words -> words.endsWith("s") || isEvery(words, text))
                .toList();
        if (plurals.isEmpty() && (asksForSuppliers(list, asked) || isWhetherWith(kinds, asked, text))) {
            return true;
        }
        if (!plurals.isEmpty()) {
            return MANY.matcher(text).find()
                    || asked.asksFor("list")
                    || asked.asksFor("count")
                    || plurals.stream()
                            .anyMatch(words -> Pattern.compile(NAMED.formatted(Pattern.quote(words)))
                                    .matcher(text.strip())
                                    .find());
        }
        return kinds.isEmpty()
                && !list.summary().isEmpty()
                && asked.asksFor("cost")
                && !asked.intent().content().isEmpty()
                && SPENDING.matcher(text).find();
    }

    /** Whether it is asked if there is a record of somebody: "do you have a contract with Serco". */
    private static boolean isWhetherWith(List<String> kinds, AskedQuestion asked, String text) {
        return asked.intent().isYesOrNo()
                && kinds.stream()
                        .anyMatch(kind -> Pattern.compile(
                                        "\\b(?:an?|any) (?:[\\w-]+ ){0,2}?" + Pattern.quote(kind) + " with\\b")
                                .matcher(text)
                                .find());
    }

    /** Whether each record is asked for in the singular: "list every system". */
    private static boolean isEvery(String kind, String text) {
        return Pattern.compile("\\bevery (?:[\\w-]+ ){0,2}?" + Pattern.quote(kind) + "\\b")
                .matcher(text)
                .find();
    }

    /** Whether a question names the records themselves, as opposed to their suppliers, or to what is spent on something. */
    private static boolean namesRecords(WholeList list, AskedQuestion asked) {
        return asked.intent().units().stream().anyMatch(unit -> unit.meanings().contains(list.meaning()));
    }

    /** Whether a question asks for the suppliers of the records, whom their list names. */
    private static boolean asksForSuppliers(WholeList list, AskedQuestion asked) {
        return list.names().stream().anyMatch(name -> name.parameter().equals(SUPPLIER))
                && asked.intent().units().stream()
                        .anyMatch(unit -> unit.meanings().contains(SUPPLIER)
                                && SUPPLIERS.matcher(unit.words()).find());
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
                .filter(filters -> isWanted(filters, register, asked, text, now))
                .map(filters -> new RecordListAnswer<>(register, list, filters, asked, text, now, thesaurus)
                        .of(log, permalinks, snapshots, !namesRecords(list, asked)));
    }

    /** Whether the records are told as a list; a few that words happen to be found in are told one by one. */
    private static <T, R> boolean isWanted(
            RecordFilters filters, IndexedRegister<T, R> register, AskedQuestion asked, String text, Snapshot now) {
        if (!filters.parameters().isEmpty()
                && asked.asksFor("cost")
                && register.source()
                        .list()
                        .filter(list -> namesRecords(list, asked))
                        .isEmpty()
                && register.register().lists().count(filters.parameters(), now) == 1) {
            // What is spent on the one contract that is found is told by the contract.
            return false;
        }
        return filters.parameters().isEmpty()
                || asked.asksFor("list")
                || asked.asksFor("count")
                || asked.asksFor("cost")
                || ALL.matcher(text).find()
                || !BY_WORDS.containsAll(filters.parameters().keySet())
                || register.register().lists().count(filters.parameters(), now) > FEW;
    }

    /** Whether a question for each of many asks for more than the records that its words happen to be found in. */
    private static boolean isBeyond(RecordFilters filters, String text) {
        return EACH.matcher(text).find()
                && !filters.parameters().isEmpty()
                && BY_WORDS.containsAll(filters.parameters().keySet());
    }
}
