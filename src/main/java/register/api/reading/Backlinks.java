package register.api.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import register.store.log.LinkedRecords;
import register.store.log.Log;
import register.store.log.Mentions;
import register.store.log.Register;

/**
 * The links from a record back to the records that mention it, in any register.
 *
 * <p>The registers do not know each other: each lists what its items mention, in the column {@code mentions} of its
 * table, by which the database finds them, and here with a description.
 */
public final class Backlinks {
    /** The most backlinks per register; more than people follow. The lists have them all. */
    static final int MOST = 200;

    private final Log log;
    private final Map<Register<?>, Bank<?>> banks;
    private final Mentions mentions;

    private Backlinks(Log log, Map<Register<?>, Bank<?>> banks) {
        this.log = log;
        this.banks = banks;
        this.mentions = log.mentions(List.copyOf(banks.keySet()));
    }

    /** A register whose items mention others. */
    private record Bank<T>(Register<T> register, Function<T, Stream<Mention>> mentions) {
        Stream<Mention> of(Object item) {
            return mentions.apply(register.type().cast(item));
        }
    }

    /** Collects the registers whose items mention others. */
    public static final class Plan {
        private final Map<Register<?>, Bank<?>> banks = new LinkedHashMap<>();

        /**
         * Adds a register.
         *
         * @param register whose table has the column {@code mentions}
         * @param mentions returns what an item mentions
         */
        public <T> Plan from(Register<T> register, Function<T, Stream<Mention>> mentions) {
            banks.put(register, new Bank<>(register, mentions));
            return this;
        }

        /** Returns the backlinks over the registers added so far. */
        public Backlinks over(Log log) {
            return new Backlinks(log, banks);
        }
    }

    /** Returns the number of the newest entry, up to a position, that added or ended a mention of a record. */
    long newest(Register<?> register, String key, long at) {
        return mentions.newest(register.path() + "/" + key, at);
    }

    /**
     * Whether an entry after one position and up to another added or ended a mention of a record; also true where that is
     * not known without a query.
     */
    boolean mayHaveChanged(Register<?> register, String key, long after, long upTo) {
        return mentions.mayHaveChanged(register.path() + "/" + key, after, upTo);
    }

    /** Returns the records that mention a record, as they were at a position. */
    List<Related> to(Register<?> register, String key, long at) {
        return from(mentions.of(register.path() + "/" + key, at, MOST), register, key);
    }

    /** Returns the records of a register by key, with the items that mention them. */
    <T> LinkedRecords<T> records(Register<T> register) {
        return log.linkedRecords(register, List.copyOf(banks.keySet()));
    }

    /** Returns the records that mention a record, out of the items that do. */
    List<Related> from(List<Mentions.Mentioning> items, Register<?> register, String key) {
        return items.stream()
                .flatMap(mentioning -> of(mentioning))
                .filter(mention -> mention.register().equals(register.path())
                        && mention.key().equals(key))
                .map(Mention::related)
                .toList();
    }

    private Stream<Mention> of(Mentions.Mentioning mentioning) {
        Bank<?> bank = banks.get(mentioning.register());
        return bank == null ? Stream.empty() : bank.of(mentioning.item());
    }
}
