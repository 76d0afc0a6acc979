package register;

import register.database.Database;
import register.http.Address;
import register.values.Council;

/** What a person at the console is told once the service answers. */
final class Announcement {
    private Announcement() {}

    static void print(Council council, Address base, Database database) {
        System.out.printf(
                "%n  The contracts register of %s answers at %s%n  Its data is in %s. Ctrl-C stops it.%n%n",
                council.name(), base, database.whereabouts());
    }
}
