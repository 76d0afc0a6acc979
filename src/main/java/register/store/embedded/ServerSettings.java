package register.store.embedded;

import java.util.List;
import java.util.stream.Stream;

/**
 * The settings of the embedded server, given on the command line, where neither a file nor ALTER SYSTEM can override
 * them.
 */
final class ServerSettings {

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=60",
            // Memory is allocated as needed: a register of thousands of records never comes near either of these.
            "shared_buffers=256MB",
            "work_mem=32MB",
            // Whatever the disk, the rows of a register are soon in memory, where random access costs no more than
            // sequential access, and I/O workers only add overhead.
            "random_page_cost=1.1",
            "io_method=sync",
            "timezone=UTC",
            "log_timezone=UTC",
            // The service receives a statement's error and logs it by its own rules; in this log it could quote
            // personal data.
            "log_min_messages=log",
            "log_min_error_statement=panic",
            "log_error_verbosity=terse",
            "log_statement=none",
            "log_min_duration_statement=-1",
            "log_checkpoints=off");

    private ServerSettings() {}

    static List<String> command(Binaries binaries, DataFolder data, int port) {
        Stream<String> settings = Stream.concat(SETTINGS.stream(), Stream.of("port=" + port));
        return Stream.concat(
                        Stream.of(
                                binaries.program("postgres"), "-D", data.data().toString()),
                        settings.flatMap(setting -> Stream.of("-c", setting)))
                .toList();
    }
}
