package register.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The newest contracts in one plain table, with a column and an index for whatever {@link Peer} is asked, as anybody would
 * make it who keeps no history. It is on the same server as the register, in a schema of its own.
 */
final class PeerTable {
    private static final String TABLE = """
            create schema if not exists peer;
            create table peer.contract as
            select r.key, r.item ->> 'reference' as reference, e.number as entry, e.recorded_at,
                r.item ->> 'title' as title, r.item ->> 'description' as description, r.department, r.route,
                r.item #>> '{suppliers,0,name}' as supplier, left(r.item #>> '{categories,0,id}', 2) as category,
                r.starts_first as starts, r.ends_last as ends, r.total, r.annual,
                to_tsvector('english', concat_ws(' ', r.item ->> 'title', r.item ->> 'description',
                    r.item #>> '{suppliers,0,name}')) as search, r.item
            from contract r join entry e on e.number = r.entry
            where r.superseded_by is null;
            alter table peer.contract add primary key (key);
            create index on peer.contract (supplier, ends, key);
            create index on peer.contract (department, ends, key);
            create index on peer.contract using gin (search);
            """;

    private PeerTable() {}

    /** Fills it from the register, unless that was done before. */
    static void fill(PackagedService.DatabaseLogin login) {
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("select to_regclass('peer.contract') is null")) {
                row.next();
                if (!row.getBoolean(1)) {
                    return;
                }
            }
            statement.execute(TABLE);
            statement.execute("vacuum analyze peer.contract");
        } catch (SQLException failed) {
            throw new VoidBenchmark("The table of the peer cannot be made: " + failed.getMessage());
        }
    }
}
