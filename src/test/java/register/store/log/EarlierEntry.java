package register.store.log;

import register.TestDatabase;
import register.registers.contracts.ContractExample;
import register.registers.contracts.Contracts;

/** The newest entry of a log as editions before the salted hashes of reasons wrote it: its chain covers the reason itself. */
public final class EarlierEntry {
    private EarlierEntry() {}

    static Entry append(TestDatabase database, Log log, String reason) {
        return rewrite(
                database,
                log,
                log.append(Contracts.REGISTER, ContractExample.contract(), new Attribution("tester", reason)));
    }

    /** Writes the newest entry as an earlier edition would have. */
    public static Entry rewrite(TestDatabase database, Log log, Entry now) {
        Entry earlier = new Entry(
                now.number(),
                now.register(),
                now.key(),
                now.hash(),
                "",
                now.recordedAt(),
                now.actor(),
                now.reason(),
                null,
                null);
        String before = log.chain(now.number() - 1).orElse(EntryHash.EMPTY);
        Entry chained = earlier.chained(EntryHash.chain(before, earlier));
        database.asOwner().useHandle(handle -> {
            handle.execute("set session_replication_role = replica");
            handle.execute(
                    "update entry set reason_salt = null, reason_hash = null, chain = decode(?, 'hex') where number = ?",
                    chained.chain(),
                    now.number());
            handle.execute("set session_replication_role = default");
        });
        return chained;
    }
}
