package register.api.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import register.store.log.Log;
import register.store.log.Mentions;
import register.store.log.Register;

/**
 * What leads from a record back to those that speak of it, in whatever register they are.
 *
 * <p>The registers do not know each other: each says what its items mention, in the column {@code mentions} of its table
 * for the database to find them by, and here in words.
 */
public final class Backlinks {
    /** Of each register; more than people follow. The lists have them all. */
    private static final int MOST = 200;

    private final Map<Register<?>, Bank<?>> banks;
    private final Mentions mentions;

    private Backlinks(Log log, Map<Register<?>, Bank<?>> banks) {
        this.banks = banks;
        this.mentions = log.mentions(List.copyOf(banks.keySet()));
    }

    /** One register that speaks of others. */
    private record Bank<T>(Register<T> register, Function<T, Stream<Mention>> mentions) {
        Stream<Mention> of(Object item) {
            return mentions.apply(register.type().cast(item));
        }
    }

    /** Lays out a bridge. */
    public static final class Plan {
        private final Map<Register<?>, Bank<?>> banks = new LinkedHashMap<>();

        /** Adds a register, whose table has the column {@code mentions}, and what its items mention. */
        public <T> Plan from(Register<T> register, Function<T, Stream<Mention>> mentions) {
            banks.put(register, new Bank<>(register, mentions));
            return this;
        }

        /** Opens it. */
        public Backlinks over(Log log) {
            return new Backlinks(log, banks);
        }
    }

    /** The number of the newest entry, up to a position, by which anything spoke of a record or ceased to. */
    long newest(Register<?> register, String key, long at) {
        return mentions.newest(register.path() + "/" + key, at);
    }

    /** What speaks of a record, as it was at a position. */
    List<Related> to(Register<?> register, String key, long at) {
        return mentions.of(register.path() + "/" + key, at, MOST).stream()
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
