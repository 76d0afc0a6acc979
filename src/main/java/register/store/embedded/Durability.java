package register.store.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks that a change which the service has confirmed survives a crash of the machine. */
public final class Durability {

    private static final Logger LOG = LoggerFactory.getLogger(Durability.class);

    /**
     * Finds settings that risk data loss. Those of roles and databases come first: they also appear as the connection's
     * settings, but need another remedy.
     */
    private static final String FAULTS = """
            select 1 as place_in_order,
                   'synchronous_commit is off for ' || scope as fault,
                   'alter ' || scope || ' reset synchronous_commit' as remedy
              from pg_db_role_setting
              left join pg_roles on pg_roles.oid = setrole
              left join pg_database on pg_database.oid = setdatabase
             cross join lateral unnest(setconfig) as setting
             cross join lateral coalesce(
                       'role ' || quote_ident(rolname) || ' in database ' || quote_ident(datname),
                       'role ' || quote_ident(rolname),
                       'database ' || quote_ident(datname),
                       'role all') as scope
             where (datname is null or datname = current_database())
               and lower(setting) in ('synchronous_commit=off', 'synchronous_commit=false',
                                      'synchronous_commit=no', 'synchronous_commit=0')
             union all
            select 2, name || ' is off', 'alter system set ' || name || ' = on, then select pg_reload_conf()'
              from pg_settings
             where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'
             order by place_in_order, fault
             limit 1
            """;

    private Durability() {}

    /** Refuses a server that may lose confirmed changes, and logs a warning if it would not notice a damaged disk. */
    public static void check(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            refuseFaults(statement);
            warnWithoutChecksums(statement);
        }
    }

    private static void refuseFaults(Statement statement) throws SQLException {
        try (ResultSet faults = statement.executeQuery(FAULTS)) {
            if (faults.next()) {
                throw new UnusableDatabase("The database may lose confirmed changes: %s. Run as its administrator: %s"
                        .formatted(faults.getString("fault"), faults.getString("remedy")));
            }
        }
    }

    private static void warnWithoutChecksums(Statement statement) throws SQLException {
        try (ResultSet checksums = statement.executeQuery("show data_checksums")) {
            if (checksums.next() && !"on".equals(checksums.getString(1))) {
                LOG.warn("The database has data_checksums off, so it would not detect a damaged disk. Stop it and run"
                        + " pg_checksums --enable to turn them on.");
            }
        }
    }
}
