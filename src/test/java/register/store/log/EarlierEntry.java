package register.store.log;

import register.TestDatabase;
import register.registers.contracts.ContractExample;
import register.registers.contracts.Contracts;

/** The first entry of a log as editions before the salted hashes of reasons wrote it: its chain covers the reason itself. */
final class EarlierEntry {
    private EarlierEntry() {}

    static Entry append(TestDatabase database, Log log, String reason) {
        Entry now = log.append(Contracts.REGISTER, ContractExample.contract(), new Attribution("tester", reason));
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
        Entry chained = earlier.chained(EntryHash.chain(EntryHash.EMPTY, earlier));
        database.asOwner().useHandle(handle -> {
            handle.execute("set session_replication_role = replica");
            handle.execute(
                    "update entry set reason_salt = null, reason_hash = null, chain = decode(?, 'hex') where number = 1",
                    chained.chain());
            handle.execute("set session_replication_role = default");
        });
        return chained;
    }
}
