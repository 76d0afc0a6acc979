package register;

import register.api.access.Access;
import register.api.http.Address;
import register.store.database.Database;
import register.values.Council;

/** The message on the console once the service answers. */
final class Announcement {
    private Announcement() {}

    static void print(Council council, Address base, Database database, Access access) {
        System.out.printf(
                "%n  The contracts register of %s answers at %s%n  Its data is in %s. Ctrl-C stops it.%n  Version %s%n",
                council.name(), base, database.whereabouts(), BuildVersion.running());
        access.onceLink()
                .ifPresent(link -> System.out.printf(
                        "  To sign in on this machine as editor, officer and admin, open this link once, within an hour: %s%n",
                        link));
        System.out.println();
    }
}
